import { readClipboard, type ClipboardFault, type ClipboardFlavours } from "@/lib/domain/clipboard";
import { placeBlock, type GridPoint, type GridRange, type GridShape, type PasteFault } from "@/lib/domain/grid";
import type { CellChange } from "@/lib/domain/grid-history";
import { readPasted } from "@/lib/domain/pasted-figure";
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
    }
  | { readonly kind: "NOT_PLACED"; readonly fault: PasteFault }
  | { readonly kind: "NOT_READ"; readonly fault: ClipboardFault }
  /** The line is cut, and what reads a clipboard has not come yet. */
  | { readonly kind: "NOT_LOADED" };

/** As much as a field takes. */
const TEXT_MAX = 60;

type Pasted = { readonly notice: GridNotice; readonly changes: readonly CellChange[]; readonly range: GridRange | null };

/** What a block does to the cells it falls on. Blank cells of it leave what stands there; what cannot be read stands as it came, to be mended. */
export function pasteBlock(
  flavours: ClipboardFlavours,
  shape: GridShape,
  range: GridRange,
  nameAt: (point: GridPoint) => string | null,
  book: CellBook,
): Pasted {
  const nothing = { changes: [], range: null };
  const block = readClipboard(flavours);
  if (!block.ok) return { ...nothing, notice: { kind: "NOT_READ", fault: block.error } };
  const placed = placeBlock(shape, range, block.value);
  if (!placed.ok) return { ...nothing, notice: { kind: "NOT_PLACED", fault: placed.error } };
  const { cells, passedOver, headings } = placed.value;
  const filled = cells.filter(({ cell }) => cell.text !== "");
  let faults = 0;
  const changes = filled.flatMap(({ point, cell }): CellChange[] => {
    const name = nameAt(point);
    const facts = name === null ? undefined : book.facts.get(name);
    if (!facts) return [];
    const entry = readPasted(cell, facts.measure);
    if (!entry.ok) faults += 1;
    const to = entry.ok ? measuredInputText(entry.value, facts.measure) : cell.text.replaceAll("\n", " ").slice(0, TEXT_MAX);
    return [{ key: facts.name, from: book.textOf(facts.name), to }];
  });
  const notice = { kind: "PASTED", count: changes.length, passedOver, blank: cells.length - filled.length, faults, headings } as const;
  return { notice, changes, range: placed.value.range };
}
