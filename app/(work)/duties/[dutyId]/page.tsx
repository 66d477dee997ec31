import type { Metadata } from "next";
import { cache } from "react";
import { DeedForm } from "@/components/campaign/deed-form";
import { DutyTag } from "@/components/plan/duty-table";
import { RecordDutyForm } from "@/components/plan/record-duty-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { idParam } from "@/lib/server/params";
import { findDuty } from "@/lib/server/queries/plan-duties";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatDate, formatSeries } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { formatPaperNumber } from "@/lib/text/vi-campaign";
import { viPlan } from "@/lib/text/vi-plan";
import { viPlanDuty } from "@/lib/text/vi-plan-duty";
import { recordDutyAction, reopenDutyAction } from "../../plans/actions";

const words = viPlanDuty.one;
/** Read once a request, for the title and for the page. */
const loadDuty = cache(async (dutyId: string) => {
  const actor = await requirePermission("VIEW_PAPERS");
  return { actor, duty: orNotFound(await withScope(actor, (tx) => findDuty(tx, actor, idParam(dutyId)))) };
});

export async function generateMetadata({ params }: PageProps<"/duties/[dutyId]">): Promise<Metadata> {
  const { duty } = await loadDuty((await params).dutyId);
  return { title: words.name(duty.clause, duty.content) };
}

export default async function DutyPage({ params }: PageProps<"/duties/[dutyId]">) {
  const { actor, duty } = await loadDuty((await params).dutyId);
  const table = `/plans/${duty.plan.id}/duties`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viPlan.title, href: "/plans" },
          { label: viPlanDuty.title, href: table },
        ]}
        title={duty.content}
        state={<DutyTag duty={duty} today={actor.today} />}
      />
      <SummaryList>
        <Fact label={words.plan}>
          <TextLink href={`/plans/${duty.plan.id}`}>
            {duty.plan.number === null ? duty.plan.subject : formatPaperNumber(duty.plan)}
          </TextLink>
        </Fact>
        <Fact label={viPlanDuty.clause}>{duty.clause}</Fact>
        <Fact label={viPlanDuty.body}>{duty.isAsked ? `${duty.bodyName}. ${viPlanDuty.asked}` : duty.bodyName}</Fact>
        <Fact label={viPlanDuty.cooperating}>{duty.cooperating}</Fact>
        <Fact label={viPlanDuty.product}>{duty.product}</Fact>
        <Fact label={viPlanDuty.due}>{[duty.dueText, duty.dueOn && formatDate(duty.dueOn)].filter((part) => part).join(", ")}</Fact>
        {duty.units.length > 0 && <Fact label={viPlanDuty.units}>{formatSeries(duty.units.map(formatUnit))}</Fact>}
        {duty.doneOn && <Fact label={words.doneOn}>{formatDate(duty.doneOn)}</Fact>}
        {duty.doneOn && <Fact label={words.doneNote}>{duty.doneNote}</Fact>}
      </SummaryList>
      {duty.canRecord && (
        <Section title={words.recordTitle}>
          <RecordDutyForm duty={duty} today={actor.today} backHref={table} action={recordDutyAction} />
        </Section>
      )}
      {duty.canReopen && (
        <DeedForm
          action={reopenDutyAction}
          input={{ dutyId: duty.id, version: duty.version }}
          label={words.reopen}
          words={viPlanDuty.refusal}
          doneHref={table}
          variant="ghost"
        />
      )}
    </>
  );
}
