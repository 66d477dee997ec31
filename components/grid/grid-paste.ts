import { readClipboard, type ClipboardFlavours } from "@/lib/domain/clipboard";
import { placeBlock, spanOf, type GridPoint, type GridRange, type GridShape } from "@/lib/domain/grid";
import type { CellChange } from "@/lib/domain/grid-history";
import { readPasted } from "@/lib/domain/pasted-figure";
import { placeByNames } from "@/lib/domain/paste-names";
import { measuredInputText } from "@/lib/text/figure-input";
import { notPlacedText, notReadText, pastedSentences, type PasteSentence } from "@/lib/text/vi-paste";
import type { CellBook } from "./cell-book";

/** What is said after a paste, ready to be shown: its words come with the code that pastes. */
export type GridNotice =
  { readonly kind: "PASTED"; readonly sentences: readonly PasteSentence[] } | { readonly kind: "NOT_PASTED"; readonly text: string };

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
  if (!block.ok) return { ...nothing, notice: { kind: "NOT_PASTED", text: notReadText[block.error] } };
  const { left } = spanOf(range);
  const factsAt = (point: GridPoint) => book.facts.get(nameAt(point) ?? "");
  const named = placeByNames(namesOf(root), shape, left, block.value, (cell, row) => {
    const facts = factsAt({ row, column: left });
    return facts ? readPasted(cell, facts.measure).ok : /^\d/.test(cell.text);
  });
  const placed = named ? null : placeBlock(shape, range, block.value);
  if (placed?.ok === false) return { ...nothing, notice: { kind: "NOT_PASTED", text: notPlacedText(placed.error) } };
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
  const sentences = pastedSentences({
    count: changes.length,
    passedOver,
    blank: cells.length - filled.length,
    faults,
    headings: placed?.value.headings ?? 0,
    named: named && { column: named.column, unknown: named.unknown },
    isDoubtful: placed?.value.isDoubtful ?? false,
  });
  return { notice: { kind: "PASTED", sentences }, changes, range: placed?.value.range ?? null };
}
