import { StateTag, StateWord } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { committeeDeviations, type LocalPlanRow } from "@/lib/domain/committee";
import { officeOf } from "@/lib/text/committee-titles";
import { formatDate } from "@/lib/text/format";
import { formatUnit, formatUnitInText } from "@/lib/text/format-unit";
import { formatPaperNumber } from "@/lib/text/vi-campaign";
import { viLocalPlan } from "@/lib/text/vi-local-plan";

const words = viLocalPlan.overview;

function PlanState({ plan }: { readonly plan: LocalPlanRow["plan"] }) {
  if (plan === null) return <StateTag tone="attention">{words.noPlan}</StateTag>;
  if (plan.isReturned) return <StateTag tone="attention">{words.returned}</StateTag>;
  if (!plan.isIssued) return <StateTag tone="plain">{words.draft}</StateTag>;
  return plan.acceptedOn === null ? <StateTag tone="info">{words.issued}</StateTag> : <StateTag tone="achieved">{words.accepted}</StateTag>;
}

function CommitteeState({ committee }: { readonly committee: LocalPlanRow["committee"] }) {
  if (committee === null) return null;
  const deviations = committeeDeviations(committee.members.map(({ post, title }) => ({ post, office: officeOf(title) })));
  return deviations.length === 0 ? (
    <StateWord tone="achieved">{words.sound}</StateWord>
  ) : (
    <StateWord tone="attention">{words.deviations(deviations.length)}</StateWord>
  );
}

/** How far each selected locality is with its own plan and committee. */
export function LocalPlanTable({ campaignId, rows }: { readonly campaignId: string; readonly rows: readonly LocalPlanRow[] }) {
  return (
    <Table caption={words.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{words.unit}</Th>
          <Th>{words.plan}</Th>
          <Th>{words.committee}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map(({ unit, plan, committee }) => (
          <Tr key={unit.id}>
            <Th scope="row">{formatUnit(unit)}</Th>
            <Td label={words.plan}>
              <PlanState plan={plan} />
              {plan && (
                <CellNote>
                  <TextLink href={`/plans/${plan.id}`}>
                    {`${formatPaperNumber(plan)}${plan.issuedOn === null ? "" : `, ${formatDate(plan.issuedOn)}`}`}
                  </TextLink>
                </CellNote>
              )}
            </Td>
            <Td label={words.committee}>
              <TextLink href={`/campaigns/${campaignId}/committees/${unit.id}`}>
                {committee ? `${committee.number}, ${formatDate(committee.datedOn)}` : words.of(formatUnitInText(unit))}
              </TextLink>
              <CellNote>{committee ? <CommitteeState committee={committee} /> : words.noCommittee}</CellNote>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
