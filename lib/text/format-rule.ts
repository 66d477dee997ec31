import type { ComputedScore } from "@/lib/domain/assessment-view";
import { definitionOf, isComponent, type Measure } from "@/lib/domain/components";
import { exactSum } from "@/lib/domain/exact";
import type { UsedInput } from "@/lib/domain/evaluation";
import { readsDrugClass, type Quantity, type Relation, type Rule, type Step } from "@/lib/domain/rule";
import { formatNumber, formatPercent } from "./format";
import { BLANK_TEXT, formatFigure, NIL_TEXT } from "./format-figure";
import { nilMeaningLabel } from "./vi-criteria";
import { drugClassText } from "./vi-nomination";
import { componentLabel, factLabel, unitWord } from "./vi-figures";

export function measureLabel(measure: Measure): string {
  return isComponent(measure) ? componentLabel[measure] : factLabel[measure];
}

function measureUnit(measure: Measure | undefined): string {
  if (measure === undefined) return "";
  if (isComponent(measure)) return unitWord[definitionOf(measure).unit];
  return { POPULATION: "người", PROVINCE_POPULATION: "người", HOUSEHOLDS: "hộ", PROVINCE_CASES: "vụ" }[String(measure)] ?? "";
}

const sumText = (measures: readonly Measure[]): string => measures.map(measureLabel).join(" + ");

/** What a rule measures, without its threshold. */
export function quantityText(quantity: Quantity): string {
  switch (quantity.kind) {
    case "COUNT":
      return sumText(quantity.of);
    case "RATIO":
      return `${sumText(quantity.numerator)} / ${sumText(quantity.denominator)}`;
    case "CHANGE":
      return `${sumText(quantity.of)}, so với cùng kỳ`;
    case "RATE_AGAINST":
      return `${measureLabel(quantity.cases)} trên dân số, so với bình quân toàn tỉnh`;
  }
}

/** "từ 80% trở lên", "dưới 15%" */
function relationText(is: Relation, amount: string): string {
  switch (is) {
    case "AT_LEAST":
      return `từ ${amount} trở lên`;
    case "AT_MOST":
      return `không quá ${amount}`;
    case "ABOVE":
      return `trên ${amount}`;
    case "BELOW":
      return `dưới ${amount}`;
  }
}

/** A fall is a negative change: "không quá −5 %" reads "giảm từ 5% trở lên". */
function changeText(is: Relation, value: number): string {
  if (value === 0) {
    return { AT_LEAST: "không giảm", AT_MOST: "không tăng", ABOVE: "tăng", BELOW: "giảm" }[is];
  }
  const amount = formatPercent(Math.abs(value), 3);
  if (value > 0) return `tăng ${relationText(is, amount)}`;
  const mirrored = { AT_LEAST: "AT_MOST", AT_MOST: "AT_LEAST", ABOVE: "BELOW", BELOW: "ABOVE" } as const;
  return `giảm ${relationText(mirrored[is], amount)}`;
}

function conditionText(quantity: Quantity, is: Relation, value: number): string {
  switch (quantity.kind) {
    case "CHANGE":
      return `${changeText(is, value)} so với cùng kỳ`;
    case "RATIO":
      return is === "AT_LEAST" && value === 100 ? "đủ 100%" : relationText(is, formatPercent(value, 3));
    case "RATE_AGAINST":
      return relationText(is, `${formatNumber(value)} lần`);
    case "COUNT":
      return is === "AT_MOST" && value === 0
        ? "không có"
        : relationText(is, `${formatNumber(value)} ${measureUnit(quantity.of[0])}`.trim());
  }
}

/** When a criterion is met, in words: "từ 80% trở lên; không phát sinh là đạt". */
export function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case "YES_NO":
      return rule.expected ? "Có" : "Không có";
    case "REPORTS_ON_TIME":
      return rule.percent === 100 ? "đủ 100% báo cáo đúng hạn" : `từ ${formatPercent(rule.percent, 3)} báo cáo đúng hạn trở lên`;
    case "THRESHOLD": {
      const condition = conditionText(rule.quantity, rule.is, rule.value);
      return rule.ifNil === "PASSED" ? `${condition}; ${nilMeaningLabel.PASSED.toLocaleLowerCase("vi")}` : condition;
    }
    case "GRADED": {
      if (readsDrugClass(rule)) return drugClassSteps(rule.steps);
      const steps = rule.steps.map(
        (step) => `${conditionText(rule.quantity, step.is, step.value)}: ${formatPercent(step.share, 2)} số điểm`,
      );
      return steps.join("; ");
    }
  }
}

/** "loại I: 100% số điểm; loại II: 70% số điểm" */
const drugClassSteps = (steps: readonly Step[]): string =>
  steps
    .filter((step) => step.share > 0)
    .map((step) => `${drugClassText(step.value)}: ${formatPercent(step.share, 2)} số điểm`)
    .join("; ");

const figureText = (input: UsedInput): string => formatFigure(input) || BLANK_TEXT;

/** Several inputs as one number, where all are given. */
function amountOf(inputs: readonly UsedInput[], measures: readonly Measure[], period: UsedInput["period"] = "NOW"): number | null {
  const own = measures.map((measure) => inputs.find((one) => one.measure === measure && one.period === period));
  if (own.some((one) => one === undefined || one.state === "BLANK" || one.state === "UNKNOWN")) return null;
  return exactSum(own.map((one) => one?.value ?? 0));
}

const countText = (amount: number, measures: readonly Measure[]): string => `${formatNumber(amount)} ${measureUnit(measures[0])}`.trim();

function quantityMeasured(quantity: Quantity, { inputs, measured }: ComputedScore): string {
  switch (quantity.kind) {
    case "RATIO": {
      const [part, whole] = [amountOf(inputs, quantity.numerator), amountOf(inputs, quantity.denominator)];
      if (part === null || whole === null || measured === null) return NIL_TEXT;
      return `${formatNumber(part)}/${countText(whole, quantity.denominator)} = ${formatPercent(measured)}`;
    }
    case "CHANGE": {
      const [now, before] = [amountOf(inputs, quantity.of), amountOf(inputs, quantity.of, "BEFORE")];
      if (now === null || before === null) return NIL_TEXT;
      const change =
        measured === null
          ? ""
          : measured === 0
            ? ": bằng cùng kỳ"
            : `: ${measured < 0 ? "giảm" : "tăng"} ${formatPercent(Math.abs(measured))}`;
      return `${countText(now, quantity.of)}, cùng kỳ ${countText(before, quantity.of)}${change}`;
    }
    case "COUNT": {
      const amount = amountOf(inputs, quantity.of);
      if (amount !== null && quantity.of[0] === "DRUG_CLASS") return drugClassText(amount === 0 ? null : amount);
      return amount === null ? NIL_TEXT : countText(amount, quantity.of);
    }
    case "RATE_AGAINST":
      return measured === null ? NIL_TEXT : `${formatNumber(measured, 2)} lần`;
  }
}

/** What was measured, with the numbers it came from: "12/14 vụ = 85,7%", "không phát sinh", "chưa có số liệu: Số hộ". */
export function measuredText(rule: Rule, computed: ComputedScore): string {
  if (rule.kind === "REPORTS_ON_TIME") {
    if (!computed.reports) return BLANK_TEXT;
    return computed.reports.due === 0
      ? "chưa có báo cáo nào đến hạn"
      : `${computed.reports.onTime}/${computed.reports.due} báo cáo đúng hạn`;
  }
  if (rule.kind === "YES_NO") {
    const [fact] = computed.inputs;
    return fact?.state === "VALUE" ? (fact.value === 0 ? "Không" : "Có") : "chưa có thông tin";
  }
  switch (computed.outcome) {
    case "NO_DATA":
      return `${BLANK_TEXT}: ${namesOf(computed.inputs, "BLANK")}`;
    case "NEEDS_JUDGEMENT":
      return computed.isPriorComparable
        ? `chưa rõ: ${namesOf(computed.inputs, "UNKNOWN")}`
        : "không so sánh được với cùng kỳ do thay đổi địa giới";
    case "NIL_FAILED":
      return NIL_TEXT;
    case "NIL_PASSED":
    case "PASSED":
    case "FAILED": {
      const isAllNil = computed.inputs.every((input) => input.state === "NIL");
      return isAllNil ? NIL_TEXT : quantityMeasured(rule.quantity, computed);
    }
  }
}

const namesOf = (inputs: readonly UsedInput[], state: UsedInput["state"]): string =>
  [
    ...new Set(
      inputs
        .filter((input) => input.state === state)
        .map((input) => `${measureLabel(input.measure)}${input.period === "BEFORE" ? " (cùng kỳ)" : ""}`),
    ),
  ].join(", ");

/** Every value a rule used, one a line: "Số vụ đã điều tra, khám phá: 12". */
export function inputLines(computed: ComputedScore): readonly string[] {
  return computed.inputs.map(
    (input) => `${measureLabel(input.measure)}${input.period === "BEFORE" ? ", cùng kỳ" : ""}: ${figureText(input)}`,
  );
}
