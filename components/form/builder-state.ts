import type { FormDefinition } from "@/lib/domain/form";
import type { FormFaultAt } from "@/lib/domain/form-check";
import type { FormList } from "@/lib/domain/form-edit";
import { columnLabel, partTitle, rowName, ruleText, sectionLabel } from "@/lib/text/format-form";
import { formFaultText, formListText } from "@/lib/text/vi-forms";
import { viFormBuilder } from "@/lib/text/vi-form-builder";

/** What is being edited: an item by its code, or a new one (null) that will stand in `section`, below `after` or at its end. */
export type Opened = { readonly list: FormList; readonly code: string | null; readonly section?: string; readonly after?: string };

type Named = { readonly code: string; readonly label: string | null };

/** The name of an item as the page shows it. */
export function itemName(list: FormList, item: Named): string {
  switch (list) {
    case "sections":
      return sectionLabel(item);
    case "rows":
      return rowName(item);
    case "columns":
      return columnLabel(item);
    case "rules":
      return ruleText(item);
    case "outline":
      return partTitle(item);
  }
}

/** The id of an item's line, which an error summary links to. */
export const itemId = (list: FormList, code: string | null): string => (code === null ? list : `${list}-${code}`);

/** A fault as a sentence that names its place. */
export function faultSentence(form: FormDefinition, { list, code, fault }: FormFaultAt): string {
  const items: readonly Named[] = form[list];
  const item = items.find((one) => one.code === code);
  return item ? viFormBuilder.faultAt(formListText[list], itemName(list, item), formFaultText[fault]) : formFaultText[fault];
}

/** The id of the item that stands in the place of one that goes; the list's own where it was the only one. */
export function neighbourOf(form: FormDefinition, list: FormList, code: string): string {
  const items: readonly Named[] = form[list];
  const at = items.findIndex((one) => one.code === code);
  return itemId(list, (items[at + 1] ?? items[at - 1])?.code ?? null);
}
