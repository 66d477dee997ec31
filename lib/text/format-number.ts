// Apart from the other formats: what every page carries into the browser needs no more than this.

/** Dots between thousands, a comma before at most `decimals` (3) decimals: "1.250,5". */
export function formatNumber(value: number, decimals = 3): string {
  // Adding 0 turns -0 into 0.
  return numberFormat(decimals).format(value + 0);
}

/** Making one takes fifty times as long as using it. */
const numberFormats = new Map<number, Intl.NumberFormat>();
function numberFormat(decimals: number): Intl.NumberFormat {
  const format = numberFormats.get(decimals) ?? new Intl.NumberFormat("vi-VN", { maximumFractionDigits: decimals });
  numberFormats.set(decimals, format);
  return format;
}
