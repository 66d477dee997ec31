import type { GridCellFacts } from "./cell-draft";
import type { GridSession } from "./grid-session";

/** As much as a field takes. */
const TEXT_MAX = 60;

/** Id of what is said of a cell, below its row. */
export const noteId = (name: string): string => `${name}-note`;

/**
 * What the fields of a grid show. They are the browser's own and stay as they were drawn; a cell that changed is shown straight in its
 * field, so that a row need not be drawn anew for it.
 */
export class GridFields {
  constructor(
    private readonly root: HTMLElement,
    private readonly session: GridSession,
    /** How a field is called: its row, its column, its unit. */
    private readonly nameOf: (facts: GridCellFacts) => string,
  ) {}

  /** Takes over the fields as the server drew them, and shows from now on what the book says. */
  begin(): void {
    for (const field of this.root.querySelectorAll<HTMLInputElement>("input[data-cell]")) this.furnish(field);
    this.session.watch((names) => {
      for (const name of names) this.draw(name);
    });
  }

  /** What can be told of hundreds of fields from what is known of them is not sent with each. */
  private furnish(field: HTMLInputElement): void {
    const { book } = this.session;
    const facts = book.facts.get(field.id);
    if (!facts) return;
    field.setAttribute("aria-label", this.nameOf(facts));
    field.inputMode = facts.measure.kind === "DECIMAL" ? "decimal" : "numeric";
    field.enterKeyHint = "next";
    field.maxLength = TEXT_MAX;
    // Somebody typed into it before this script ran: what the server drew no longer stands there.
    if (field.value !== field.defaultValue) field.dataset["typing"] = "";
    GridFields.show(field, book.textOf(field.id));
  }

  private draw(name: string): void {
    const field = document.getElementById(name);
    if (!(field instanceof HTMLInputElement)) return;
    const hold = this.session.book.holdOf(name);
    const isWrong = hold?.kind === "FAULT" || hold?.kind === "CONFLICT";
    if (isWrong !== field.hasAttribute("aria-invalid")) {
      if (isWrong) {
        field.setAttribute("aria-invalid", "true");
        field.setAttribute("aria-describedby", noteId(name));
      } else {
        field.removeAttribute("aria-invalid");
        field.removeAttribute("aria-describedby");
      }
    }
    GridFields.show(field, this.session.book.textOf(name));
  }

  /** Brings a field to what the book says; one that is being typed into is left alone, one that is chosen stays so. */
  private static show(field: HTMLInputElement, text: string): void {
    if (field.value === text || field.dataset["typing"] !== undefined) return;
    field.value = text;
    if (document.activeElement === field) field.select();
  }
}
