import { readClipboard, type ClipboardFault, type ClipboardFlavours } from "@/lib/domain/clipboard";
import { placeBlock, spanOf, type GridPoint, type GridRange, type GridShape, type PasteFault } from "@/lib/domain/grid";
import type { CellChange } from "@/lib/domain/grid-history";
import { readPasted } from "@/lib/domain/pasted-figure";
import { placeByNames } from "@/lib/domain/paste-names";
import { measuredInputText } from "@/lib/text/figure-input";
import type { CellBook } from "./cell-book";

export type GridNotice =
  | {
      readonly kind: "PASTED";
      readonly count: number;
      readonly passedOver: number;
      readonly blank: number;
      readonly faults: number;
      readonly headings: number;
      /** Rows were found by their names: what stands above the column that was taken, and names that no row bears. */
      readonly named: { readonly column: string; readonly unknown: readonly string[] } | null;
      /** Blank rows that fit no heading of the table: numbers may have come into wrong rows. */
      readonly isDoubtful: boolean;
    }
  | { readonly kind: "NOT_PLACED"; readonly fault: PasteFault }
  | { readonly kind: "NOT_READ"; readonly fault: ClipboardFault }
  /** The line is cut, and what reads a clipboard has not come yet. */
  | { readonly kind: "NOT_LOADED" };

/** As much as a field takes. */
const TEXT_MAX = 60;

type Pasted = { readonly notice: GridNotice; readonly changes: readonly CellChange[]; readonly range: GridRange | null };

/** The names of the rows that can be pointed at, as they stand in the table; without the notes below them. */
function namesOf(root: HTMLElement): string[] {
  const names: string[] = [];
  for (const row of root.querySelectorAll<HTMLElement>("[data-row]")) {
    names[Number(row.dataset["row"])] = row.querySelector("[data-name]")?.firstChild?.textContent ?? "";
  }
  return names;
}

/** What a block does to the cells it falls on. Blank cells of it leave what stands there; what cannot be read stands as it came, to be mended. */
export function pasteBlock(
  flavours: ClipboardFlavours,
  shape: GridShape,
  range: GridRange,
  nameAt: (point: GridPoint) => string | null,
  book: CellBook,
  root: HTMLElement,
): Pasted {
  const nothing = { changes: [], range: null };
  const block = readClipboard(flavours);
  if (!block.ok) return { ...nothing, notice: { kind: "NOT_READ", fault: block.error } };
  const { left } = spanOf(range);
  const factsAt = (point: GridPoint) => book.facts.get(nameAt(point) ?? "");
  const named = placeByNames(namesOf(root), shape, left, block.value, (cell, row) => {
    const facts = factsAt({ row, column: left });
    return facts ? readPasted(cell, facts.measure).ok : /^\d/.test(cell.text);
  });
  const placed = named ? null : placeBlock(shape, range, block.value);
  if (placed?.ok === false) return { ...nothing, notice: { kind: "NOT_PLACED", fault: placed.error } };
  const { cells, passedOver } = named ?? placed?.value ?? { cells: [], passedOver: 0 };
  const filled = cells.filter(({ cell }) => cell.text !== "");
  let faults = 0;
  const changes = filled.flatMap(({ point, cell }): CellChange[] => {
    const facts = factsAt(point);
    if (!facts) return [];
    const entry = readPasted(cell, facts.measure);
    if (!entry.ok) faults += 1;
    const to = entry.ok ? measuredInputText(entry.value, facts.measure) : cell.text.replaceAll("\n", " ").slice(0, TEXT_MAX);
    return [{ key: facts.name, from: book.textOf(facts.name), to }];
  });
  const notice = {
    kind: "PASTED",
    count: changes.length,
    passedOver,
    blank: cells.length - filled.length,
    faults,
    headings: placed?.value.headings ?? 0,
    named: named && { column: named.column, unknown: named.unknown },
    isDoubtful: placed?.value.isDoubtful ?? false,
  } as const;
  return { notice, changes, range: placed?.value.range ?? null };
}
