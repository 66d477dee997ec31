import type { Result } from "./result";
import { err, ok } from "./result";

/** A cell as another program hands it over: what it shows, and the number it holds behind that where it says so. */
export type ClipboardCell = { readonly text: string; readonly value: number | null };

/** Rows of equal width, without blank rows and columns at the end. */
export type ClipboardBlock = readonly (readonly ClipboardCell[])[];

/** What the clipboard offers: "text/html" (or "") and "text/plain". */
export type ClipboardFlavours = { readonly html: string; readonly plain: string };

export const CLIPBOARD_FAULTS = ["EMPTY", "TOO_LARGE"] as const;
export type ClipboardFault = (typeof CLIPBOARD_FAULTS)[number];

/** Characters; above it the block is not even read. */
export const CLIPBOARD_MAX = 8_000_000;
const SPAN_MAX = 1_000;

const EMPTY: ClipboardCell = { text: "", value: null };

/** Reads a block copied from a spreadsheet, a Word table or a line of text. The table is taken where there is one: it tells merged cells and the numbers behind what is shown. */
export function readClipboard({ html, plain }: ClipboardFlavours): Result<ClipboardBlock, ClipboardFault> {
  if (html.length > CLIPBOARD_MAX || plain.length > CLIPBOARD_MAX) return err("TOO_LARGE");
  const block = trimBlock(parseHtmlTable(html) ?? parsePlainBlock(plain));
  return block.length === 0 ? err("EMPTY") : ok(block);
}

/** A block of text: tabs between cells, a line a row; a cell with a line break, a tab or a quote stands in quotes, as spreadsheets write it. */
export function parsePlainBlock(text: string): ClipboardBlock {
  const rows: ClipboardCell[][] = [];
  let row: ClipboardCell[] = [];
  // Sticky, so that each cell is looked for where the last one ended.
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  const bare = /[^\t\r\n]*/y;
  let at = 0;
  for (;;) {
    quoted.lastIndex = at;
    const inQuotes = text.startsWith('"', at) ? quoted.exec(text) : null;
    // Quotes around plain words are words; the program put them there only to hold something together.
    if (inQuotes && /[\t\r\n]|""/.test(inQuotes[1] ?? "")) {
      row.push({ text: clean((inQuotes[1] ?? "").replaceAll('""', '"')), value: null });
      at = quoted.lastIndex;
    } else {
      bare.lastIndex = at;
      row.push({ text: clean(bare.exec(text)?.[0] ?? ""), value: null });
      at = bare.lastIndex;
    }
    if (text[at] === "\t") {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) return rows;
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
}

/** Spaces that only set type, breaks of a line within a cell, and joiners nobody sees become plain; spaces around fall away. */
function clean(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, "")
    .replace(/[\u000B\u2028\u2029]/gu, "\n")
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, " ")
    .replace(/[\t ]+/gu, " ")
    .replace(/ ?\r?\n ?/gu, "\n")
    .normalize("NFC")
    .trim();
}

const TOKEN = /<!--[\s\S]*?-->|<!\[[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>|[^<]+|</g;
/** What is never a part of a figure: styles and scripts, marks of footnotes, words struck out by a reviser. */
const SKIPPED: ReadonlySet<string> = new Set(["style", "script", "head", "title", "xml", "sup", "del", "select", "button"]);
const BREAKS: ReadonlySet<string> = new Set(["br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"]);

/** The rows of the tables in a piece of HTML, cells that were merged set apart again (what they hold stands in the first); null where there is no table. */
export function parseHtmlTable(html: string): ClipboardBlock | null {
  const reader = new TableReader();
  for (const token of html.matchAll(TOKEN)) {
    const [whole, slash, name, attributes = ""] = token;
    if (name === undefined) {
      if (!whole.startsWith("<!")) reader.text(whole);
    } else if (slash === "/") reader.close(name.toLowerCase());
    else reader.open(name.toLowerCase(), attributes, attributes.endsWith("/"));
  }
  return reader.block();
}

type Held = { readonly column: number; rows: number };

class TableReader {
  private depth = 0;
  private skipped: string | null = null;
  private readonly rows: ClipboardCell[][] = [];
  private row: ClipboardCell[] | null = null;
  private isHidden = false;
  private words: string[] | null = null;
  private value: number | null = null;
  private span = { rows: 1, columns: 1 };
  /** Places that cells of the rows above still take. */
  private held: Held[] = [];
  /** Those of the row that is being read: they begin with the next one. */
  private opened: Held[] = [];

  text(text: string): void {
    if (this.skipped === null && this.words !== null) this.words.push(decode(text).replace(/[ \t\r\n]+/g, " "));
  }

  open(name: string, attributes: string, isClosed: boolean): void {
    if (this.skipped !== null) return;
    if (SKIPPED.has(name)) {
      if (!isClosed) this.skipped = name;
    } else if (name === "table") {
      this.depth += 1;
    } else if (this.depth === 1 && name === "tr") {
      this.endRow();
      this.row = [];
      this.isHidden = /display:\s*none/i.test(attributes);
    } else if (this.depth === 1 && (name === "td" || name === "th")) {
      this.endCell();
      this.row ??= [];
      this.words = [];
      this.value = valueOf(attributes);
      this.span = { rows: spanOf(attributes, "rowspan"), columns: spanOf(attributes, "colspan") };
    } else if (BREAKS.has(name)) this.words?.push("\n");
  }

  close(name: string): void {
    if (this.skipped !== null) {
      if (this.skipped === name) this.skipped = null;
      return;
    }
    if (name === "table") {
      if (this.depth === 1) this.endRow();
      this.depth = Math.max(0, this.depth - 1);
      if (this.depth === 0) this.held = [];
    } else if (this.depth === 1 && name === "tr") this.endRow();
    else if (this.depth === 1 && (name === "td" || name === "th")) this.endCell();
    else if (BREAKS.has(name)) this.words?.push("\n");
  }

  block(): ClipboardBlock | null {
    this.endRow();
    return this.rows.length === 0 ? null : this.rows;
  }

  /** Puts what cells of the rows above still cover before the next cell. */
  private fillHeld(row: ClipboardCell[]): void {
    while (this.held.some((one) => one.column === row.length && one.rows > 0)) row.push(EMPTY);
  }

  private endCell(): void {
    const { row, words, span } = this;
    if (row === null || words === null) return;
    this.fillHeld(row);
    const column = row.length;
    for (let step = 0; step < span.columns; step += 1) {
      row.push(step === 0 ? { text: clean(words.join("")), value: this.value } : EMPTY);
      if (span.rows > 1) this.opened.push({ column: column + step, rows: span.rows - 1 });
    }
    this.words = null;
  }

  private endRow(): void {
    this.endCell();
    if (this.row === null) return;
    this.fillHeld(this.row);
    if (!this.isHidden) this.rows.push(this.row);
    for (const one of this.held) one.rows -= 1;
    this.held = [...this.held.filter((one) => one.rows > 0), ...this.opened];
    this.opened = [];
    this.row = null;
    this.isHidden = false;
  }
}

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(attributes);
  return found === null ? null : decode(found[1] ?? found[2] ?? found[3] ?? "");
}

function spanOf(attributes: string, name: "rowspan" | "colspan"): number {
  const span = Number(attributeOf(attributes, name) ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, SPAN_MAX) : 1;
}

/** The number behind what is shown: LibreOffice writes sdval, older Excel x:num, Google Sheets data-sheets-value. */
function valueOf(attributes: string): number | null {
  const plain = attributeOf(attributes, "sdval") ?? attributeOf(attributes, "x:num");
  if (plain !== null && plain.trim() !== "" && Number.isFinite(Number(plain))) return Number(plain);
  const sheets = /"3"\s*:\s*(-?\d+(?:\.\d+)?)/.exec(attributeOf(attributes, "data-sheets-value") ?? "");
  return sheets ? Number(sheets[1]) : null;
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: "\u00A0",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ndash: "–",
  mdash: "—",
  minus: "−",
};

function decode(text: string): string {
  return text.replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,6});?/g, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10_ff_ff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** Without the blank rows and columns that a selection often ends with; all rows of one width. */
export function trimBlock(block: ClipboardBlock): ClipboardBlock {
  const lastRow = block.findLastIndex((row) => row.some((cell) => cell.text !== ""));
  const kept = block.slice(0, lastRow + 1);
  const width = kept.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell.text !== "") + 1), 0);
  return kept.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? EMPTY));
}
