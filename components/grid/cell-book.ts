import { isSameContent, mergeCell, type CellContent } from "@/lib/domain/cell-merge";
import type { CellNow, CellsSaved } from "@/lib/domain/cell-saving";
import { BLANK, isSameEntry, parseMeasured, type Entry } from "@/lib/domain/figure";
import { unitCellKey } from "@/lib/domain/form";
import { needsReason } from "@/lib/domain/report-cell";
import { figureReadings } from "@/lib/domain/pasted-figure";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { measuredInputText } from "@/lib/text/figure-input";
import { newKey } from "@/components/ui/deed-key";
import type { Batch, CellHold, Draft, GridCellFacts, KnownCell } from "./cell-draft";
import type { DraftStorage } from "./draft-storage";

/** Most cells one deed may bring (lib/schemas/report.ts). */
const BATCH_MAX = 400;

export type CellChanged = (name: string) => void;

/**
 * What every cell of a grid holds: what the server has, what was typed since, what is on its way, and what somebody else made of it.
 * Knows nothing of the page; whoever shows it is told which cell changed.
 */
export class CellBook {
  private readonly known = new Map<string, KnownCell>();
  private readonly drafts = new Map<string, Draft>();
  private readonly conflicts = new Map<string, CellNow>();
  private readonly batches: Batch[] = [];
  /** What is on its way, by cell: of several batches the last one's. */
  private sent = new Map<string, Batch["cells"][number]>();
  private readonly nameAt = new Map<string, string>();

  constructor(
    readonly facts: ReadonlyMap<string, GridCellFacts>,
    cells: ReadonlyMap<string, KnownCell>,
    private readonly storage: DraftStorage,
    private readonly now: () => string,
    private readonly onChange: CellChanged,
  ) {
    for (const [name, cell] of cells) this.known.set(name, cell);
    for (const [name, { unitId, component, column }] of facts) this.nameAt.set(unitCellKey(unitId, component, column), name);
  }

  /** Takes up what an earlier page left behind: batches go first, under their keys; drafts meet what the server holds now. */
  adopt(): void {
    for (const batch of this.storage.batches()) this.carry(batch);
    for (const [name, draft] of this.storage.drafts()) {
      if (!this.facts.has(name)) continue;
      this.drafts.set(name, draft);
      const known = this.known.get(name);
      if (known && !isSameContent(draft.base, known)) this.meet(name, draft, this.nowOf(name, known));
      this.changed(name);
    }
  }

  /** The cell as it is shown: what was typed, else what is on its way, else what the server has. */
  textOf(name: string): string {
    return this.drafts.get(name)?.text ?? this.sent.get(name)?.text ?? this.print(name, this.known.get(name)?.entry ?? BLANK);
  }

  explanationOf(name: string): string {
    return this.drafts.get(name)?.explanation ?? this.sent.get(name)?.explanation ?? this.known.get(name)?.explanation ?? "";
  }

  /** What is reckoned with; null where what was typed cannot be read. */
  entryOf(name: string): Entry | null {
    const facts = this.facts.get(name);
    if (!facts) return null;
    const read = parseMeasured(this.textOf(name), facts.measure);
    return read.ok ? read.value : null;
  }

  knownOf(name: string): KnownCell | undefined {
    return this.known.get(name);
  }

  /** What keeps it from being saved; null where nothing does. */
  holdOf(name: string): CellHold | null {
    const [draft, facts, theirs] = [this.drafts.get(name), this.facts.get(name), this.conflicts.get(name)];
    if (!draft || !facts) return null;
    if (theirs) return { kind: "CONFLICT", mine: draft, theirs };
    const read = parseMeasured(draft.text, facts.measure);
    if (!read.ok) return { kind: "FAULT", fault: read.error, readings: figureReadings(draft.text, facts.measure) };
    if (draft.explanation.trim() === "" && this.departs(name)) return { kind: "UNEXPLAINED" };
    if (draft.explanation === "") return null;
    const check = checkPersonalData(draft.explanation, draft.isChecked);
    return check.kind === "CLEAN" ? null : { kind: "PERSONAL", check };
  }

  /** Whether what stands there departs from what its sources say: it needs a reason. */
  departs(name: string): boolean {
    const [now, source] = [this.entryOf(name), this.sourceOf(name)];
    if (now === null) return false;
    if (source === null) return !isSameEntry(now, this.known.get(name)?.entry ?? BLANK) || this.explanationOf(name) !== "";
    return needsReason(now, { ...source, covered: this.facts.get(name)?.isSourcePartial ? 0 : 1, expected: 1 });
  }

  /** Whether it is the writer's own, and not the sources'. */
  isOver(name: string): boolean {
    const [now, source] = [this.entryOf(name), this.sourceOf(name)];
    if (now === null || source === null) return this.departs(name);
    return source.state !== "BLANK" && !isSameEntry(now, source);
  }

  /** Null where it is not known what they say. */
  private sourceOf(name: string): Entry | null {
    const facts = this.facts.get(name);
    const read = typeof facts?.source === "string" ? parseMeasured(facts.source, facts.measure) : null;
    return read?.ok ? read.value : null;
  }

  /** Cells with something that the server does not have yet. */
  unsaved(): string[] {
    return [...new Set([...this.drafts.keys(), ...this.batches.flatMap((batch) => batch.cells.map((cell) => cell.name))])];
  }

  held(): (readonly [name: string, hold: CellHold])[] {
    return [...this.drafts.keys()].flatMap((name) => {
      const hold = this.holdOf(name);
      return hold ? [[name, hold] as const] : [];
    });
  }

  type(name: string, change: { readonly text?: string; readonly explanation?: string; readonly isChecked?: boolean }): void {
    const facts = this.facts.get(name);
    const known = this.known.get(name);
    if (!facts || !known) return;
    const sent = this.sent.get(name);
    const base = this.drafts.get(name)?.base ??
      (sent && this.contentOf(name, sent)) ?? { entry: known.entry, explanation: known.explanation };
    const draft: Draft = {
      text: change.text ?? this.textOf(name),
      explanation: change.explanation ?? this.explanationOf(name),
      isChecked: change.isChecked ?? (change.explanation === undefined && (this.drafts.get(name)?.isChecked ?? false)),
      base,
      typedAt: this.now(),
    };
    const content = this.contentOf(name, draft);
    const isBack = content !== null && isSameContent(content, base) && !this.conflicts.has(name);
    this.keep(name, isBack ? null : draft);
  }

  /** The person has chosen between his own entry and the other's. */
  choose(name: string, side: "MINE" | "THEIRS"): void {
    const [theirs, draft] = [this.conflicts.get(name), this.drafts.get(name)];
    if (!theirs || !draft) return;
    this.conflicts.delete(name);
    this.learn(name, theirs);
    this.keep(name, side === "THEIRS" ? null : { ...draft, base: { entry: theirs.entry, explanation: theirs.explanation } });
  }

  /** What goes up next: a batch that had no answer, else what is ready. */
  nextBatch(): Batch | null {
    const [waiting] = this.batches;
    if (waiting) return waiting;
    const ready = [...this.drafts.entries()].filter(([name]) => this.holdOf(name) === null);
    const isChecked = ready.some(([, draft]) => draft.isChecked);
    const taken = ready.filter(([, draft]) => draft.isChecked === isChecked).slice(0, BATCH_MAX);
    const cells = taken.flatMap(([name, draft]) => {
      const [facts, known] = [this.facts.get(name), this.known.get(name)];
      if (!facts || !known) return [];
      const { unitId, component, column, measure } = facts;
      const { text, explanation, typedAt } = draft;
      return [{ name, unitId, component, column, measure, text, explanation, rowVersion: known.rowVersion, base: draft.base, typedAt }];
    });
    if (cells.length === 0) return null;
    const batch: Batch = { key: newKey(), personalDataChecked: isChecked, cells };
    this.carry(batch);
    this.storage.saveBatch(batch.key, batch);
    for (const { name } of cells) this.keep(name, null);
    return batch;
  }

  /** The answer to a batch. */
  answered(batch: Batch, saved: CellsSaved): void {
    this.drop(batch);
    const sentAt = new Map(batch.cells.map((cell) => [unitCellKey(cell.unitId, cell.component, cell.column), cell]));
    for (const cell of saved.cells) {
      const sent = sentAt.get(unitCellKey(cell.unitId, cell.component, cell.column));
      const content = sent && this.contentOf(sent.name, sent);
      if (sent && content) this.learn(sent.name, { ...content, rowVersion: cell.rowVersion, by: null, at: saved.savedAt });
    }
    for (const theirs of saved.conflicts) {
      const sent = sentAt.get(unitCellKey(theirs.unitId, theirs.component, theirs.column));
      if (!sent) continue;
      const newer = this.drafts.get(sent.name);
      const { text, explanation, typedAt, base } = sent;
      this.meet(sent.name, newer ? { ...newer, base } : { text, explanation, typedAt, base, isChecked: batch.personalDataChecked }, theirs);
    }
    for (const theirs of saved.others) this.hear(theirs);
    for (const { name } of batch.cells) this.changed(name);
  }

  /** The batch was refused: what it held waits here again. */
  refused(batch: Batch): void {
    this.drop(batch);
    for (const { name, text, explanation, base, typedAt } of batch.cells) {
      if (!this.drafts.has(name)) this.keep(name, { text, explanation, base, typedAt, isChecked: batch.personalDataChecked });
    }
  }

  /** Somebody else changed a cell. */
  private hear(theirs: CellNow): void {
    const name = this.nameAt.get(unitCellKey(theirs.unitId, theirs.component, theirs.column));
    const known = name === undefined ? undefined : this.known.get(name);
    if (name === undefined || !known || theirs.rowVersion <= known.rowVersion || this.sent.has(name)) return;
    const draft = this.drafts.get(name);
    if (draft) this.meet(name, draft, theirs);
    else this.learn(name, theirs);
    this.changed(name);
  }

  /** Brings a draft together with what stands on the server now. */
  private meet(name: string, draft: Draft, theirs: CellNow): void {
    const mine = this.contentOf(name, draft);
    // What cannot be read asks to be mended anyhow; what it is held against is the newer.
    const merged = mine === null ? null : mergeCell(draft.base, mine, theirs);
    if (merged?.kind === "ASK") {
      this.conflicts.set(name, theirs);
      this.keep(name, draft);
      return;
    }
    this.learn(name, theirs);
    const base = { entry: theirs.entry, explanation: theirs.explanation };
    if (merged === null) this.keep(name, { ...draft, base });
    else if (merged.kind === "THEIRS") this.keep(name, null);
    else this.keep(name, { ...draft, text: this.print(name, merged.content.entry), explanation: merged.content.explanation, base });
  }

  private learn(name: string, cell: KnownCell): void {
    const { entry, explanation, rowVersion, by, at } = cell;
    this.known.set(name, { entry, explanation, rowVersion, by, at });
    this.changed(name);
  }

  private keep(name: string, draft: Draft | null): void {
    if (draft === null) {
      this.drafts.delete(name);
      this.conflicts.delete(name);
    } else this.drafts.set(name, draft);
    this.storage.saveDraft(name, draft);
    this.changed(name);
  }

  private drop(batch: Batch): void {
    const at = this.batches.findIndex((one) => one.key === batch.key);
    if (at >= 0) this.batches.splice(at, 1);
    this.sent = new Map(this.batches.flatMap(({ cells }) => cells.map((cell) => [cell.name, cell])));
    this.storage.saveBatch(batch.key, null);
  }

  private carry(batch: Batch): void {
    this.batches.push(batch);
    for (const cell of batch.cells) this.sent.set(cell.name, cell);
  }

  private nowOf(name: string, known: KnownCell): CellNow {
    const facts = this.facts.get(name);
    return { ...known, unitId: facts?.unitId ?? "", component: facts?.component ?? "", column: facts?.column ?? "" };
  }

  private contentOf(name: string, typed: { readonly text: string; readonly explanation: string }): CellContent | null {
    const facts = this.facts.get(name);
    const read = facts && parseMeasured(typed.text, facts.measure);
    return read?.ok ? { entry: read.value, explanation: typed.explanation.trim() } : null;
  }

  private print(name: string, entry: Entry): string {
    return measuredInputText(entry, this.facts.get(name)?.measure ?? { unit: "", kind: "INTEGER" });
  }

  private changed(name: string): void {
    this.onChange(name);
  }
}
