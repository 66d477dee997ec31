"use client";

import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import type { ActionResult } from "@/lib/domain/action-result";
import type { FigureRefusal } from "@/lib/domain/figure-entry";
import type { MonthSheet } from "@/lib/domain/figure-view";
import type { ConfirmFiguresInput } from "@/lib/schemas/figure";
import { vi } from "@/lib/text/vi";
import { failureText } from "@/lib/text/vi-form";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";

const text = viFigureEntry.confirm;

type Props = {
  readonly sheet: Pick<MonthSheet, "unitId" | "month" | "waiting">;
  readonly action: (request: { key: string; input: ConfirmFiguresInput }) => Promise<ActionResult<{ readonly at: string }, FigureRefusal>>;
};

/** Above the sheet of a commune: what was entered for it, and its one button to stand by it. */
export function ConfirmFigures({ sheet, action }: Props) {
  const { submit, pending, failure } = useCommand(action);
  return (
    <Notice tone="attention" title={text.title(sheet.waiting.length)} className="no-print mb-6">
      <p>{text.lead}</p>
      <form
        className="mt-2"
        onSubmit={(event) => {
          event.preventDefault();
          submit({ unitId: sheet.unitId, month: sheet.month.from, cells: [...sheet.waiting] });
        }}
      >
        <SubmitButton variant="ghost" size="small" pending={pending} pendingText={vi.action.saving}>
          {text.action}
        </SubmitButton>
      </form>
      {failure && (
        <p role="alert" className="mt-2 font-medium text-alert">
          {failureText(failure, viFigureEntry.refusal)}
        </p>
      )}
    </Notice>
  );
}
