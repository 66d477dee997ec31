import type { Metadata } from "next";
import { CriteriaStatusTag, SampleTag } from "@/components/criteria/criteria-status-tag";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { CRITERIA_KINDS } from "@/lib/domain/criteria";
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
      {kinds.map((group) => (
        <Section key={group.kind} title={criteriaKindLabel[group.kind]}>
          <div className="space-y-6">
            {group.sets.map((set) => (
              <SetVersions key={set.id} set={set} />
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}

function SetVersions({ set }: { readonly set: CriteriaSetView }) {
  return (
    <div>
      <h3 className="mb-1 flex flex-wrap items-center gap-2 font-medium">
        {set.title}
        {set.isSample && <SampleTag />}
        {set.province && <span className="font-normal text-ink-3">{formatUnit(set.province)}</span>}
      </h3>
      <Table caption={vi.caption(set.title)} hidesCaption>
        <thead>
          <tr>
            <Th>{vi.columns.version}</Th>
            <Th>{vi.columns.status}</Th>
            <Th numeric>{vi.columns.count}</Th>
            <Th numeric>{vi.columns.passMark}</Th>
          </tr>
        </thead>
        <tbody>
          {set.versions.map((version) => (
            <Tr key={version.id}>
              <Th scope="row">
                <TextLink href={`/criteria/${version.id}`}>{vi.versionOfYear(version.no, version.year)}</TextLink>
              </Th>
              <Td>
                <CriteriaStatusTag status={version.status} />
                {version.status === "IN_FORCE" && <CellNote>{vi.inForce(version.year)}</CellNote>}
              </Td>
              <Td numeric>{formatNumber(version.criteria)}</Td>
              <Td numeric>{vi.points(formatNumber(version.passMark, 2))}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
