import type { PlainDate } from "@/lib/domain/plain-date";
import { plainDate } from "@/lib/domain/plain-date";

/** Kind and name of a unit on a date; the kind ("Xã", "Thị trấn") is data, not part of the name. */
export type UnitWords = { readonly level: "PROVINCE" | "DISTRICT" | "COMMUNE"; readonly kind: string; readonly name: string };

/** Districts ceased on this day (Luật Tổ chức chính quyền địa phương 2025). */
const TWO_TIERS_FROM = plainDate(2025, 7, 1);

/** "Xã Hóa Tiến" */
export function formatUnit(unit: UnitWords): string {
  return `${unit.kind} ${unit.name}`;
}

/** "xã Hóa Tiến", within a sentence. */
export function formatUnitInText(unit: UnitWords): string {
  return `${unit.kind.toLocaleLowerCase("vi")} ${unit.name}`;
}

/**
 * A unit with the one above it, as it was on `date`: a commune with its district before 1/7/2025 ("Xã Hóa Tiến, huyện Minh Hóa"),
 * with its province since then ("Xã Lệ Ninh, tỉnh Quảng Trị"). `above` holds what is known of the units above, nearest first.
 */
export function formatFullUnit(unit: UnitWords, above: readonly UnitWords[], date: PlainDate): string {
  return formatUnitWithin(unit, (date < TWO_TIERS_FROM ? above[0] : above.find((one) => one.level === "PROVINCE")) ?? null);
}

/** A unit with the one it lay in on a day that is already told by both. */
export function formatUnitWithin(unit: UnitWords, parent: UnitWords | null): string {
  return parent ? `${formatUnit(unit)}, ${formatUnitInText(parent)}` : formatUnit(unit);
}

/** A unit with everything above it: "Xã Hóa Tiến, huyện Minh Hóa, tỉnh Quảng Bình". */
export function formatUnitPath(unit: UnitWords, above: readonly UnitWords[]): string {
  return [formatUnit(unit), ...above.map(formatUnitInText)].join(", ");
}
