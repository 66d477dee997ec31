import { detectLegacy, fromLegacy, type LegacyFont } from "./legacy-font";

/** What Word, browsers and PDF leave behind: spaces of every width, marks of direction, bullets of symbol fonts, breaks. */
export function cleanPasted(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029|\u000B|\f/gu, "\n")
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]+/gu, " ")
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF\uFFFC]/gu, "")
    .replace(/^[ ]*[\u2022\u00B7\u25AA\u25CF\u25CB\u25A0\u2013\u2014\uE000-\uF8FF][ ]*/gmu, "- ")
    .replace(/^o {2,}/gmu, "- ")
    .replace(/[\uE000-\uF8FF]/gu, "")
    .replace(/ {2,}/gu, " ")
    .replace(/ +$/gmu, "")
    .replace(/\n{3,}/gu, "\n\n");
}

/** A pasted text made fit for keeping, and what it would be where it seems to come in an old font. */
export type Pasted = { readonly text: string; readonly rescued: { readonly font: LegacyFont; readonly text: string } | null };

/** Decomposed letters are put together without asking; of an old font the rescue is only offered, since it guesses. */
export function readPasted(raw: string): Pasted {
  const font = detectLegacy(raw);
  const text = cleanPasted(raw);
  if (font === null || font === "DECOMPOSED") return { text, rescued: null };
  return { text, rescued: { font, text: cleanPasted(fromLegacy(raw, font)) } };
}

/** Words as Word counts them: runs between spaces. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
