"use client";

import { classNames } from "@/components/ui/class-names";
import { ToneIcon } from "@/components/ui/state-tag";
import { figureFieldName } from "@/lib/text/figure-input";
import { useCellNote } from "./sheet-context";

type Props = {
  /** Code of the component: id, name, and what an error summary links to. */
  readonly component: string;
  readonly label: string;
  readonly unit: string;
  /** What stands there now; the revision that a change builds on, 0 for none. */
  readonly text: string;
  readonly revision: number;
  readonly group: string;
  readonly isDecimal: boolean;
};

/** One cell of the sheet as a field. Give it a key with the revision: once another stands there, the field shows it. */
export function FigureInput({ component, label, unit, text, revision, group, isDecimal }: Props) {
  const note = useCellNote(component);
  return (
    <>
      <input
        id={component}
        name={component}
        defaultValue={text}
        data-revision={revision}
        data-group={group}
        data-label={label}
        inputMode={isDecimal ? "decimal" : "numeric"}
        enterKeyHint="next"
        autoComplete="off"
        maxLength={60}
        aria-label={figureFieldName(label, unit)}
        aria-invalid={note?.kind === "ERROR" || undefined}
        aria-describedby={note ? `${component}-note` : undefined}
        className="min-h-11 w-full rounded-md border border-ink-3/75 bg-ground px-1.5 py-1 text-right text-base hover:border-ink-3 focus-visible:outline-offset-0 aria-invalid:border-alert md:min-h-8 md:text-sm print:min-h-0 print:border-transparent print:p-0"
      />
      {note && (
        <p
          id={`${component}-note`}
          className={classNames(
            "mt-0.5 flex items-start justify-end gap-1 text-left text-xs whitespace-normal",
            note.kind === "ERROR" ? "font-medium text-alert" : "text-attention",
          )}
        >
          <ToneIcon tone={note.kind === "ERROR" ? "alert" : "attention"} className="mt-0.75" />
          <span>{note.text}</span>
        </p>
      )}
    </>
  );
}
