import type { Entry } from "@/lib/domain/figure";
import type { Component, Quantity } from "@/lib/domain/components";
import { definitionOf } from "@/lib/domain/components";
import { formatNumber } from "./format";
import { NIL_TEXT, UNKNOWN_TEXT } from "./format-figure";

/** What stands in the field of a form for an entry: parseFigure reads exactly it back. "1.234" alone would be doubtful in a decimal field, so it gets its ",0". */
export function figureInputText(entry: Entry, component: Component): string {
  return measuredInputText(entry, definitionOf(component));
}

/** The same for a number of any measure: parseMeasured reads exactly it back. */
export function measuredInputText(entry: Entry, { kind }: Pick<Quantity, "kind">): string {
  switch (entry.state) {
    case "VALUE": {
      const text = formatNumber(entry.value);
      return kind === "DECIMAL" && /^\d{1,3}\.\d{3}$/.test(text) ? `${text},0` : text;
    }
    case "NIL":
      return NIL_TEXT;
    case "UNKNOWN":
      return UNKNOWN_TEXT;
    case "BLANK":
      return "";
  }
}

/** The name of the field of a number. */
export const figureFieldName = (label: string, unit: string): string => `${label} (${unit})`;

/** Where a fault stands, said before it in a summary. */
export const faultAt = (label: string, message: string): string => `${label}: ${message}`;
