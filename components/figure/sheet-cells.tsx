import { Figure } from "@/components/ui/figure-cell";
import { TextLink } from "@/components/ui/text-link";
import type { Ratio } from "@/lib/domain/aggregate";
import { definitionOf } from "@/lib/domain/components";
import type { SheetGroup } from "@/lib/domain/figure-entry";
import type { MonthSheet, SheetCell, SourceEntry } from "@/lib/domain/figure-view";
import { figureInputText } from "@/lib/text/figure-input";
import { formatPercent } from "@/lib/text/format";
import { describeFigure, formatFigure, NIL_TEXT, UNKNOWN_TEXT } from "@/lib/text/format-figure";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";
import { componentLabel, unitWord } from "@/lib/text/vi-figures";
import { cellHref } from "./figure-href";
import { FigureInput } from "./figure-input";

const text = viFigureEntry.sheet;

/** A source's entry: a field where it may be written, else what stands there with how it came. */
export function EntryCell({
  cell,
  entry,
  isField,
  group,
}: {
  readonly cell: SheetCell;
  readonly entry: SourceEntry | null;
  readonly isField: boolean;
  readonly group: SheetGroup;
}) {
  const { component } = cell;
  const definition = definitionOf(component);
  const shown = entry?.entry ?? { state: "BLANK", value: null };
  const mark = entry?.isEnteredFor && shown.state !== "BLANK" ? (entry.isConfirmed ? text.confirmed : text.enteredFor) : null;
  return (
    <>
      {isField ? (
        <FigureInput
          key={`${component}:${entry?.revision ?? 0}`}
          component={component}
          label={componentLabel[component]}
          unit={unitWord[definition.unit]}
          text={figureInputText(shown, component)}
          revision={entry?.revision ?? 0}
          group={group}
          isDecimal={definition.kind === "DECIMAL"}
        />
      ) : (
        <Figure figure={shown} />
      )}
      {mark && <span className="block text-xs text-attention">{mark}</span>}
    </>
  );
}

/** Where the number comes from: its last revision, leading to all of them. */
export function SourceLink({ sheet, cell }: { readonly sheet: MonthSheet; readonly cell: SheetCell }) {
  const entry = cell.commune ?? cell.professional ?? cell.adjustment;
  if (!entry) return null;
  return (
    <TextLink
      href={cellHref(sheet.unitId, sheet.month.from, cell.component)}
      title={text.sourceTitle(componentLabel[cell.component])}

      className="sourced text-xs text-ink-2"
    >
      {text.sourceLink(entry.revision)}
      <span className="sr-only">, {componentLabel[cell.component]}</span>
    </TextLink>
  );
}

/** On a phone what the hidden columns say stands under the name. */
export function PhoneNotes({ sheet, cell }: { readonly sheet: MonthSheet; readonly cell: SheetCell }) {
  const notes = [unitWord[definitionOf(cell.component).unit], cell.prior && text.priorOf(describeFigure(cell.prior))].filter(Boolean);
  return (
    <span className="block text-xs text-ink-3 md:hidden">
      {notes.join(" · ")} <SourceLink sheet={sheet} cell={cell} />
    </span>
  );
}

export function RatioText({ ratio }: { readonly ratio: Ratio }) {
  if (ratio.kind === "VALUE") return formatPercent(ratio.value);
  if (ratio.kind === "BLANK") return <Figure figure={{ state: "BLANK" }} />;
  return <span className="text-ink-2">{ratio.kind === "NIL" ? NIL_TEXT : UNKNOWN_TEXT}</span>;
}

export function PriorText({ cell }: { readonly cell: SheetCell }) {
  if (cell.prior === null) return null;
  return <span className="text-ink-2">{formatFigure(cell.prior) || <Figure figure={{ state: "BLANK" }} />}</span>;
}
