import type { PaperBlock, PaperContent } from "./paper-sheet";

/** The Vietnamese alphabet as points are lettered: with đ, without f, j, w, z and the letters with marks (Nghị định 30/2020, Phụ lục I). */
const LETTERS = "abcdđeghiklmnopqrstuvxy";

const ROMAN: readonly (readonly [number, string])[] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 1 to 39 in Roman numerals, which is more parts than a paper has. */
export function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** The letter of the n-th point, from 1: a, b, c, d, đ, e, g …; after y it begins anew. */
export function pointLetter(value: number): string {
  return LETTERS[(value - 1) % LETTERS.length] ?? "";
}

export type NumberedBlock = {
  readonly block: PaperBlock;
  /** "I.", "1.", "a)", "2" for Điều 2; empty for what bears no number. */
  readonly mark: string;
};

/** Gives each block its number by its place: parts I, II; under each 1, 2; under each a), b); Điều run through the whole paper. */
export function numberBlocks(content: PaperContent): readonly NumberedBlock[] {
  let [part, clause, point, article] = [0, 0, 0, 0];
  return content.map((block) => {
    if (block.kind === "ARTICLE") {
      article += 1;
      [clause, point] = [0, 0];
      return { block, mark: String(article) };
    }
    if (block.kind !== "HEADING") return { block, mark: "" };
    switch (block.level) {
      case 1:
        part += 1;
        [clause, point] = [0, 0];
        return { block, mark: `${roman(part)}.` };
      case 2:
        clause += 1;
        point = 0;
        return { block, mark: `${clause}.` };
      case 3:
        point += 1;
        return { block, mark: `${pointLetter(point)})` };
    }
  });
}

/** Whether a heading is a title, which stands in bold: a whole sentence under its number does not. */
export function isTitle(text: string): boolean {
  return text.length <= 120 && !/[.;:]$/.test(text);
}

/** The text of a paper ends with "./." (Phụ lục I); after a table the sign stands on a line of its own. */
export function closeContent(content: PaperContent): PaperContent {
  const last = content.at(-1);
  if (!last) return content;
  const before = content.slice(0, -1);
  const close = (text: string): string => `${text.replace(/[\s.;,/]+$/u, "")}./.`;
  switch (last.kind) {
    case "TABLE":
      return [...content, { kind: "PARAGRAPH", text: "./." }];
    case "LIST":
      return [
        ...before,
        {
          kind: "LIST",
          items: last.items.map((item, index) => (index === last.items.length - 1 ? { ...item, text: close(item.text) } : item)),
        },
      ];
    default:
      return [...before, { ...last, text: close(last.text) }];
  }
}
