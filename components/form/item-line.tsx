"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { FormList } from "@/lib/domain/form-edit";
import { viFormBuilder as words } from "@/lib/text/vi-form-builder";
import { itemId } from "./builder-state";
import { ItemMenu } from "./item-menu";

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
  /** Begins a new one right below; none where they are only added at the end. */
  readonly onInsert?: (() => void) | undefined;
};

/** One item of a list: its name opens it, everything else stands in one quiet menu. */
export function ItemLine({ list, code, name, mark, isPart = false, note, isFixed = false, onOpen, onMove, onRemove, onInsert }: Props) {
  const isSection = list === "sections";
  const of = <span className="sr-only"> {name}</span>;
  const deed = (text: string, onClick: () => void) => (
    <Button variant="plain" size="small" className="w-full justify-start!" onClick={onClick}>
      {text}
      {of}
    </Button>
  );
  return (
    <li id={itemId(list, code)} tabIndex={-1} className="flex items-start gap-x-2 border-b border-line">
      {mark !== undefined && <span className="w-6 shrink-0 py-2.5 text-ink-3 md:py-1.5">{mark}</span>}
      <div className="min-w-0 grow py-2.5 md:py-1.5">
        <p className={isSection ? "font-semibold" : isPart ? "text-ink-2" : undefined}>{name}</p>
        {note && <p className="text-xs text-ink-3">{note}</p>}
      </div>
      <Button variant="plain" size="small" className="shrink-0" onClick={onOpen}>
        {words.edit}
        {of}
      </Button>
      <ItemMenu label={words.more(name)}>
        {isFixed ? null : (
          <>
            {onInsert && deed(words.insert, onInsert)}
            {deed(words.up, () => onMove(-1))}
            {deed(words.down, () => onMove(1))}
            {deed(words.remove, onRemove)}
          </>
        )}
      </ItemMenu>
    </li>
  );
}
