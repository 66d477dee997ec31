"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { FormList } from "@/lib/domain/form-edit";
import { viFormBuilder as words } from "@/lib/text/vi-form-builder";
import { itemId } from "./builder-state";

type Props = {
  readonly list: FormList;
  readonly code: string;
  readonly name: string;
  /** Before the name: a running number. */
  readonly mark?: ReactNode;
  readonly isPart?: boolean;
  /** What is said of it under its name. */
  readonly note: ReactNode;
  /** The column of the period's own number stays where it is. */
  readonly isFixed?: boolean;
  readonly onOpen: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

/** One item of a list, with what can be done to it. */
export function ItemLine({ list, code, name, mark, isPart = false, note, isFixed = false, onOpen, onMove, onRemove }: Props) {
  const of = <span className="sr-only"> {name}</span>;
  return (
    <li id={itemId(list, code)} tabIndex={-1} className="flex flex-wrap items-start justify-between gap-x-4 border-b border-line py-1.5">
      <div className="flex min-w-0 grow basis-64">
        <span className="w-8 shrink-0 text-ink-3">{mark}</span>
        <div className="min-w-0">
          <p className={isPart ? "text-ink-2" : undefined}>{name}</p>
          {note && <p className="text-xs text-ink-3">{note}</p>}
        </div>
      </div>
      <div className="flex gap-1">
        {!isFixed && (
          <>
            <Button variant="plain" size="small" onClick={() => onMove(-1)}>
              <ArrowUp aria-hidden="true" className="size-4" />
              <span className="sr-only">
                {words.up} {name}
              </span>
            </Button>
            <Button variant="plain" size="small" onClick={() => onMove(1)}>
              <ArrowDown aria-hidden="true" className="size-4" />
              <span className="sr-only">
                {words.down} {name}
              </span>
            </Button>
          </>
        )}
        <Button variant="plain" size="small" onClick={onOpen}>
          {words.edit}
          {of}
        </Button>
        {!isFixed && (
          <Button variant="plain" size="small" onClick={onRemove}>
            {words.remove}
            {of}
          </Button>
        )}
      </div>
    </li>
  );
}
