import {
  at,
  everything,
  extendRange,
  isSingle,
  isWithin,
  nextCell,
  pointsOf,
  spanOf,
  type GridHeading,
  type GridMove,
  type GridPoint,
  type GridRange,
  type GridShape,
} from "@/lib/domain/grid";
import { readPasted } from "@/lib/domain/pasted-figure";
import { copyBlock, textIn } from "./grid-copy";
import type { GridNotice } from "./grid-paste";
import type { GridSession } from "./grid-session";
import { loadPaste, pasteLater } from "./paste-later";

/** READY: the cell is chosen. ENTER: it is typed over, arrows go on. EDIT: arrows move within the text. */
type Mode = "READY" | "ENTER" | "EDIT";

const MOVES: Readonly<Record<string, GridMove>> = { ArrowUp: "UP", ArrowDown: "DOWN", ArrowLeft: "LEFT", ArrowRight: "RIGHT" };
/** A cell that is typed into and not left is saved all the same. */
const REST_MS = 1_500;

/**
 * The keys, the mouse and the clipboard of a grid, by listeners on its root: fields stay the browser's own, cells are found by
 * data-row and, within it, data-column. What is marked is painted straight onto the cells, since nothing else changes with it.
 */
export class GridController {
  private cells: HTMLElement[][] = [];
  private shape: GridShape = { rows: 0, columns: 0, isEditable: () => false, headings: [] };
  private range: GridRange | null = null;
  private mode: Mode = "READY";
  private before = "";
  private painted: HTMLElement[] = [];
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly session: GridSession,
    private readonly tell: (notice: GridNotice | null) => void,
  ) {}

  attach(): () => void {
    const stop = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(type: K, listen: (event: HTMLElementEventMap[K]) => void) =>
      this.root.addEventListener(type, listen, { signal: stop.signal });
    on("focusin", (event) => this.onFocus(event));
    on("focusout", (event) => this.onLeave(event));
    on("mousedown", (event) => this.onPress(event));
    on("mouseover", (event) => this.onDrag(event));
    on("input", (event) => this.onInput(event.target));
    on("keydown", (event) => this.onKey(event));
    for (const type of ["copy", "cut"] as const) on(type, (event) => this.onCopy(event, type === "cut"));
    on("paste", (event) => this.onPaste(event));
    this.root.addEventListener("focusin", () => void loadPaste(), { signal: stop.signal, once: true });
    this.takeUp();
    return () => {
      clearTimeout(this.rest);
      stop.abort();
    };
  }

  /** What was typed, and where somebody stands, since the page was drawn and before anybody listened. */
  private takeUp(): void {
    const active = this.fieldOf(document.activeElement);
    for (const field of this.root.querySelectorAll<HTMLInputElement>("input[data-typing]:not(:focus)")) {
      this.enter(field, "READY");
      this.note(field);
    }
    const point = this.pointOf(active);
    if (!active || !point || !this.root.contains(active)) return;
    this.read();
    this.mark(at(point));
    this.before = this.session.book.textOf(active.id);
    if (active.dataset["typing"] !== undefined) this.onInput(active);
  }

  private read(): void {
    const cells: HTMLElement[][] = [];
    const headings: GridHeading[] = [];
    for (const row of this.root.querySelectorAll<HTMLElement>("[data-row], [data-heading]")) {
      const { heading, row: at } = row.dataset;
      if (heading !== undefined) headings.push({ before: cells.length, of: heading === "GROUP" ? "GROUP" : "LINE" });
      else cells[Number(at)] = [...row.querySelectorAll<HTMLElement>("[data-column]")];
    }
    this.cells = cells;
    const isEditable = (point: GridPoint): boolean => this.fieldAt(point) !== null;
    this.shape = { rows: cells.length, columns: cells[0]?.length ?? 0, isEditable, headings };
  }

  private cellAt({ row, column }: GridPoint): HTMLElement | undefined {
    return this.cells[row]?.[column];
  }

  private fieldAt(point: GridPoint): HTMLInputElement | null {
    return this.cellAt(point)?.querySelector<HTMLInputElement>("input[data-cell]") ?? null;
  }

  private fieldOf(target: EventTarget | null): HTMLInputElement | null {
    return target instanceof HTMLInputElement && target.dataset["cell"] !== undefined ? target : null;
  }

  private pointOf(target: EventTarget | null): GridPoint | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
    const row = cell?.closest<HTMLElement>("[data-row]");
    return cell && row ? { row: Number(row.dataset["row"]), column: Number(cell.dataset["column"]) } : null;
  }

  private enter(field: HTMLInputElement, mode: Mode): void {
    this.mode = mode;
    if (mode === "READY") delete field.dataset["typing"];
    else field.dataset["typing"] = "";
  }

  private onFocus(event: FocusEvent): void {
    const field = this.fieldOf(event.target);
    const point = this.pointOf(event.target);
    if (!field || !point) return;
    if (this.cells.length === 0 || this.cellAt(point) !== field.closest("[data-column]")) this.read();
    this.enter(field, "READY");
    this.before = field.value;
    this.mark(at(point));
    field.select();
  }

  private onLeave(event: FocusEvent): void {
    const field = this.fieldOf(event.target);
    if (!field) return;
    this.commit(field);
  }

  private onPress(event: MouseEvent): void {
    const point = this.pointOf(event.target);
    if (!point || event.button !== 0) return;
    if (this.cells.length === 0) this.read();
    const field = this.fieldOf(event.target);
    if (event.shiftKey && this.range) {
      event.preventDefault();
      this.mark({ anchor: this.range.anchor, focus: point });
    } else if (field && document.activeElement === field) {
      if (this.mode === "READY") this.enter(field, "EDIT");
    } else if (field) {
      event.preventDefault();
      field.focus();
    }
  }

  private onDrag(event: MouseEvent): void {
    if (event.buttons !== 1 || !this.range || this.mode !== "READY") return;
    const point = this.pointOf(event.target);
    if (point) this.mark({ anchor: this.range.anchor, focus: point });
  }

  private onInput(target: EventTarget | null): void {
    const field = this.fieldOf(target);
    if (!field) return;
    if (this.mode === "READY") {
      this.enter(field, "ENTER");
      if (this.range && !isSingle(this.range)) this.mark(at(this.pointOf(field) ?? this.range.anchor));
    }
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      const facts = this.session.book.facts.get(field.id);
      // What cannot be read yet may be half of a number.
      if (facts && readPasted({ text: field.value, value: null }, facts.measure).ok) this.note(field);
    }, REST_MS);
  }

  /** Writes down what was typed; the field stays as it is. */
  private note(field: HTMLInputElement): void {
    this.session.change([{ key: field.id, from: this.session.book.textOf(field.id), to: field.value.trim() }]);
  }

  private commit(field: HTMLInputElement): void {
    clearTimeout(this.rest);
    if (this.mode === "READY") return;
    this.enter(field, "READY");
    this.note(field);
  }

  private onKey(event: KeyboardEvent): void {
    const field = this.fieldOf(event.target);
    const point = this.pointOf(event.target);
    if (!field || !point || event.isComposing) return;
    if (this.isDone(event, field, point)) event.preventDefault();
  }

  private isDone(event: KeyboardEvent, field: HTMLInputElement, point: GridPoint): boolean {
    const { key } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    const move = MOVES[key];
    if (move && !event.altKey) {
      if (this.mode === "EDIT") return false;
      if (event.shiftKey) return this.mode === "READY" && this.extend(move, isCommand);
      this.commit(field);
      return this.go(nextCell(this.shape, point, move, isCommand), field);
    }
    if (key === "Enter" && !isCommand && !event.altKey) {
      this.commit(field);
      return this.go(nextCell(this.shape, point, event.shiftKey ? "UP" : "DOWN"), field);
    }
    if (key === "F2") return this.edit(field);
    if (key === "Escape") return this.giveUp(field, point);
    if (this.mode !== "READY") return false;
    if (key === "Delete") return this.clear();
    if (key === "Home" || key === "End") return this.go(nextCell(this.shape, point, key === "Home" ? "LEFT" : "RIGHT", true), field);
    if (!isCommand) return false;
    if (key.toLowerCase() === "a") return this.mark(everything(this.shape));
    if (key.toLowerCase() === "z") return this.step(event.shiftKey ? "REDO" : "UNDO");
    if (key.toLowerCase() === "y") return this.step("REDO");
    return false;
  }

  private go(point: GridPoint | null, from: HTMLInputElement): true {
    const field = point && this.fieldAt(point);
    if (field) field.focus();
    else from.select();
    return true;
  }

  private extend(move: GridMove, toEdge: boolean): true {
    if (this.range) this.mark(extendRange(this.shape, this.range, move, toEdge));
    return true;
  }

  private edit(field: HTMLInputElement): true {
    this.enter(field, "EDIT");
    field.setSelectionRange(field.value.length, field.value.length);
    return true;
  }

  private giveUp(field: HTMLInputElement, point: GridPoint): true {
    if (this.mode !== "READY") {
      field.value = this.before;
      this.commit(field);
    }
    this.mark(at(point));
    field.select();
    return true;
  }

  private step(direction: "UNDO" | "REDO"): true {
    const [name] = this.session.step(direction);
    const field = name === undefined ? null : document.getElementById(name);
    this.tell(null);
    if (field instanceof HTMLInputElement) field.focus();
    return true;
  }

  private marked(): HTMLInputElement[] {
    if (!this.range) return [];
    return pointsOf(spanOf(this.range)).flatMap((point) => this.fieldAt(point) ?? []);
  }

  private clear(): true {
    const { book } = this.session;
    this.session.change(this.marked().map((field) => ({ key: field.id, from: book.textOf(field.id), to: "" })));
    return true;
  }

  private mark(range: GridRange): true {
    for (const cell of this.painted) cell.removeAttribute("aria-selected");
    this.range = range;
    const span = spanOf(range);
    this.painted = isSingle(range) ? [] : pointsOf(span).flatMap((point) => (isWithin(span, point) ? (this.cellAt(point) ?? []) : []));
    for (const cell of this.painted) cell.setAttribute("aria-selected", "true");
    return true;
  }

  private onCopy(event: ClipboardEvent, isCut: boolean): void {
    const field = this.fieldOf(event.target);
    if (!field || this.mode !== "READY" || !this.range) return;
    event.preventDefault();
    copyBlock(event.clipboardData, this.range, (point) => textIn(this.cellAt(point), this.fieldAt(point)));
    if (isCut) this.clear();
  }

  private onPaste(event: ClipboardEvent): void {
    const field = this.fieldOf(event.target);
    if (!field || !this.range || !event.clipboardData) return;
    const flavours = { html: event.clipboardData.getData("text/html"), plain: event.clipboardData.getData("text/plain") };
    // Within a text that is being written, words are words.
    if (this.mode === "EDIT" && !/[\t\n]./.test(flavours.plain)) return;
    event.preventDefault();
    this.enter(field, "READY");
    const nameAt = (point: GridPoint) => this.fieldAt(point)?.id ?? null;
    void pasteLater(flavours, this.shape, this.range, nameAt, this.session.book, this.root).then(({ range, changes, notice }) => {
      if (range) this.mark(range);
      this.session.change(changes);
      this.tell(notice);
    });
  }
}
