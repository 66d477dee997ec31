import { LocalityStateTag } from "@/components/locality/locality-state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AssessmentListRow } from "@/lib/domain/assessment-view";
import { formatNumber } from "@/lib/text/format";
import { viAssessment as vi } from "@/lib/text/vi-assessment";
import { hotspotTypeShort } from "@/lib/text/vi-locality";
import { AssessmentStatusTag, ResultTag } from "./assessment-tags";

type Props = { readonly caption: string; readonly rows: readonly AssessmentListRow[]; readonly canOpen: boolean };

/** Localities of a campaign with where their sheets stand. */
export function AssessmentTable({ caption, rows, canOpen }: Props) {
  return (
    <Table caption={caption} hidesCaption phone="stack">
      <thead>
        <tr>
          <Th className="md:w-[24%]">{vi.columns.locality}</Th>
          <Th className="md:w-[18%]">{vi.columns.state}</Th>
          <Th className="md:w-[20%]">{vi.columns.status}</Th>
          <Th numeric>{vi.columns.self}</Th>
          <Th numeric>{vi.columns.council}</Th>
          <Th className="md:w-[16%]">{vi.columns.result}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.localityId}>
            <Th scope="row" nowrap>
              {row.assessmentId ? (
                <TextLink href={`/assessments/${row.assessmentId}`}>{row.unitName}</TextLink>
              ) : (
                <span className="font-normal text-ink">{row.unitName}</span>
              )}
              <CellNote>
                {[row.districtName, row.types.map((type) => hotspotTypeShort[type]).join(", ")].filter(Boolean).join(" · ")}
              </CellNote>
            </Th>
            <Td nowrap beside>
              <LocalityStateTag state={row.state} />
            </Td>
            <Td nowrap>
              {row.status ? (
                <AssessmentStatusTag status={row.status} />
              ) : canOpen && (row.state === "IN_TRANSFORMATION" || row.state === "MONITORED") ? (
                <TextLink href={`/assessments/new?locality=${row.localityId}`}>{vi.open}</TextLink>
              ) : (
                <span className="text-ink-3">{vi.none}</span>
              )}
            </Td>
            <Points label={vi.columns.self} value={row.selfTotal} />
            <Points label={vi.columns.council} value={row.councilTotal} />
            <Td nowrap>
              {row.result ? (
                <ResultTag listing={row.listing} result={row.result} />
              ) : row.proposed ? (
                <>
                  <ResultTag listing={row.listing} result={row.proposed} />
                  <CellNote>{vi.columns.proposed.toLocaleLowerCase("vi")}</CellNote>
                </>
              ) : null}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Points({ label, value }: { readonly label: string; readonly value: number | null }) {
  return (
    <Td numeric label={label} className={value === null ? "max-md:hidden" : undefined}>
      {value === null ? <span className="text-ink-3">{vi.notShown}</span> : formatNumber(value, 2)}
    </Td>
  );
}
