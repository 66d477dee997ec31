"use client";

import type { FormDefinition } from "@/lib/domain/form";
import type { FormEdit } from "@/lib/domain/form-edit";
import type { Opened } from "./builder-state";
import { ColumnPanel } from "./column-panel";
import { PartPanel, SectionPanel } from "./part-panel";
import { RowPanel } from "./row-panel";
import { RulePanel } from "./rule-panel";

type Props = {
  readonly form: FormDefinition;
  readonly opened: Opened;
  readonly onEdit: (edit: FormEdit) => void;
  readonly onCancel: () => void;
};

/** Whether what stands right below a row stands among the parts of a line. */
function isAmongParts({ rows }: FormDefinition, after: string | undefined): boolean {
  const at = rows.findIndex((row) => row.code === after);
  const [above, below] = [rows[at], rows[at + 1]];
  return at !== -1 && (above?.isPart === true || (below?.isPart === true && below.section === above?.section));
}

/** The fields of whatever is open. */
export function ItemPanel({ form, opened, onEdit, onCancel }: Props) {
  const { list, code } = opened;
  const find = <T extends { readonly code: string }>(items: readonly T[]): T | null => items.find((one) => one.code === code) ?? null;
  switch (list) {
    case "sections":
      return (
        <SectionPanel
          form={form}
          section={find(form.sections)}
          onCancel={onCancel}
          onApply={(item) => onEdit({ kind: "PUT", list, item, after: null })}
        />
      );
    case "rows": {
      const section = opened.section ?? form.sections.at(-1)?.code ?? "";
      return (
        <RowPanel
          form={form}
          row={find(form.rows)}
          section={section}
          isPart={isAmongParts(form, opened.after)}
          onCancel={onCancel}
          onApply={(item) => onEdit({ kind: "PUT", list, item, after: opened.after ?? null })}
        />
      );
    }
    case "columns":
      return (
        <ColumnPanel
          form={form}
          column={find(form.columns)}
          onCancel={onCancel}
          onApply={(item) => onEdit({ kind: "PUT", list, item, after: null })}
        />
      );
    case "rules":
      return (
        <RulePanel
          form={form}
          rule={find(form.rules)}
          onCancel={onCancel}
          onApply={(item) => onEdit({ kind: "PUT", list, item, after: null })}
        />
      );
    case "outline":
      return (
        <PartPanel
          form={form}
          part={find(form.outline)}
          onCancel={onCancel}
          onApply={(item) => onEdit({ kind: "PUT", list, item, after: null })}
        />
      );
  }
}
