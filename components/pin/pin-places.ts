import { cellField } from "@/components/report/cell-field";
import { partHref, pinHref, stepHref, tableHref } from "@/components/report/report-hrefs";
import { NOW } from "@/lib/domain/form";
import type { PinView } from "@/lib/domain/pin";
import { pinPlaceText, viPin } from "@/lib/text/vi-pin";

/** The page on which the place of a pin is changed; null where it is pinned to the whole. */
export function editHref(reportId: string, { place, unit, component, column, partCode }: PinView): string | null {
  if (place === "CELL" && unit !== null)
    return `${tableHref(reportId, unit.id)}#${cellField({ row: component ?? "", column: column ?? NOW })}`;
  return place === "PART" && partCode !== null ? partHref(reportId, partCode) : null;
}

/** Where to go on after one request: the next open one behind it, else the first; the check where none is left. */
export function nextRequest(reportId: string, pins: readonly PinView[], after: PinView): { readonly href: string; readonly label: string } {
  const at = pins.indexOf(after);
  const others = [...pins.slice(at + 1), ...pins.slice(0, at)].filter((pin) => pin.kind === "REQUEST" && pin.status === "OPEN");
  const [next] = others;
  if (!next) return { href: stepHref(reportId, "check"), label: viPin.allAnswered };
  return { href: editHref(reportId, next) ?? pinHref(reportId, next.id), label: viPin.next(pinPlaceText(next)) };
}
