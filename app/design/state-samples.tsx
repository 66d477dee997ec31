import { TargetPanel, type Tile } from "@/components/dashboard/target-panel";
import { LocalityStateTag } from "@/components/locality/locality-state-tag";
import { ReportStandingWord, ReportStatusTag } from "@/components/report/report-status-tag";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TableSkeleton } from "@/components/ui/skeleton";
import { StateTag, TONES } from "@/components/ui/state-tag";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { LOCALITY_STATES } from "@/lib/domain/locality";
import { REPORT_STATUSES } from "@/lib/domain/report";
import { REPORT_STANDINGS } from "@/lib/domain/report-view";
import { standing } from "@/lib/domain/target";
import { vi } from "@/lib/text/vi";
import { viErrors } from "@/lib/text/vi-errors";
import { design } from "@/lib/text/vi-design";

/** Pointed at, as classes of their own: a picture cannot point. They repeat the hover of components/ui/button. */
const POINTED: Record<ButtonVariant, string> = {
  primary: "bg-accent-strong!",
  ghost: "border-accent!",
  danger: "bg-alert-soft!",
  plain: "bg-accent-soft!",
};
const KINDS = Object.keys(POINTED).filter((kind): kind is ButtonVariant => kind in POINTED);
const FOCUSED = "outline-2 outline-offset-2 outline-accent";

/** Every word that a locality or a report can carry. */
export function DomainStates() {
  return (
    <Section title={design.sections.domainStates}>
      <div className="flex flex-wrap gap-2">
        {LOCALITY_STATES.map((state) => (
          <LocalityStateTag key={state} state={state} />
        ))}
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        {REPORT_STATUSES.map((status) => (
          <ReportStatusTag key={status} status={status} />
        ))}
      </div>
      <div className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
        {REPORT_STANDINGS.map((standing) => (
          <ReportStandingWord key={standing} standing={standing} />
        ))}
      </div>
    </Section>
  );
}

/** Each kind of button at rest, pointed at, focused and disabled. */
export function ButtonStates() {
  const words = design.buttonStates;
  return (
    <Section title={design.sections.buttonStates}>
      <Table caption={design.sections.buttonStates} hidesCaption>
        <thead>
          <tr>
            {Object.values(words).map((head) => (
              <Th key={head}>{head}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <Tr key={kind}>
              <Th scope="row">{design.buttonKinds[kind]}</Th>
              <Td>
                <Button variant={kind}>{vi.action.send}</Button>
              </Td>
              <Td>
                <Button variant={kind} className={POINTED[kind]}>
                  {vi.action.send}
                </Button>
              </Td>
              <Td>
                <Button variant={kind} className={FOCUSED}>
                  {vi.action.send}
                </Button>
              </Td>
              <Td>
                <Button variant={kind} disabled>
                  {vi.action.send}
                </Button>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

const tiles: readonly Tile[] = design.targets.places.map((name, index) => ({
  href: `/design?tile=${index}`,
  name,
  tone: TONES[index] ?? "plain",
  word: design.targets.words[index] ?? "",
}));

/** A target that is missed, one that is met, and one that applies to nothing. */
export function TargetSamples() {
  const { achieved, sustained, note } = design.targets;
  return (
    <Section title={design.sections.targets}>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-3">
        <TargetPanel title={achieved} isWhole target={standing(5, 1, 60)} tiles={tiles} />
        <TargetPanel
          title={sustained}
          isWhole
          target={standing(5, 5, 85)}
          note={note}
          tiles={tiles.map((tile) => ({ ...tile, tone: "achieved", word: design.targets.words[0] }))}
        />
        <TargetPanel title={sustained} isWhole target={standing(0, 0, 85)} tiles={[]} />
      </div>
    </Section>
  );
}

const LIST = Array.from({ length: 9 }, (_, index) => index);

/** A list of records with many rows, one, none, and on its way. */
export function ListSamples() {
  return (
    <Section title={design.sections.stacked}>
      <PlaceList caption={design.stacked.caption} rows={LIST} />
      <div className="mt-8 grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-2">
        <PlaceList caption={design.stacked.captionOne} rows={LIST.slice(0, 1)} />
        <TableSkeleton rows={2} />
        <EmptyState title={vi.list.emptyFiltered} />
        <EmptyState title={vi.list.empty}>{design.empty.text}</EmptyState>
      </div>
    </Section>
  );
}

function PlaceList({ caption, rows }: { readonly caption: string; readonly rows: readonly number[] }) {
  const { heads, places } = design.stacked;
  return (
    <Table caption={caption} phone="stack">
      <thead>
        <tr>
          <Th>{heads.place}</Th>
          <Th>{heads.above}</Th>
          <Th>{heads.state}</Th>
          <Th numeric>{heads.cases}</Th>
          <Th>{heads.updated}</Th>
        </tr>
      </thead>
      <tbody>
        <Tr kind="group-row">
          <Th scope="rowgroup" colSpan={5}>
            {design.stacked.group} <span className="ml-1 font-normal text-ink-3">{rows.length}</span>
          </Th>
        </Tr>
        {rows.map((row) => {
          const [name, above, updated] = places[row % places.length] ?? [];
          return (
            <Tr key={row}>
              <Th scope="row">{name}</Th>
              <Td className="text-ink-2">{above}</Td>
              <Td beside>
                <StateTag tone={TONES[row % TONES.length] ?? "plain"}>{design.targets.words[row % TONES.length]}</StateTag>
              </Td>
              <Td numeric label={heads.cases}>
                {row * 7}
              </Td>
              <Td label={heads.updated}>{updated}</Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** The pages that stand where another could not be shown: a sample would claim the title of this one. */
export function MessageSamples() {
  return (
    <Section title={design.sections.messages}>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        <li>
          <TextLink href="/design/none">{viErrors.notFound.title}</TextLink>
        </li>
        <li>
          <TextLink href="/updates/new">{viErrors.forbidden.title}</TextLink>
        </li>
      </ul>
    </Section>
  );
}
