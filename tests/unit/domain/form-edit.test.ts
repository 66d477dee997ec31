import { describe, expect, it } from "vitest";
import { evaluate, holds, type Condition, type Formula } from "@/lib/domain/expression";
import { BLANK, NIL, UNKNOWN, valueEntry, type Entry } from "@/lib/domain/figure";
import { cellKey, numberedRows, type EntryRow, type FormColumn, type FormDefinition } from "@/lib/domain/form";
import { checkForm } from "@/lib/domain/form-check";
import { formDifferences } from "@/lib/domain/form-difference";
import { codesOf, editForm, newCode, type FormEdit } from "@/lib/domain/form-edit";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import { brokenRules, formValues } from "@/lib/domain/form-values";
import { formDefinition } from "@/lib/schemas/form-definition";
import { formatCondition, formatFormula } from "@/lib/text/format-formula";

const trials: EntryRow = {
  code: "PHIEN_TOA",
  label: "Phiên tòa lưu động",
  section: "I",
  isPart: false,
  kind: "ENTRY",
  unit: "phiên tòa",
  number: "INTEGER",
  time: "SUM",
  isRequired: true,
};
const night: FormColumn = { code: "BAN_DEM", label: "Trong đó: ban đêm", unit: null, kind: "ENTRY", isRequired: false };
const cell = (row: string | null, column: string | null = null): Formula => ({ op: "CELL", row, column });
const share: FormColumn = {
  code: "TY_LE",
  label: "Tỷ lệ ban đêm",
  unit: "%",
  kind: "COMPUTED",
  formula: { op: "PERCENT", left: cell(null, "BAN_DEM"), right: cell(null, "NOW") },
};
const put = (list: "rows" | "columns", item: EntryRow | FormColumn): FormEdit => ({ kind: "PUT", list, item, after: null }) as FormEdit;
const changed = (...edits: readonly FormEdit[]): FormDefinition => edits.reduce(editForm, STANDARD_FORM);
const faults = (form: FormDefinition): string[] => checkForm(form).map(({ list, code, fault }) => `${list} ${code ?? "-"} ${fault}`);
const nested = (depth: number): Formula => {
  let formula = cell("CRM_TOTAL");
  for (let level = 0; level < depth; level += 1) formula = { op: "SUM", of: [formula] };
  return formula;
};
const reading = (entries: Readonly<Record<string, Entry>>) => (ref: { row: string | null }) => ({
  ...(entries[ref.row ?? ""] ?? BLANK),
  covered: 1,
  expected: 1,
});

describe("a formula", () => {
  const pair = (op: "MINUS" | "TIMES" | "OVER" | "PERCENT") => (a: Entry, b: Entry) =>
    evaluate({ op, left: cell("A"), right: cell("B") }, reading({ A: a, B: b }));

  it.each([
    ["MINUS", valueEntry(5), valueEntry(2), valueEntry(3)],
    ["MINUS", valueEntry(2), valueEntry(5), valueEntry(-3)],
    ["MINUS", valueEntry(0.3), valueEntry(0.1), valueEntry(0.2)],
    ["MINUS", NIL, NIL, NIL],
    ["MINUS", valueEntry(5), NIL, valueEntry(5)],
    ["MINUS", valueEntry(5), BLANK, BLANK],
    ["MINUS", valueEntry(5), UNKNOWN, UNKNOWN],
    ["MINUS", UNKNOWN, BLANK, BLANK],
    ["TIMES", valueEntry(3), valueEntry(4), valueEntry(12)],
    ["TIMES", NIL, valueEntry(4), NIL],
    ["OVER", valueEntry(1), valueEntry(3), valueEntry(0.333)],
    ["OVER", valueEntry(1), valueEntry(0), NIL],
    ["OVER", BLANK, NIL, NIL],
    ["PERCENT", valueEntry(1), valueEntry(4), valueEntry(25)],
    ["PERCENT", valueEntry(0), valueEntry(0), NIL],
    ["PERCENT", NIL, valueEntry(4), valueEntry(0)],
    ["PERCENT", UNKNOWN, valueEntry(4), UNKNOWN],
  ] as const)("%s of %o and %o is %o", (op, a, b, result) => {
    expect(pair(op)(a, b)).toMatchObject(result);
  });

  it("sums what is given, and says that something was missing", () => {
    const sum: Formula = { op: "SUM", of: [cell("A"), cell("B"), cell("C")] };
    expect(evaluate(sum, reading({ A: valueEntry(2), B: NIL }))).toEqual({ ...valueEntry(2), covered: 2, expected: 3 });
    expect(evaluate(sum, reading({ A: NIL, B: UNKNOWN }))).toMatchObject({ state: "NIL" });
  });

  it("is printed as people write it", () => {
    expect(formatFormula(changed(put("columns", night)), share.kind === "COMPUTED" ? share.formula : cell("A"))).toBe(
      "[Trong đó: ban đêm] ÷ [Kỳ này] × 100",
    );
    const nested: Formula = { op: "MINUS", left: cell("CRM_TOTAL"), right: { op: "SUM", of: [cell("CRM_DRUG"), cell("CRM_ENV")] } };
    expect(formatFormula(STANDARD_FORM, nested)).toMatch(/^\[Tổng số vụ phạm pháp hình sự\] − \(\[Tội phạm về ma túy\] \+ \[.*\]\)$/);
  });
});

describe("a condition", () => {
  const more: Condition = { op: "MORE", left: cell("A"), right: { op: "NUMBER", value: 0 } };
  const none: Condition = { op: "EQUAL", left: cell("B"), right: { op: "NUMBER", value: 0 } };

  it("is undecided where a cell that decides it is blank or unknown", () => {
    expect(holds(more, reading({ A: UNKNOWN }))).toBeNull();
    expect(holds({ op: "OR", of: [more, none] }, reading({ B: NIL }))).toBe(true);
    expect(holds({ op: "AND", of: [more, none] }, reading({ B: valueEntry(1) }))).toBe(false);
    expect(holds({ op: "AND", of: [more, none] }, reading({ B: NIL }))).toBeNull();
    expect(holds({ op: "NOT", of: more }, reading({ A: valueEntry(1) }))).toBe(false);
  });

  it("is printed as people write it", () => {
    expect(formatCondition(STANDARD_FORM, { op: "AND", of: [more, none] })).toBe("[A] > 0 và [B] = 0");
  });
});

describe("a change of a form", () => {
  it("adds a row at the end of its section, and numbers what follows anew", () => {
    const form = changed(put("rows", trials));
    const numbers = new Map(numberedRows(form.rows).map(({ row, no }) => [row.code, no]));
    expect([numbers.get("ADM_VIOLATIONS"), numbers.get("PHIEN_TOA"), numbers.get("TIP_RECEIVED")]).toEqual([16, 17, 18]);
    expect(faults(form)).toEqual([]);
  });

  it("moves a line with the parts under it, and a part within its line", () => {
    const codes = (form: FormDefinition) => form.rows.filter((row) => row.section === "I").map((row) => row.code);
    const before = codes(STANDARD_FORM);
    const moved = codes(changed({ kind: "MOVE", list: "rows", code: "LINE_13", by: 1 }));
    const at = before.indexOf("LINE_13");
    expect(moved.slice(at, at + 4)).toEqual(["CRM_DAMAGE", "LINE_13", "CRM_DEATHS", "CRM_INJURIES"]);
    expect(codes(changed({ kind: "MOVE", list: "rows", code: "CRM_TOTAL", by: -1 }))).toEqual(before);
  });

  it("keeps the column of the period's own number first and in its place", () => {
    const form = changed(
      put("columns", night),
      { kind: "MOVE", list: "columns", code: "BAN_DEM", by: -1 },
      { kind: "REMOVE", list: "columns", code: "NOW" },
    );
    expect(form.columns.map((column) => column.code)).toEqual(["NOW", "BAN_DEM"]);
  });

  it("makes codes of words, never that of a component or of another item", () => {
    expect(newCode("Phiên tòa lưu động", new Set())).toBe("PHIEN_TOA_LUU_DONG");
    expect(newCode("Phiên tòa", new Set(["PHIEN_TOA"]))).toBe("PHIEN_TOA_2");
    expect(newCode("crm total", new Set())).toBe("CRM_TOTAL_2");
    expect(newCode("12 – 34", new Set())).toBe("MUC");
    expect(codesOf(STANDARD_FORM).has("CRM_TOTAL")).toBe(true);
  });
});

describe("a form that cannot be used", () => {
  // The entry's own fields stay behind: checkForm reads none of them from a reckoned row.
  const reckoned = (code: string, formula: Formula): EntryRow => ({ ...trials, code, kind: "COMPUTED", formula }) as unknown as EntryRow;

  it.each([
    ["reads a row that was taken away", changed({ kind: "REMOVE", list: "rows", code: "CRM_SOLVED" }), "rows LINE_10_RATE UNKNOWN_CELL"],
    [
      "has a rule on what was taken away",
      changed({ kind: "REMOVE", list: "rows", code: "TIP_RECEIVED" }),
      "rules RESOLVED_EXCEED_RECEIVED UNKNOWN_CELL",
    ],
    ["has rows in a section that is gone", changed({ kind: "REMOVE", list: "sections", code: "IV" }), "rows LEAD_DOCS UNKNOWN_SECTION"],
    [
      "has a part without a line",
      changed({ kind: "REMOVE", list: "rows", code: "CRM_TOTAL" }, put("rows", { ...trials, section: "I", isPart: true })),
      null,
    ],
    [
      "begins a section with a part",
      changed(
        { kind: "PUT", list: "sections", item: { code: "V", label: "Khác" }, after: null },
        put("rows", { ...trials, section: "V", isPart: true }),
      ),
      "rows PHIEN_TOA PART_WITHOUT_LINE",
    ],
    ["counts a component otherwise", changed(put("rows", { ...trials, code: "CRM_DRUG", label: null })), "rows CRM_DRUG COMPONENT_CHANGED"],
    ["has no word for its own", changed(put("rows", { ...trials, label: null })), "rows PHIEN_TOA LABEL_MISSING"],
    ["reckons a row of itself", changed(put("rows", reckoned("VONG", cell("VONG")))), "rows VONG CIRCULAR"],
    ["reads nothing", changed(put("rows", reckoned("SO", { op: "NUMBER", value: 1 }))), "rows SO READS_NOTHING"],
    [
      "names two columns alike",
      changed(put("columns", night), put("columns", { ...night, code: "BAN_DEM_2" })),
      "columns BAN_DEM DUPLICATE_LABEL",
    ],
    [
      "holds no number",
      { ...STANDARD_FORM, rows: STANDARD_FORM.rows.filter((row) => row.kind === "HEAD"), rules: [] },
      "rows - NO_NUMBERS",
    ],
    ["lacks the column of the period", { ...STANDARD_FORM, columns: [night] }, "columns - NOW_MISSING"],
  ] as const)("%s", (_what, form, fault) => {
    if (fault === null) expect(faults(form)).not.toContain("rows PHIEN_TOA PART_WITHOUT_LINE");
    else expect(faults(form)).toContain(fault);
  });

  it("is blank where it would be reckoned of itself, and ends", () => {
    const form = changed(put("rows", reckoned("VONG", { op: "SUM", of: [cell("VONG"), cell("CRM_TOTAL")] })));
    expect(formValues(form, new Map([[cellKey("CRM_TOTAL"), { ...valueEntry(3), covered: 1, expected: 1 }]]))("VONG")).toMatchObject(
      valueEntry(3),
    );
  });

  it.each([
    ["no code", { ...STANDARD_FORM, rows: [{ ...trials, code: "phiên tòa" }] }],
    ["another operation", { ...STANDARD_FORM, columns: [{ ...share, formula: { op: "EVAL", text: "1" } }] }],
    ["a number for a word", { ...STANDARD_FORM, sections: [{ code: "I", label: 1 }] }],
    ["nothing", {}],
    ["a formula without end", { ...STANDARD_FORM, columns: [...STANDARD_FORM.columns, { ...share, formula: nested(5000) }] }],
  ])("is no form at all: %s", (_what, value) => {
    expect(formDefinition.safeParse(value).success).toBe(false);
  });
});

describe("a table with columns of its own", () => {
  const form = changed(put("rows", trials), put("columns", night), put("columns", share));
  const given = new Map([
    [cellKey("CRM_TOTAL"), { ...valueEntry(8), covered: 1, expected: 1 }],
    [cellKey("CRM_TOTAL", "BAN_DEM"), { ...valueEntry(2), covered: 1, expected: 1 }],
    [cellKey("CRM_SOLVED"), { ...valueEntry(4), covered: 1, expected: 1 }],
    [cellKey("CRM_SOLVED", "BAN_DEM"), { ...valueEntry(1), covered: 1, expected: 1 }],
  ]);
  const values = formValues(form, given);

  it("reckons columns within their row and rows within their column", () => {
    expect(values("CRM_TOTAL", "TY_LE")).toMatchObject(valueEntry(25));
    expect(values("LINE_10_RATE", "BAN_DEM")).toMatchObject(valueEntry(50));
    expect(values("PHIEN_TOA")).toMatchObject(BLANK);
  });

  it("is held to its own rules, a hard one among them", () => {
    const rule = {
      code: "QT",
      label: "Ban đêm lớn hơn tổng số",
      effect: "HARD",
      test: { kind: "HOLDS", condition: { op: "AT_MOST", left: cell("CRM_TOTAL", "BAN_DEM"), right: cell("CRM_TOTAL") } },
    } as const;
    const strict = editForm(form, { kind: "PUT", list: "rules", item: rule, after: null });
    expect(brokenRules(strict, values, () => BLANK)).toEqual([]);
    const broken = formValues(
      strict,
      new Map([...given, [cellKey("CRM_TOTAL", "BAN_DEM"), { ...valueEntry(9), covered: 1, expected: 1 }]]),
    );
    expect(brokenRules(strict, broken, () => BLANK)).toMatchObject([
      {
        code: "QT",
        effect: "HARD",
        places: [
          { row: "CRM_TOTAL", column: "BAN_DEM" },
          { row: "CRM_TOTAL", column: "NOW" },
        ],
      },
    ]);
  });
});

describe("what a version changes", () => {
  it("is nothing against itself", () => {
    expect(formDifferences(STANDARD_FORM, structuredClone(STANDARD_FORM))).toEqual([]);
  });

  it("names what was added, renamed, changed, moved and removed, and which comparisons break", () => {
    const to = changed(
      put("rows", trials),
      put("columns", night),
      put("rows", { ...trials, code: "CRM_DRUG", label: "Ma túy", unit: "CASE", number: "INTEGER", time: "SUM" }),
      { kind: "MOVE", list: "rows", code: "CRM_WANTED", by: 1 },
      { kind: "REMOVE", list: "rows", code: "LEAD_DOCS" },
    );
    const found = formDifferences(STANDARD_FORM, to).map(
      ({ list, change, item, breaks }) => `${list} ${change} ${item.code}${breaks ? " breaks" : ""}`,
    );
    expect(found).toEqual([
      "rows RENAMED CRM_DRUG",
      "rows MOVED ADM_VIOLATIONS",
      "rows ADDED PHIEN_TOA breaks",
      "rows REMOVED LEAD_DOCS breaks",
      "columns ADDED BAN_DEM breaks",
    ]);
  });

  it("breaks the comparison where the unit is another", () => {
    const from = changed(put("rows", trials));
    const to = changed(put("rows", { ...trials, unit: "vụ" }));
    expect(formDifferences(from, to)).toMatchObject([{ change: "CHANGED", item: { code: "PHIEN_TOA" }, breaks: true }]);
  });
});
