"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { useCommand } from "@/components/ui/use-command";
import type { ActionResult } from "@/lib/domain/action-result";
import type { DecisionItemRefusal } from "@/lib/domain/decision";
import type { moveDecisionItemInput } from "@/lib/schemas/decision";
import { failureText } from "@/lib/text/vi-form";

export type MoveItemAction = (request: {
  key: string;
  input: z.input<typeof moveDecisionItemInput>;
}) => Promise<ActionResult<{ readonly paperId: string }, DecisionItemRefusal>>;

type Props = {
  readonly itemId: string;
  readonly version: number;
  /** Where the line stands, from 1, and how many there are. */
  readonly position: number;
  readonly count: number;
  /** The sentences that it says: the page gives them, so that its other words stay on the server. */
  readonly words: { readonly up: string; readonly down: string; readonly refusal: Readonly<Record<string, string>> };
  readonly action: MoveItemAction;
};

/** One line of a draft a step up or down. */
export function MoveItem({ itemId, version, position, count, words, action }: Props) {
  const { submit, pending, failure } = useCommand(action);
  const move = (to: number) => submit({ itemId, version, position: to });
  return (
    <span className="no-print inline-flex flex-wrap gap-1">
      <Button size="small" disabled={pending || position === 1} aria-label={words.up} onClick={() => move(position - 1)}>
        <ArrowUp aria-hidden="true" className="size-4" />
      </Button>
      <Button size="small" disabled={pending || position === count} aria-label={words.down} onClick={() => move(position + 1)}>
        <ArrowDown aria-hidden="true" className="size-4" />
      </Button>
      {failure && <FieldError>{failureText(failure, words.refusal)}</FieldError>}
    </span>
  );
}
