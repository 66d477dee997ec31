/** A line of a part that says a row of the table: "{{CRM_TOTAL}}". Its words are made from the version's own numbers wherever it is shown. */
const LINE = /^\{\{([A-Z][A-Z0-9_]{0,39})\}\}$/;

export const boundLine = (row: string): string => `{{${row}}}`;

/** The row that a line is bound to; null where it is written by hand. */
export function rowOfLine(line: string): string | null {
  return LINE.exec(line.trim())?.[1] ?? null;
}

/** The lines of a text that are written by hand. */
export const ownLines = (text: string): readonly string[] => text.split("\n").filter((line) => rowOfLine(line) === null);
