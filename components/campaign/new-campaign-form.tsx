"use client";

import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionResult } from "@/lib/domain/action-result";
import type { CampaignOutline, PeriodFacts } from "@/lib/domain/campaign-heir";
import type { CreateCampaignRefusal } from "@/lib/domain/campaign-refusal";
import type { CampaignProposal } from "@/lib/domain/campaign-view";
import { proposePeriods } from "@/lib/domain/period";
import type { createCampaignInput } from "@/lib/schemas/campaign";
import { parseDate, parseNumber } from "@/lib/text/format";
import { typedNumber } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { formatPaperNumber, proposedPeriodTitle, viCampaign } from "@/lib/text/vi-campaign";
import { viCampaignOutline } from "@/lib/text/vi-campaign-outline";
import { campaignFormWords, FactFields, factsInput, typedFacts, type TypedFacts } from "./campaign-fields";
import { OutlineTable } from "./outline-table";
import { useEntryForm } from "./use-entry-form";

const loadCreateCampaignInput = async () => (await import("@/lib/schemas/campaign")).createCampaignInput;

const labels = viCampaign.form;
const FIELD_OF = { DUPLICATE_YEAR: "year", PERIOD_UNSOUND: "takeOver" } as const;

type Values = TypedFacts & {
  readonly takesPeriods: boolean;
  readonly takesTaskGroups: boolean;
  readonly takesPlan: boolean;
};

/** Whether the year and its figures still stand as they were proposed: then last year's periods, a year on, fit them. */
function isAsProposed(values: TypedFacts, { facts }: CampaignProposal): boolean {
  const proposed = typedFacts(facts);
  return (["year", "figuresFrom", "figuresTo", "monthStartDay"] as const).every((name) => values[name].trim() === proposed[name]);
}

/** Last year's periods, or the two of any year where the figures were changed; none where these are no year yet. */
function periodsOf(values: TypedFacts, proposal: CampaignProposal): readonly PeriodFacts[] {
  const periods = proposal.lastYear?.periods ?? [];
  if (periods.length > 0 && isAsProposed(values, proposal)) return periods;
  const from = parseDate(values.figuresFrom);
  const to = parseDate(values.figuresTo);
  if (from === null || to === null) return [];
  return proposePeriods({ from, to }, typedNumber(values.monthStartDay), proposal.districts, proposal.calendar).map(
    ({ figures, ...period }) => ({
      ...period,
      title: proposedPeriodTitle(period.kind, typedNumber(values.year)),
      figuresFrom: figures.from,
      figuresTo: figures.to,
    }),
  );
}

/** The campaign that would come of what is typed now. */
function outlineOf(values: Values, proposal: CampaignProposal): CampaignOutline {
  const { lastYear } = proposal;
  return {
    facts: {
      year: parseNumber(values.year),
      workFrom: parseDate(values.workFrom),
      workTo: parseDate(values.workTo),
      figuresFrom: parseDate(values.figuresFrom),
      figuresTo: parseDate(values.figuresTo),
      monthStartDay: parseNumber(values.monthStartDay),
      achievedTarget: parseNumber(values.achievedTarget),
      sustainedTarget: parseNumber(values.sustainedTarget),
      followUpMonths: parseNumber(values.followUpMonths),
      followUpVerdictOn: parseDate(values.followUpVerdictOn),
      percentBase: parseNumber(values.percentBase),
    },
    periods: values.takesPeriods ? periodsOf(values, proposal) : [],
    taskGroups: values.takesTaskGroups && lastYear ? lastYear.taskGroups : [],
    selected: 0,
    followed: 0,
  };
}

type Props = {
  readonly proposal: CampaignProposal;
  readonly action: (request: {
    key: string;
    input: z.input<typeof createCampaignInput>;
  }) => Promise<ActionResult<{ campaignId: string }, CreateCampaignRefusal>>;
};

/** A new campaign, filled with last year's: what differs stands beside it before anything is saved, and one press makes it. */
export function NewCampaignForm({ proposal, action }: Props) {
  const { facts, lastYear, districts } = proposal;
  const { form, register, onSubmit, pending, errors, errorOf } = useEntryForm<
    Values,
    typeof createCampaignInput,
    { campaignId: string },
    CreateCampaignRefusal
  >({
    defaults: {
      ...typedFacts(facts),
      takesPeriods: true,
      takesTaskGroups: (lastYear?.taskGroups.length ?? 0) > 0,
      takesPlan: (lastYear?.plan ?? null) !== null,
    },
    schema: loadCreateCampaignInput,
    toInput: (values) => {
      const isNextYear = lastYear !== null && typedNumber(values.year) === lastYear.year + 1;
      return {
        ...factsInput(values),
        lastYearId: isNextYear ? lastYear.id : null,
        takesTaskGroups: values.takesTaskGroups,
        planOriginId: isNextYear && values.takesPlan ? (lastYear.plan?.id ?? null) : null,
        periods: values.takesPeriods ? [...periodsOf(values, proposal)] : [],
      };
    },
    action,
    doneHref: ({ campaignId }) => `/campaigns/${campaignId}`,
    words: campaignFormWords,
    fieldOf: FIELD_OF,
    labels,
  });
  const values = useWatch({ control: form.control }) as Values;
  return (
    <form onSubmit={onSubmit} noValidate>
      <div className="max-w-prose space-y-6">
        <ErrorSummary errors={errors} />
        <FactFields register={(name) => register(name)} errorOf={errorOf} isYearFixed={false} />
        <ChoiceGroup id="takeOver" legend={labels.takeOver} error={errorOf("takeOver")}>
          <Checkbox
            label={lastYear ? labels.takesLastPeriods(lastYear.periods.length, lastYear.year) : labels.takesPeriods}
            hint={lastYear ? labels.takesLastPeriodsHint : districts ? labels.takesPeriodsHint : labels.takesPeriodsHintTwoTiers}
            {...register("takesPeriods")}
          />
          {lastYear && lastYear.taskGroups.length > 0 && (
            <Checkbox label={labels.takesTaskGroups(lastYear.year)} {...register("takesTaskGroups")} />
          )}
          {lastYear?.plan && (
            <Checkbox label={labels.takesPlan(formatPaperNumber(lastYear.plan))} hint={labels.takesPlanHint} {...register("takesPlan")} />
          )}
        </ChoiceGroup>
      </div>
      {lastYear && (
        <Section title={viCampaignOutline.title(lastYear.year)}>
          <OutlineTable last={lastYear.outline} now={outlineOf(values, proposal)} calendar={proposal.calendar} />
        </Section>
      )}
      <div className="mt-6 flex flex-wrap gap-2 border-t border-line bg-ground py-3 md:sticky md:bottom-0">
        <SubmitButton pending={pending}>{labels.create}</SubmitButton>
        <ButtonLink href="/campaigns">{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
