"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useCommand } from "@/components/ui/use-command";
import type { ActionResult } from "@/lib/domain/action-result";
import { failureText } from "@/lib/text/vi-form";
import { viWorklist as vi } from "@/lib/text/vi-worklist";

type Props = { readonly action: (request: { key: string; input: Record<string, never> }) => Promise<ActionResult<{ read: number }>> };

/** Clears the "for information" group. */
export function ReadNoticesButton({ action }: Props) {
  const { submit, pending, failure } = useCommand(action);
  return (
    <div className="mt-3">
      <Button type="button" variant="ghost" size="small" disabled={pending} onClick={() => submit({})}>
        {vi.markRead}
      </Button>
      {failure && <Notice tone="attention">{failureText(failure)}</Notice>}
    </div>
  );
}
