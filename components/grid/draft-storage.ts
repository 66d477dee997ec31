import type { Batch, Draft } from "./cell-draft";

/** What is not saved yet outlives the page in the browser: one entry a cell and one a batch, so that two windows never write over each other's. */
export class DraftStorage {
  constructor(private readonly prefix: string) {}

  saveDraft(name: string, draft: Draft | null): void {
    this.write(`${this.prefix} draft ${name}`, draft);
  }

  saveBatch(key: string, batch: Batch | null): void {
    this.write(`${this.prefix} batch ${key}`, batch);
  }

  drafts(): (readonly [name: string, draft: Draft])[] {
    // What stands there was written by saveDraft.
    return this.read("draft").map(([name, value]) => [name, value as Draft]);
  }

  batches(): Batch[] {
    return this.read("batch").map(([, value]) => value as Batch);
  }

  private read(kind: "draft" | "batch"): (readonly [name: string, value: unknown])[] {
    const start = `${this.prefix} ${kind} `;
    try {
      const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
      return keys
        .filter((key) => key.startsWith(start))
        .map((key) => [key.slice(start.length), JSON.parse(localStorage.getItem(key) ?? "null")]);
    } catch {
      return [];
    }
  }

  /** A browser that keeps nothing (a full disk, a private window) still saves to the server. */
  private write(key: string, value: Draft | Batch | null): void {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
    } catch {
      return;
    }
  }
}
