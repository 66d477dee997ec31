// Forms of a province with a row of their own, for the tests of forms and of their reports.
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/access";
import type { Entry } from "@/lib/domain/figure";
import type { EntryRow, FormDefinition } from "@/lib/domain/form";
import { editForm } from "@/lib/domain/form-edit";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import { createForm, publishForm, saveForm } from "@/lib/server/commands/forms";
import { saveReportCells } from "@/lib/server/commands/report-edits";
import { nth, run, see, type World } from "./report-world";

/** A row that no monthly figure holds. */
export const trials: EntryRow = {
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
/** The standard form with that row, a column beside, and a rule between the two. */
export const withTrials: FormDefinition = [
  { kind: "PUT", list: "rows", item: trials, after: null },
  { kind: "PUT", list: "columns", item: { code: "BAN_DEM", label: "Ban đêm", unit: null, kind: "ENTRY", isRequired: false }, after: null },
  {
    kind: "PUT",
    list: "rules",
    item: {
      code: "QT",
      label: "Ban đêm lớn hơn cả kỳ",
      effect: "HARD",
      test: {
        kind: "HOLDS",
        condition: {
          op: "AT_MOST",
          left: { op: "CELL", row: "PHIEN_TOA", column: "BAN_DEM" },
          right: { op: "CELL", row: "PHIEN_TOA", column: null },
        },
      },
    },
    after: null,
  } as const,
].reduce((form, edit) => editForm(form, edit as Parameters<typeof editForm>[1]), STANDARD_FORM);

/** Letters only: a run of digits may look like a person's number. */
const mark = (): string => randomUUID().replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)));

/** A draft of a new form; the id of its version. */
export const ofForm = async (world: World): Promise<string> => {
  const made = await run(world.secretary, createForm, { title: `form ${mark()}`, fromVersionId: null, basis: "" });
  if (!made.ok) throw new Error(made.error);
  return made.value.versionId;
};
/** A version that is published. */
export const published = async (world: World, definition = withTrials): Promise<string> => {
  const versionId = await ofForm(world);
  const saved = await run(world.secretary, saveForm, { versionId, version: 1, basis: "", definition });
  const put = await run(world.secretary, publishForm, { versionId, version: 2 });
  if (!saved.ok || !put.ok) throw new Error("The form was not published");
  return versionId;
};

/** Types into the row of its own of the report's one table. */
export const typeTrials = async (police: Actor, reportId: string, cells: readonly { column?: string; entry: Entry }[]) => {
  const view = await see(police, reportId);
  const table = nth(view.tables);
  return run(police, saveReportCells, {
    reportId,
    versionId: view.version?.id ?? "",
    cells: cells.map(({ column, entry }) => ({
      unitId: table.unit.id,
      component: "PHIEN_TOA",
      ...(column !== undefined && { column }),
      entry,
      explanation: "",
      rowVersion: table.cells.find((cell) => cell.component === "PHIEN_TOA" && cell.column === (column ?? "NOW"))?.rowVersion ?? -1,
    })),
  });
};
