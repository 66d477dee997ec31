import type { PaperBlock, PaperContent } from "./paper-sheet";

/** A part of a plan under its heading of level 1; what stands before the first heading has none. */
export type PlanSection = { readonly title: string; readonly blocks: PaperContent };

/** The parts of a paper, by its headings of level 1. */
export function sectionsOf(content: PaperContent): readonly PlanSection[] {
  const sections: { title: string; blocks: PaperBlock[] }[] = [];
  for (const block of content) {
    const last = sections.at(-1);
    if (block.kind === "HEADING" && block.level === 1) sections.push({ title: block.text, blocks: [] });
    else if (last) last.blocks.push(block);
    else sections.push({ title: "", blocks: [block] });
  }
  return sections;
}

/** Parts put together again; an untitled one stands first or is lost in the one before. */
export function contentOf(sections: readonly PlanSection[]): PaperContent {
  return sections.flatMap(({ title, blocks }): PaperBlock[] => [
    ...(title === "" ? [] : [{ kind: "HEADING" as const, level: 1 as const, text: title }]),
    ...blocks,
  ]);
}

const DEEP = /^\+\s+(.*)$/;
const ITEM = /^[-–]\s+(.*)$/;
const NUMBERED = /^\d{1,2}\.\s+(.*)$/;
const LETTERED = /^[a-zđ]\)\s+(.*)$/;

/**
 * Reads the line syntax of a section: "1. " a heading of level 2, "a) " of level 3, "- " a line of a list, "+ " a deeper one; any other
 * line is a paragraph, which an empty line ends: lines in between belong together, as when they are copied from a page.
 */
export function blocksOf(text: string): PaperContent {
  const blocks: PaperBlock[] = [];
  let paragraph: string[] = [];
  const end = () => {
    if (paragraph.length > 0) blocks.push({ kind: "PARAGRAPH", text: paragraph.join(" ") });
    paragraph = [];
  };
  const addItem = (item: { text: string; isDeep: boolean }) => {
    end();
    const last = blocks.at(-1);
    if (last?.kind === "LIST") blocks[blocks.length - 1] = { kind: "LIST", items: [...last.items, item] };
    else blocks.push({ kind: "LIST", items: [item] });
  };
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    const [deep, item, numbered, lettered] = [DEEP.exec(line), ITEM.exec(line), NUMBERED.exec(line), LETTERED.exec(line)];
    if (line === "") end();
    else if (deep?.[1]) addItem({ text: deep[1], isDeep: true });
    else if (item?.[1]) addItem({ text: item[1], isDeep: false });
    else if (numbered?.[1] ?? lettered?.[1]) {
      end();
      blocks.push({ kind: "HEADING", level: numbered ? 2 : 3, text: numbered?.[1] ?? lettered?.[1] ?? "" });
    } else paragraph.push(line);
  }
  end();
  return blocks;
}

const LETTERS = "abcdđeghiklmnopqrstuvxy";

/** The same in the other direction: what a section's field is filled with. Reading it gives the blocks again. */
export function linesOf(blocks: PaperContent): string {
  let number = 0;
  let letter = 0;
  const parts = blocks.map((block): string => {
    switch (block.kind) {
      case "HEADING":
        if (block.level === 3) return `${LETTERS[letter++ % LETTERS.length] ?? "a"}) ${block.text}`;
        letter = 0;
        return `${(number += 1)}. ${block.text}`;
      case "LIST":
        return block.items.map((item) => `${item.isDeep ? "+" : "-"} ${item.text}`).join("\n");
      case "TABLE":
        return [block.caption, ...[block.head, ...block.rows].map((row) => row.join(" | "))].filter((line) => line !== "").join("\n");
      case "PARAGRAPH":
      case "ARTICLE":
        return block.text;
    }
  });
  return parts.join("\n\n");
}

/** A number and date of an instrument ("196/QĐ-BCĐ ngày 29/12/2023"): they stay what they are in any year. */
const CITATION = /\d+\/\p{Lu}\S*\s+(?:\p{L}+\s+)?\d{1,2}\/\d{1,2}\/\d{4}/gu;

/** Moves the years of a text a year on: `from` and the year before become their next ones; cited papers and other years stay. */
export function shiftYears(text: string, from: number, to: number): string {
  const step = to - from;
  const moved = (part: string) =>
    part.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, (year) =>
      Number(year) === from || Number(year) === from - 1 ? String(Number(year) + step) : year,
    );
  let end = 0;
  let result = "";
  for (const match of text.matchAll(CITATION)) {
    result += moved(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + moved(text.slice(end));
}

/** The same for every text of a paper's body. */
export function shiftContent(content: PaperContent, from: number, to: number): PaperContent {
  const text = (words: string) => shiftYears(words, from, to);
  return content.map((block): PaperBlock => {
    if (block.kind === "LIST") return { ...block, items: block.items.map((item) => ({ ...item, text: text(item.text) })) };
    if (block.kind === "TABLE")
      return { ...block, caption: text(block.caption), head: block.head.map(text), rows: block.rows.map((row) => row.map(text)) };
    return { ...block, text: text(block.text) };
  });
}

/** A line of two texts set side by side: null where only the other has one. */
export type LinePair = { readonly last: string | null; readonly now: string | null; readonly isSame: boolean };

/** Two texts line by line, the longest common run kept together; a line that was rewritten stands beside what it replaced. */
export function compareLines(last: readonly string[], now: readonly string[]): readonly LinePair[] {
  const table = Array.from({ length: last.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = last.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row) row[j] = last[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: LinePair[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = () => {
    for (let k = 0; k < Math.max(gone.length, come.length); k += 1) {
      pairs.push({ last: gone[k] ?? null, now: come[k] ?? null, isSame: false });
    }
    gone = [];
    come = [];
  };
  let i = 0;
  let j = 0;
  while (i < last.length || j < now.length) {
    const [a, b] = [last[i], now[j]];
    if (a !== undefined && a === b) {
      flush();
      pairs.push({ last: a, now: a, isSame: true });
      i += 1;
      j += 1;
    } else if (b === undefined || (a !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      gone.push(a ?? "");
      i += 1;
    } else {
      come.push(b);
      j += 1;
    }
  }
  flush();
  return pairs;
}

/** The lines of a section as they are compared: one a block, one an item. */
export function comparedLines(blocks: PaperContent): readonly string[] {
  return linesOf(blocks)
    .split("\n")
    .filter((line) => line !== "");
}

export type SectionPair = { readonly title: string; readonly lines: readonly LinePair[] };

/** Two plans section by section, by their place: the sections of a plan are the same from year to year. */
export function compareContents(last: PaperContent, now: PaperContent): readonly SectionPair[] {
  const [before, after] = [sectionsOf(last), sectionsOf(now)];
  const named = (sections: readonly PlanSection[], title: string) => sections.find((section) => section.title === title);
  const titles = [...new Set([...after.map((section) => section.title), ...before.map((section) => section.title)])];
  return titles.map((title) => ({
    title,
    lines: compareLines(comparedLines(named(before, title)?.blocks ?? []), comparedLines(named(after, title)?.blocks ?? [])),
  }));
}
