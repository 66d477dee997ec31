// Apart from what reads a clipboard, which a table loads only once it is typed into.

/** A block as spreadsheets write it to "text/plain"; parsePlainBlock reads exactly it back. */
export function printPlainBlock(rows: readonly (readonly string[])[]): string {
  const print = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(print).join("\t")).join("\r\n");
}

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The same as a table for Word. */
export function printHtmlBlock(rows: readonly (readonly string[])[]): string {
  const escape = (text: string) => text.replace(/[&<>"]/g, (mark) => ESCAPED[mark] ?? mark).replaceAll("\n", "<br>");
  return `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${escape(text)}</td>`).join("")}</tr>`).join("")}</table>`;
}
