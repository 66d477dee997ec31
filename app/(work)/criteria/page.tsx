import type { Metadata } from "next";
import { CriteriaStatusTag, SampleTag } from "@/components/criteria/criteria-status-tag";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { CRITERIA_KINDS, type CriteriaKind } from "@/lib/domain/criteria";
import type { CriteriaSetView } from "@/lib/domain/criteria-view";
import { listCriteriaSets } from "@/lib/server/queries/criteria";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { formatNumber } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { criteriaKindLabel } from "@/lib/text/vi-criteria";
import { viCriteriaPage as vi } from "@/lib/text/vi-criteria-page";

export const metadata: Metadata = { title: vi.title };

export default async function CriteriaPage() {
  const actor = await requirePermission("VIEW_CRITERIA");
  const sets = await withScope(actor, (tx) => listCriteriaSets(tx, actor));
  const kinds = CRITERIA_KINDS.map((kind) => ({ kind, sets: sets.filter((set) => set.kind === kind) })).filter(
    (group) => group.sets.length > 0,
  );
  return (
    <>
      <PageHeader title={vi.title} lead={vi.lead} hint={sets.some((set) => set.isSample) ? vi.sampleHint : undefined} />
      {sets.length === 0 && <EmptyState title={vi.empty} />}
      {kinds.length > 0 && <SetTable kinds={kinds} />}
    </>
  );
}

type Kinds = readonly { readonly kind: CriteriaKind; readonly sets: readonly CriteriaSetView[] }[];

/** Every version of every set, by what the set is for. */
function SetTable({ kinds }: { readonly kinds: Kinds }) {
  return (
    <Table caption={vi.caption} hidesCaption phone="stack">
      <thead>
        <tr>
          <Th>{vi.columns.version}</Th>
          <Th>{vi.columns.status}</Th>
          <Th numeric>{vi.columns.count}</Th>
          <Th numeric>{vi.columns.passMark}</Th>
        </tr>
      </thead>
      {kinds.map(({ kind, sets }) => (
        <tbody key={kind}>
          <Tr kind="group-row">
            <Th scope="rowgroup" colSpan={4}>
              {criteriaKindLabel[kind]}
            </Th>
          </Tr>
          {sets.flatMap((set) => set.versions.map((version) => <VersionRow key={version.id} set={set} version={version} />))}
        </tbody>
      ))}
    </Table>
  );
}

function VersionRow({ set, version }: { readonly set: CriteriaSetView; readonly version: CriteriaSetView["versions"][number] }) {
  return (
    <Tr>
      <Th scope="row">
        <TextLink href={`/criteria/${version.id}`}>{vi.versionOfYear(version.no, version.year)}</TextLink>
        <CellNote>{[set.title, ...(set.province ? [formatUnit(set.province)] : [])].join(", ")}</CellNote>
      </Th>
      <Td>
        <span className="flex flex-wrap gap-2">
          <CriteriaStatusTag status={version.status} />
          {set.isSample && <SampleTag />}
        </span>
      </Td>
      <Td numeric label={vi.columns.count}>
        {formatNumber(version.criteria)}
      </Td>
      <Td numeric label={vi.columns.passMark}>
        {vi.points(formatNumber(version.passMark, 2))}
      </Td>
    </Tr>
  );
}
