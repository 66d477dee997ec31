"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useCommand } from "@/components/ui/use-command";
import type { ActionResult } from "@/lib/domain/action-result";
import { failureText } from "@/lib/text/vi-form";

type Props = {
  readonly label: string;
  readonly action: (request: { key: string; input: Record<string, never> }) => Promise<ActionResult<{ read: number }>>;
};

/** Clears the "for information" group. */
export function ReadNoticesButton({ label, action }: Props) {
  const { submit, pending, failure } = useCommand(action);
  return (
    <div className="mt-3">
      <Button type="button" variant="ghost" size="small" disabled={pending} onClick={() => submit({})}>
        {label}
      </Button>
      {failure && <Notice tone="attention">{failureText(failure)}</Notice>}
    </div>
  );
}
