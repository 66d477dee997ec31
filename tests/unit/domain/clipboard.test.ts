import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLIPBOARD_MAX, parseHtmlTable, parsePlainBlock, readClipboard, trimBlock } from "@/lib/domain/clipboard";
import { printHtmlBlock, printPlainBlock } from "@/lib/domain/clipboard-print";
import { COMPONENTS, definitionOf, type Component } from "@/lib/domain/components";
import { isSameEntry, NIL, UNKNOWN, valueEntry, type Entry } from "@/lib/domain/figure";
import { readPasted } from "@/lib/domain/pasted-figure";
import { figureInputText } from "@/lib/text/figure-input";

const COUNT: Component = "CRM_TOTAL";
const MONEY: Component = "CRM_DAMAGE";

/** What a clipboard holds, and what one who pastes it into cells of the component is shown: "12", "NIL", "UNKNOWN", "" or the fault; rows by " / ", cells by " | ". */
type Case = readonly [clipboard: string, component: Component, cells: string];

/** As spreadsheets and Word put it into "text/plain". */
const PLAIN: readonly Case[] = [
  ["12", COUNT, "12"],
  ["12\r\n", COUNT, "12"],
  ["12\n", COUNT, "12"],
  ["12\r", COUNT, "12"],
  ["0", COUNT, "0"],
  ["08", COUNT, "8"],
  ["007", COUNT, "7"],
  [" 12 ", COUNT, "12"],
  ["\u00A012\u00A0", COUNT, "12"],
  ["\uFEFF12", COUNT, "12"],
  ["1\u200B2", COUNT, "12"],
  ["1.234", COUNT, "1234"],
  ["1.234.567", COUNT, "1234567"],
  ["1 234", COUNT, "1234"],
  ["1\u00A0234", COUNT, "1234"],
  ["1\u202F234", COUNT, "1234"],
  ["1\u2009234", COUNT, "1234"],
  ["1234", COUNT, "1234"],
  ["8,0", COUNT, "8"],
  ["1.234,0", COUNT, "1234"],
  ["12 vụ", COUNT, "12"],
  ["12vụ", COUNT, "12"],
  ["12 vu\u0323", COUNT, "12"],
  ["12\u00A0vụ", COUNT, "12"],
  ["08 VỤ", COUNT, "8"],
  ["12 vụ, việc", COUNT, "12"],
  ['"12\nvụ"', COUNT, "12"],
  ["12 người", COUNT, "NOT_A_NUMBER"],
  ["mười hai", COUNT, "NOT_A_NUMBER"],
  ["12 (mười hai)", COUNT, "NOT_A_NUMBER"],
  ["12a", COUNT, "NOT_A_NUMBER"],
  ["1e9", COUNT, "NOT_A_NUMBER"],
  ["1E+09", COUNT, "NOT_A_NUMBER"],
  ["#N/A", COUNT, "NOT_A_NUMBER"],
  ["#REF!", COUNT, "NOT_A_NUMBER"],
  ["#####", COUNT, "NOT_A_NUMBER"],
  ["=SUM(A1:A3)", COUNT, "NOT_A_NUMBER"],
  ["TRUE", COUNT, "NOT_A_NUMBER"],
  ["'12", COUNT, "NOT_A_NUMBER"],
  ["-", COUNT, "NIL"],
  ["–", COUNT, "NIL"],
  ["—", COUNT, "NIL"],
  [" - ", COUNT, "NIL"],
  ["không", COUNT, "NIL"],
  ["Không phát sinh", COUNT, "NIL"],
  ["KHÔNG CÓ", COUNT, "NIL"],
  ["không xảy ra", COUNT, "NIL"],
  ["?", COUNT, "UNKNOWN"],
  ["chưa rõ", COUNT, "UNKNOWN"],
  ["Chưa có số liệu", COUNT, "UNKNOWN"],
  ["(3)", COUNT, "NEGATIVE"],
  ["-3", COUNT, "NEGATIVE"],
  ["−3", COUNT, "NEGATIVE"],
  ["- 3", COUNT, "NEGATIVE"],
  ["(1.234)", COUNT, "NEGATIVE"],
  ["-0,5", MONEY, "NEGATIVE"],
  ["8,5", COUNT, "FRACTION"],
  ["1.234,5", COUNT, "FRACTION"],
  ["8.5", COUNT, "AMBIGUOUS"],
  ["1,234", COUNT, "AMBIGUOUS"],
  ["1,234,567", COUNT, "AMBIGUOUS"],
  ["1.2.3", COUNT, "AMBIGUOUS"],
  ["8,5,2", MONEY, "AMBIGUOUS"],
  ["1,234.5", MONEY, "AMBIGUOUS"],
  ["1.234", MONEY, "AMBIGUOUS"],
  ["8.5", MONEY, "AMBIGUOUS"],
  ["0.123", COUNT, "AMBIGUOUS"],
  ["8,5", MONEY, "8.5"],
  ["1.234,5", MONEY, "1234.5"],
  ["1.234,0", MONEY, "1234"],
  ["1,234", MONEY, "1.234"],
  ["12,5 triệu đồng", MONEY, "12.5"],
  ["12,5 trđ", MONEY, "12.5"],
  ["0,1234", MONEY, "FRACTION"],
  ["1.000.000.000", COUNT, "TOO_LARGE"],
  ["9999999999", COUNT, "TOO_LARGE"],
  ["9999999999999", MONEY, "TOO_LARGE"],
  ["14/06/2024", COUNT, "DATE"],
  ["1/6/24", COUNT, "DATE"],
  ["14-06-2024", COUNT, "DATE"],
  ["14.06.2024", COUNT, "DATE"],
  ["2024-06-14", COUNT, "DATE"],
  ["45%", COUNT, "PERCENT"],
  ["62,5 %", MONEY, "PERCENT"],
  ["12\t34", COUNT, "12 | 34"],
  ["12\t34\r\n5\t6\r\n", COUNT, "12 | 34 / 5 | 6"],
  ["12\t34\n5\t6", COUNT, "12 | 34 / 5 | 6"],
  ["12\r34\r5", COUNT, "12 / 34 / 5"],
  ["12\t\t34", COUNT, "12 |  | 34"],
  ["\t12", COUNT, " | 12"],
  ["12\t\t\t\r\n3\t\t\t", COUNT, "12 / 3"],
  ["12\r\n\r\n\r\n", COUNT, "12"],
  ["12\r\n\r\n3\r\n", COUNT, "12 /  / 3"],
  ["12\t1\r\n3", COUNT, "12 | 1 / 3 | "],
  ['"12"', COUNT, "NOT_A_NUMBER"],
  ['"1\t2"\t3', COUNT, "NOT_A_NUMBER | 3"],
  ['"a ""b"""\t3', COUNT, "NOT_A_NUMBER | 3"],
  ["\u00A0\t\u00A0\r\n12\t\u00A0", COUNT, " / 12"],
];

const cellOf = (attributes: string, text: string) => `<table><tr><td ${attributes}>${text}</td></tr></table>`;

/** As LibreOffice, Excel, Word, Google Sheets and web pages put it into "text/html". */
const HTML: readonly Case[] = [
  ["<table><tr><td>12</td></tr></table>", COUNT, "12"],
  ["<TABLE><TR><TD>12</TD></TR></TABLE>", COUNT, "12"],
  ["<table><tr><th>12</th><td>3</td></tr></table>", COUNT, "12 | 3"],
  ["<table><tr><td>12<td>3<tr><td>4<td>5</table>", COUNT, "12 | 3 / 4 | 5"],
  ["<table><tbody><tr><td>12</td></tr></tbody><tfoot><tr><td>3</td></tr></tfoot></table>", COUNT, "12 / 3"],
  ["<table><tr><td>&nbsp;12&nbsp;</td><td>&#49;2</td><td>&#x31;2</td></tr></table>", COUNT, "12 | 12 | 12"],
  ["<table><tr><td>1&nbsp;234</td></tr></table>", COUNT, "1234"],
  ["<table><tr><td>&minus;</td><td>&ndash;</td><td>&mdash;</td></tr></table>", COUNT, "NIL | NIL | NIL"],
  ["<table><tr><td>\n   12\n   vụ\n </td></tr></table>", COUNT, "12"],
  ["<table><tr><td>12<br>vụ</td></tr></table>", COUNT, "12"],
  ["<table><tr><td colspan=2>12</td><td>3</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>", COUNT, "12 |  | 3 / 1 | 2 | 3"],
  ["<table><tr><td rowspan=2>12</td><td>3</td></tr><tr><td>4</td></tr></table>", COUNT, "12 | 3 /  | 4"],
  [
    '<table><tr><td rowspan="2" colspan="2">1</td><td>2</td></tr><tr><td>3</td></tr><tr><td>4</td><td>5</td><td>6</td></tr></table>',
    COUNT,
    "1 |  | 2 /  |  | 3 / 4 | 5 | 6",
  ],
  ["<table><tr><td>1</td><td rowspan='3'>2</td></tr><tr><td>3</td></tr><tr><td>4</td></tr></table>", COUNT, "1 | 2 / 3 |  / 4 | "],
  ["<table><tr><td>1</td><td><table><tr><td>2</td></tr></table></td></tr></table>", COUNT, "1 | 2"],
  ["<table><tr><td>1</td></tr></table><p>&nbsp;</p><table><tr><td>2</td></tr></table>", COUNT, "1 / 2"],
  ["<p>Số liệu</p><table><tr><td>1</td></tr></table>", COUNT, "1"],
  ["<table><caption>Bảng 1</caption><tr><td>1</td></tr></table>", COUNT, "1"],
  ["<table><tr><td>12<sup>1</sup></td></tr></table>", COUNT, "12"],
  ["<table><tr><td><del>11</del><ins>12</ins></td></tr></table>", COUNT, "12"],
  ["<table><tr><td><span style='mso-spacerun:yes'> </span>12 </td></tr></table>", COUNT, "12"],
  [
    "<html><head><style>td {color: red}</style></head><body><!--StartFragment--><table><tr><td>12</td></tr></table><!--EndFragment--></body></html>",
    COUNT,
    "12",
  ],
  ["<table><!--[if gte mso 9]><tr><td>9</td></tr><![endif]--><tr><td>12</td></tr></table>", COUNT, "12"],
  [
    "<table><tr height=20><td class=xl65>12</td></tr><![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td></tr><![endif]></table>",
    COUNT,
    "12",
  ],
  [
    "<table class=MsoTableGrid><tr><td><p class=MsoNormal align=right><span lang=VI>1.234<o:p></o:p></span></p></td></tr></table>",
    COUNT,
    "1234",
  ],
  ["<table><tr><td><p class=MsoNormal>12</p><p class=MsoNormal>vụ<o:p>&nbsp;</o:p></p></td></tr></table>", COUNT, "12"],
  ["<table><tr><td title='a > b'>12</td></tr></table>", COUNT, "12"],
  [cellOf('align="right" sdval="1234.5" sdnum="1066;0;#.##0,0"', "1.234,5"), MONEY, "1234.5"],
  [cellOf('sdval="1234.5" sdnum="1033;0;#,##0.0"', "1,234.5"), MONEY, "1234.5"],
  [cellOf('sdval="1234" sdnum="1033;0;#,##0"', "1,234"), COUNT, "1234"],
  [cellOf('sdval="1234" sdnum="1033;0;#,##0"', "1,234"), MONEY, "1234"],
  [cellOf('sdval="1.234" sdnum="1033;"', "1.234"), MONEY, "1.234"],
  [cellOf('sdval="1.234" sdnum="1033;"', "1.234"), COUNT, "AMBIGUOUS"],
  [cellOf('sdval="8.5" sdnum="1033;"', "8.5"), MONEY, "8.5"],
  [cellOf('sdval="11.6" sdnum="1033;0;0"', "12"), COUNT, "12"],
  [cellOf('sdval="0.45" sdnum="1033;0;0%"', "45%"), COUNT, "PERCENT"],
  [cellOf('sdval="45457" sdnum="1066;0;DD/MM/YYYY"', "14/06/2024"), COUNT, "DATE"],
  [cellOf('sdval="-3" sdnum="1033;0;0_);(0)"', "(3)"), COUNT, "NEGATIVE"],
  [cellOf("x:num", "12"), COUNT, "12"],
  [cellOf('x:num="1234.5"', "1,234.5"), MONEY, "1234.5"],
  [cellOf('data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:8.5}"', "8.5"), MONEY, "8.5"],
  [cellOf('data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;x&quot;}"', "8.5"), MONEY, "AMBIGUOUS"],
  [cellOf('height="17"', "<br>"), COUNT, "EMPTY"],
];

const shown = (entry: Entry): string => (entry.state === "VALUE" ? String(entry.value) : entry.state === "BLANK" ? "" : entry.state);

function pasted(flavours: { html: string; plain: string }, component: Component): string {
  const block = readClipboard(flavours);
  if (!block.ok) return block.error;
  const read = (cell: { text: string; value: number | null }) => {
    const entry = readPasted(cell, definitionOf(component));
    return entry.ok ? shown(entry.value) : entry.error;
  };
  return block.value.map((row) => row.map(read).join(" | ")).join(" / ");
}

describe("what is pasted into a cell", () => {
  it("is tried with at least a hundred clipboards, each once", () => {
    expect(PLAIN.length + HTML.length).toBeGreaterThanOrEqual(140);
    const all = [...PLAIN, ...HTML].map(([clipboard, component]) => `${component} ${clipboard}`);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(PLAIN)("text %j in %s: %s", (plain, component, cells) => {
    expect(pasted({ html: "", plain }, component)).toBe(cells);
  });

  it.each(HTML)("table %j in %s: %s", (html, component, cells) => {
    expect(pasted({ html, plain: "no table" }, component)).toBe(cells);
  });

  it("is the text where the HTML holds no table, and nothing where nothing is there", () => {
    expect(pasted({ html: "<meta charset='utf-8'><span>99</span>", plain: "12" }, COUNT)).toBe("12");
    for (const plain of ["", "\r\n", "\t\t\r\n\t", " "]) expect(readClipboard({ html: "", plain })).toEqual({ ok: false, error: "EMPTY" });
    expect(parseHtmlTable("<p>12</p>")).toBeNull();
    expect(readClipboard({ html: "", plain: "1".repeat(CLIPBOARD_MAX + 1) })).toEqual({ ok: false, error: "TOO_LARGE" });
  });

  it("is read in time even where the HTML is broken", () => {
    const broken = ["<a ".repeat(200_000), '<td title="'.repeat(100_000), `<table>${"<tr><td>1".repeat(50_000)}`, "<".repeat(500_000)];
    const from = performance.now();
    for (const html of broken) readClipboard({ html, plain: "1" });
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});

const anyCell = fc.string({ unit: fc.constantFrom("a", "1", "ệ", ".", ",", '"', "\n", "\t", " ", "<", "&", "-"), maxLength: 8 });
const tidy = (text: string) =>
  text
    .replace(/[\t ]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();

describe("print → parse", () => {
  it("gives the same block back, whatever stands in its cells", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const expected = trimBlock(rows.map((row) => row.map((text) => ({ text: tidy(text), value: null }))));
        expect(trimBlock(parsePlainBlock(printPlainBlock(rows)))).toEqual(expected);
        const html = trimBlock(parseHtmlTable(printHtmlBlock(rows)) ?? []);
        // A line of a table may begin or end with what is seen as one space.
        expect(html).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same figures back, as they are typed and as a spreadsheet copies them", () => {
    const entry = (component: Component): fc.Arbitrary<Entry> => {
      const isWhole = definitionOf(component).kind === "INTEGER";
      const value = isWhole ? fc.integer({ min: 0, max: 999_999_999 }) : fc.integer({ min: 0, max: 999_999_999 }).map((one) => one / 1000);
      return fc.oneof({ weight: 6, arbitrary: value.map(valueEntry) }, { weight: 1, arbitrary: fc.constantFrom(NIL, UNKNOWN) });
    };
    const cells = fc
      .constantFrom(...COMPONENTS)
      .chain((component) =>
        fc
          .array(fc.array(entry(component), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 })
          .map((rows) => ({ component, rows })),
      );
    fc.assert(
      fc.property(cells, ({ component, rows }) => {
        const texts = rows.map((row) => row.map((one) => figureInputText(one, component)));
        const table = `<table>${rows.map((row, at) => `<tr>${row.map((one, place) => `<td${one.state === "VALUE" ? ` sdval="${one.value}"` : ""}>${texts[at]?.[place] ?? ""}</td>`).join("")}</tr>`).join("")}</table>`;
        for (const flavours of [
          { html: "", plain: printPlainBlock(texts) },
          { html: table, plain: "" },
        ]) {
          const block = readClipboard(flavours);
          const back = block.ok ? block.value.map((row) => row.map((cell) => readPasted(cell, definitionOf(component)))) : [];
          rows.forEach((row, at) =>
            row.forEach((one, place) => {
              const read = back[at]?.[place];
              expect(read?.ok === true && isSameEntry(read.value, one), `${texts[at]?.[place] ?? ""} in ${component}`).toBe(true);
            }),
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});
