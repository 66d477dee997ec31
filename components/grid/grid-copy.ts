import { printHtmlBlock, printPlainBlock } from "@/lib/domain/clipboard-print";
import { spanOf, type GridPoint, type GridRange } from "@/lib/domain/grid";

/** Puts what is marked on the clipboard, for other programs in both of their ways. */
export function copyBlock(clipboard: DataTransfer | null, range: GridRange, textAt: (point: GridPoint) => string): void {
  const { top, left, bottom, right } = spanOf(range);
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => textAt({ row: top + row, column: left + column })),
  );
  clipboard?.setData("text/plain", printPlainBlock(rows));
  clipboard?.setData("text/html", printHtmlBlock(rows));
}

/** What a cell says: the text of its field, what it bears for other programs, or what it shows. */
export const textIn = (cell: HTMLElement | undefined, field: HTMLInputElement | null): string =>
  (field ? field.value : (cell?.dataset["text"] ?? cell?.textContent ?? "")).trim();
