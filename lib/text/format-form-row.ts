import { isComponent } from "@/lib/domain/components";
import type { FormDefinition, FormRow } from "@/lib/domain/form";
import { formatFormula } from "./format-formula";
import { viForms } from "./vi-forms";

/** Where the number of a row comes from: "Từ số liệu tháng", "Nhập trong báo cáo", "Tính: …". */
export function rowSource(form: Pick<FormDefinition, "rows" | "columns">, row: FormRow): string {
  if (row.kind === "HEAD") return viForms.head;
  if (row.kind === "COMPUTED") return viForms.reckoned(formatFormula(form, row.formula));
  if (isComponent(row.code)) return viForms.fromFigures;
  return row.isRequired ? viForms.typed : viForms.typedOptional;
}
