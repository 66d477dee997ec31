import type { CriteriaVersionView } from "@/lib/domain/criteria-view";
import { DEFAULT_DRUG_LIMITS, type DrugBound, type DrugBounds } from "@/lib/domain/drug-class";
import type { HotspotType } from "@/lib/domain/locality";
import { readsDrugClass, type NilMeaning, type Relation, type Rule } from "@/lib/domain/rule";
import type { RuleEdit, SaveVersionInput } from "@/lib/schemas/criteria";
import { numberToType, typedNumber } from "@/lib/text/typed-values";

type StepValues = { is: Relation; value: string; share: string };

type BoundValues = Record<DrugBound, string>;
export type LimitValues = { one: BoundValues; two: BoundValues; three: BoundValues; needed: string; neededOnRoute: string };

const boundValues = (bounds: DrugBounds): BoundValues => ({
  userRate: numberToType(bounds.userRate),
  places: numberToType(bounds.places),
  offenderRate: numberToType(bounds.offenderRate),
  plants: numberToType(bounds.plants),
  area: numberToType(bounds.area),
});
const boundsOf = (typed: BoundValues): DrugBounds => ({
  userRate: typedNumber(typed.userRate),
  places: typedNumber(typed.places),
  offenderRate: typedNumber(typed.offenderRate),
  plants: typedNumber(typed.plants),
  area: typedNumber(typed.area),
});

/** The limits of the drug class as typed; null for every other rule. */
function limitsOf(rule: Rule): LimitValues | null {
  if (rule.kind !== "GRADED" || !readsDrugClass(rule)) return null;
  const { one, two, three, needed, neededOnRoute } = rule.limits ?? DEFAULT_DRUG_LIMITS;
  return {
    one: boundValues(one),
    two: boundValues(two),
    three: boundValues(three),
    needed: numberToType(needed),
    neededOnRoute: numberToType(neededOnRoute),
  };
}

/** One criterion as typed. Which of the last fields are there depends on the kind of its rule. */
export type CriterionValues = {
  name: string;
  weight: string;
  isMandatory: boolean;
  types: HotspotType[];
  steps: StepValues[];
  ifNil: NilMeaning;
  expected: "yes" | "no";
  percent: string;
  limits: LimitValues | null;
};

export type VersionValues = { year: string; passMark: string; criteria: CriterionValues[] };

function stepsOf(rule: Rule): StepValues[] {
  if (rule.kind === "THRESHOLD") return [{ is: rule.is, value: numberToType(rule.value), share: "100" }];
  if (rule.kind !== "GRADED") return [];
  return rule.steps.map((step) => ({ is: step.is, value: numberToType(step.value), share: numberToType(step.share) }));
}

export function versionValues(version: CriteriaVersionView): VersionValues {
  return {
    year: String(version.year),
    passMark: numberToType(version.passMark),
    criteria: version.criteria.map(({ name, weight, isMandatory, types, rule }) => ({
      name,
      weight: numberToType(weight),
      isMandatory,
      types: [...types],
      steps: stepsOf(rule),
      ifNil: rule.kind === "THRESHOLD" || rule.kind === "GRADED" ? rule.ifNil : "PASSED",
      expected: rule.kind === "YES_NO" && !rule.expected ? "no" : "yes",
      percent: rule.kind === "REPORTS_ON_TIME" ? numberToType(rule.percent) : "100",
      limits: limitsOf(rule),
    })),
  };
}

function ruleEditOf(kind: Rule["kind"], values: CriterionValues): RuleEdit {
  const [first] = values.steps;
  switch (kind) {
    case "THRESHOLD":
      return { kind, is: first?.is ?? "AT_LEAST", value: typedNumber(first?.value ?? ""), ifNil: values.ifNil };
    case "GRADED":
      return {
        kind,
        steps: values.steps.map((step) => ({ is: step.is, value: typedNumber(step.value), share: typedNumber(step.share) })),
        ifNil: values.ifNil,
        ...(values.limits && {
          limits: {
            one: boundsOf(values.limits.one),
            two: boundsOf(values.limits.two),
            three: boundsOf(values.limits.three),
            needed: typedNumber(values.limits.needed),
            neededOnRoute: typedNumber(values.limits.neededOnRoute),
          },
        }),
      };
    case "YES_NO":
      return { kind, expected: values.expected === "yes" };
    case "REPORTS_ON_TIME":
      return { kind, percent: typedNumber(values.percent) };
  }
}

export function toVersionInput(values: VersionValues, version: CriteriaVersionView): SaveVersionInput {
  return {
    versionId: version.id,
    version: version.version,
    year: typedNumber(values.year),
    passMark: typedNumber(values.passMark),
    criteria: version.criteria.flatMap((criterion, index) => {
      const typed = values.criteria[index];
      if (!typed) return [];
      const { name, isMandatory, types } = typed;
      return [
        { id: criterion.id, name, weight: typedNumber(typed.weight), isMandatory, types, rule: ruleEditOf(criterion.rule.kind, typed) },
      ];
    }),
  };
}
