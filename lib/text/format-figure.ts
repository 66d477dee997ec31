import { formatNumber, formatPercent } from "./format";

/** What a cell holds: a number (0 included), nothing occurred, not known, or nothing entered yet. */
export type FigureWords =
  | { readonly state: "VALUE"; readonly value: number | null }
  | { readonly state: "NIL" | "UNKNOWN" | "BLANK"; readonly value?: number | null };

export const NIL_TEXT = "không phát sinh";
export const UNKNOWN_TEXT = "chưa rõ";
export const BLANK_TEXT = "chưa có số liệu";

/** What is printed in a cell; a blank prints nothing. */
export function formatFigure(figure: FigureWords): string {
  switch (figure.state) {
    case "VALUE":
      return figure.value === null ? "" : formatNumber(figure.value);
    case "NIL":
      return NIL_TEXT;
    case "UNKNOWN":
      return UNKNOWN_TEXT;
    case "BLANK":
      return "";
  }
}

/** What is read aloud for a cell: as printed, but a blank says that it is one. */
export function describeFigure(figure: FigureWords): string {
  return formatFigure(figure) || BLANK_TEXT;
}

/** Figures have three decimals at most; the rest is the error of floating numbers. */
const differenceOf = (now: number, before: number): number => Math.round((now - before) * 1000) / 1000;

/** A value against the same period: "giảm 5 vụ", "tăng 2 vụ", "bằng cùng kỳ"; rates differ by points: "tăng 6,8 điểm %". */
export function formatDifference(now: number, before: number, unit: string): string {
  const difference = differenceOf(now, before);
  if (difference === 0) return "bằng cùng kỳ";
  const amount = formatNumber(Math.abs(difference));
  return `${difference < 0 ? "giảm" : "tăng"} ${amount} ${unit === "%" ? "điểm %" : unit}`;
}

/** The same with its rate: "giảm 5 vụ (26,3%)"; no rate of nothing, none of a rate. */
export function formatDifferenceWithRate(now: number, before: number, unit: string): string {
  const words = formatDifference(now, before, unit);
  if (before === 0 || differenceOf(now, before) === 0 || unit === "%") return words;
  return `${words} (${formatPercent(Math.abs((now - before) / before) * 100)})`;
}
