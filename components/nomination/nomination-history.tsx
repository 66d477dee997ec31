import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { DossierEntry, NominationRecord, SubmissionView } from "@/lib/domain/nomination-view";
import { formatDate, formatInstant, formatNumber } from "@/lib/text/format";
import { hotspotTypeShort, localityStateText } from "@/lib/text/vi-locality";
import { dossierKindText, viNomination } from "@/lib/text/vi-nomination";
import { viNominationForm } from "@/lib/text/vi-nomination-form";

const vi = viNomination.record;
const words = viNominationForm.edit;

/** The papers of the dossier, by number and date. */
export function DossierTable({ dossier }: { readonly dossier: readonly DossierEntry[] }) {
  if (dossier.length === 0) return <p className="text-ink-2">{vi.noDossier}</p>;
  return (
    <Table caption={vi.sections.dossier} hidesCaption phone="stack">
      <thead>
        <tr>
          <Th>{vi.sections.dossier}</Th>
          <Th>{words.number}</Th>
          <Th>{words.datedOn}</Th>
          <Th>{words.place}</Th>
        </tr>
      </thead>
      <tbody>
        {dossier.map((item) => (
          <Tr key={item.kind}>
            <Th scope="row" className="font-normal text-ink">
              {dossierKindText[item.kind]}
            </Th>
            <Td label={words.number}>{item.number || <span className="text-ink-3">{vi.noNumber}</span>}</Td>
            <Td nowrap label={words.datedOn}>
              {item.datedOn && formatDate(item.datedOn)}
            </Td>
            <Td label={words.place}>{item.note}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Every version that was sent, as it was sent. */
export function SubmissionList({ submissions }: { readonly submissions: readonly SubmissionView[] }) {
  if (submissions.length === 0) return <p className="text-ink-3">{vi.noSubmission}</p>;
  return (
    <ul className="space-y-2">
      {submissions.map((sent) => (
        <li key={sent.no} className="border-b border-line pb-2">
          <details>
            <summary className="min-h-11 py-2 md:min-h-9 md:py-1.5">
              <span className="font-medium">{vi.submission(sent.no, formatInstant(sent.at))}</span>
              <CellNote>
                {sent.by} · {vi.scoreText(formatNumber(sent.score, 2))} · {sent.types.map((type) => hotspotTypeShort[type]).join(", ")}
              </CellNote>
            </summary>
            <dl className="mt-2 space-y-2 pl-4">
              <dt className="text-xs text-ink-3">{vi.situation}</dt>
              <dd className="whitespace-pre-line">{sent.situation}</dd>
              <dt className="text-xs text-ink-3">{vi.reason}</dt>
              <dd className="whitespace-pre-line">{sent.reason}</dd>
              <dt className="text-xs text-ink-3">{vi.sections.sheet}</dt>
              <dd>
                <ul>
                  {sent.scores.map((score) => (
                    <li key={score.code}>
                      {score.code}: {score.points === null ? vi.open : formatNumber(score.points, 2)}/{formatNumber(score.weight, 2)}
                      {score.note && ` (${score.note})`}
                    </li>
                  ))}
                </ul>
              </dd>
              <dt className="text-xs text-ink-3">{vi.sections.dossier}</dt>
              <dd>
                {sent.dossier.length === 0
                  ? vi.noDossier
                  : sent.dossier.map((item) => [dossierKindText[item.kind], item.number].filter(Boolean).join(" ")).join("; ")}
              </dd>
            </dl>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** How the commune stood in earlier campaigns. */
export function EarlierStates({ earlier }: Pick<NominationRecord, "earlier">) {
  if (earlier.length === 0) return <p className="text-ink-3">{vi.noEarlier}</p>;
  return (
    <ul>
      {earlier.map((one) => (
        <li key={one.localityId} className="border-b border-line py-2">
          {one.unitName}, {vi.campaignName(one.year)}: {localityStateText[one.state].toLocaleLowerCase("vi")}
        </li>
      ))}
    </ul>
  );
}
