import type { FormDefinition, FormRow } from "./form";
import { FORM_LISTS, type FormList } from "./form-edit";

export const FORM_CHANGES = ["ADDED", "REMOVED", "RENAMED", "CHANGED", "MOVED"] as const;
export type FormChange = (typeof FORM_CHANGES)[number];

type Named = { readonly code: string; readonly label: string | null };

export type FormDifference = {
  readonly list: FormList;
  readonly change: FormChange;
  /** As it is now; where it was removed, as it was. */
  readonly item: Named;
  /** What it was called, where that is another name. */
  readonly formerly: Named | null;
  /** Numbers before and after the change do not speak of the same: the comparison with the same period breaks. */
  readonly breaks: boolean;
};

const inside = ({ label: _label, ...rest }: Named): string => JSON.stringify(rest);
const countsNumbers = (list: FormList, item: Named): boolean =>
  list === "columns" || (list === "rows" && (item as FormRow).kind !== "HEAD");

/** What a version changes against the one before it, list by list, in the order of the newer. */
export function formDifferences(from: FormDefinition, to: FormDefinition): readonly FormDifference[] {
  return FORM_LISTS.flatMap((list): readonly FormDifference[] => {
    const [before, after]: readonly (readonly Named[])[] = [from[list], to[list]];
    return before && after ? listDifferences(list, before, after) : [];
  });
}

function listDifferences(list: FormList, before: readonly Named[], after: readonly Named[]): readonly FormDifference[] {
  const old = new Map(before.map((item) => [item.code, item]));
  const kept = new Set(after.map((item) => item.code));
  const orderBefore = before.filter((item) => kept.has(item.code)).map((item) => item.code);
  const orderAfter = after.filter((item) => old.has(item.code)).map((item) => item.code);
  const changed = after.flatMap((item): readonly FormDifference[] => {
    const former = old.get(item.code);
    if (!former) return [{ list, change: "ADDED", item, formerly: null, breaks: countsNumbers(list, item) }];
    const isRenamed = former.label !== item.label;
    const isChanged = inside(former) !== inside(item);
    const isMoved = isBehindOthers(item.code, orderBefore, orderAfter);
    return [
      ...(isRenamed ? [{ list, change: "RENAMED" as const, item, formerly: former, breaks: false }] : []),
      ...(isChanged ? [{ list, change: "CHANGED" as const, item, formerly: null, breaks: hasOtherNumbers(list, former, item) }] : []),
      ...(isMoved ? [{ list, change: "MOVED" as const, item, formerly: null, breaks: false }] : []),
    ];
  });
  const removed = before
    .filter((item) => !kept.has(item.code))
    .map((item): FormDifference => ({ list, change: "REMOVED", item, formerly: null, breaks: countsNumbers(list, item) }));
  return [...changed, ...removed];
}

/** Whether something that stood before an item stands behind it now. */
function isBehindOthers(code: string, before: readonly string[], after: readonly string[]): boolean {
  const [was, is] = [before.indexOf(code), after.indexOf(code)];
  return is < was && before.slice(0, was).some((other) => after.indexOf(other) > is);
}

/** What is counted, or how: the unit, the kind of number, the time rule, the formula. */
function hasOtherNumbers(list: FormList, former: Named, item: Named): boolean {
  if (list !== "rows" && list !== "columns") return false;
  const counted = (one: Named): string => {
    const { kind, unit, number, time, formula } = one as Named & Partial<Record<"kind" | "unit" | "number" | "time" | "formula", unknown>>;
    return JSON.stringify([kind, unit, number, time, formula]);
  };
  return counted(former) !== counted(item);
}
