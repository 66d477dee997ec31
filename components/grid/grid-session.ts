import { NO_HISTORY, recordChanges, redo, undo, type CellChange } from "@/lib/domain/grid-history";
import { CellBook } from "./cell-book";
import type { GridCellFacts, KnownCell } from "./cell-draft";
import { CellSender, type SaveCells } from "./cell-sender";
import { DraftStorage } from "./draft-storage";

type Listener = () => void;

/** Told whenever the words about the whole grid may be others. */
const WHOLE = "";

/** From so many explanations on they are folded: a block that was pasted would bury the table under its questions. */
export const FOLD_FROM = 6;

/** Told which cells hold something else, or stand otherwise, all that one deed changed at once. */
type CellsListener = (names: ReadonlySet<string>) => void;

type Options<E extends string> = {
  readonly facts: ReadonlyMap<string, GridCellFacts>;
  readonly cells: ReadonlyMap<string, KnownCell>;
  /** For whom and of what the browser keeps drafts. */
  readonly storageKey: string;
  readonly save: SaveCells<E>;
  readonly now: () => string;
  /** Rows whose reckoned figures or notes are others after these cells changed, by their code. */
  readonly reckon: (book: CellBook, names: ReadonlySet<string>) => readonly string[];
  /** Everything went up after the page was left: what is shown meanwhile may be old. */
  readonly onLateSave: () => void;
};

/** One opened grid: its cells, their way to the server, what was done to them; rows are told when they must be drawn anew. */
export class GridSession<E extends string = string> {
  readonly book: CellBook;
  readonly sender: CellSender<E>;
  isShown = true;
  private history = NO_HISTORY;
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly versions = new Map<string, number>();
  private onCells: CellsListener = () => undefined;
  /** Cells that changed since it was last announced. */
  private dirty = new Set<string>();
  private isDirty = false;
  private isBatching = false;
  /** Cells whose explanation is told in a line, and asked for together, until somebody turns to one of them. */
  private readonly folded = new Set<string>();

  constructor(private readonly options: Options<E>) {
    const storage = new DraftStorage(options.storageKey);
    this.book = new CellBook(options.facts, options.cells, storage, options.now, (name) => this.touch(name));
    this.sender = new CellSender(
      this.book,
      options.save,
      () => this.onSent(),
      (work) => this.together(work),
    );
    this.fold([...options.cells].flatMap(([name, cell]) => (cell.explanation === "" ? [] : [name])));
  }

  begin(): void {
    this.isShown = true;
    this.together(() => this.book.adopt());
    if (this.book.unsaved().length > 0) this.sender.flush();
  }

  end(): void {
    this.isShown = false;
    if (this.book.unsaved().length > 0) this.sender.flush();
  }

  readonly subscribe = (row: string) => (listener: Listener) => {
    const set = this.listeners.get(row) ?? new Set();
    this.listeners.set(row, set.add(listener));
    return () => set.delete(listener);
  };

  /** Whoever draws the fields hears of cells before the rows do. */
  watch(listener: CellsListener): void {
    this.onCells = listener;
  }

  readonly version = (row: string) => () => this.versions.get(row) ?? 0;
  readonly whole = this.subscribe(WHOLE);
  readonly wholeVersion = this.version(WHOLE);

  /** What was typed, pasted or cleared: one deed, one step back. */
  change(changes: readonly CellChange[]): void {
    const real = changes.filter(({ from, to }) => from !== to);
    if (real.length === 0) return;
    this.fold(real.map(({ key }) => key));
    this.history = recordChanges(this.history, real);
    this.write(real);
  }

  isFolded(name: string): boolean {
    return this.folded.has(name);
  }

  unfold(name: string): void {
    this.folded.delete(name);
    this.together(() => this.touch(name));
  }

  /** Of many at once; a cell that is changed alone is the one that its writer looks at. */
  private fold(names: readonly string[]): void {
    for (const name of names) {
      if (names.length >= FOLD_FROM) this.folded.add(name);
      else this.folded.delete(name);
    }
  }

  explain(name: string, explanation: string, isChecked?: boolean): void {
    this.together(() => this.book.type(name, { explanation, ...(isChecked === undefined ? {} : { isChecked }) }));
    this.sender.schedule();
  }

  choose(name: string, side: "MINE" | "THEIRS"): void {
    this.together(() => this.book.choose(name, side));
    this.sender.schedule();
  }

  /** The names of the cells that went back, or came again. */
  step(direction: "UNDO" | "REDO"): readonly string[] {
    const step = direction === "UNDO" ? undo(this.history) : redo(this.history);
    if (!step) return [];
    this.history = step.history;
    this.write(step.changes);
    return step.changes.map((change) => change.key);
  }

  private write(changes: readonly CellChange[]): void {
    this.together(() => {
      for (const { key, to } of changes) this.book.type(key, { text: to });
    });
    this.sender.schedule();
  }

  private onSent(): void {
    this.isDirty = true;
    this.announce();
    if (!this.isShown && this.sender.state.kind === "SAVED" && this.book.unsaved().length === 0) this.options.onLateSave();
  }

  private touch(name: string): void {
    this.dirty.add(name);
    if (!this.isBatching) this.announce();
  }

  private together<T>(work: () => T): T {
    this.isBatching = true;
    try {
      return work();
    } finally {
      this.isBatching = false;
      this.announce();
    }
  }

  private announce(): void {
    if (this.dirty.size === 0 && !this.isDirty) return;
    const names = this.dirty;
    [this.dirty, this.isDirty] = [new Set(), false];
    const rows = new Set([WHOLE]);
    if (names.size > 0) {
      for (const name of names) rows.add(this.options.facts.get(name)?.component ?? WHOLE);
      for (const row of this.options.reckon(this.book, names)) rows.add(row);
      this.onCells(names);
    }
    for (const row of rows) this.versions.set(row, (this.versions.get(row) ?? 0) + 1);
    for (const row of rows) for (const listener of this.listeners.get(row) ?? []) listener();
  }
}
