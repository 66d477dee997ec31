import { Timeline, TimelineEvent } from "@/components/ui/timeline";
import { definitionOf, type Component } from "@/lib/domain/components";
import type { Entry } from "@/lib/domain/figure";
import type { FigureHistory, FigureHistoryRow } from "@/lib/domain/figure-view";
import { formatFigure } from "@/lib/text/format-figure";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";
import { figureSourceLabel, unitWord } from "@/lib/text/vi-figures";

const text = viFigureEntry.history;

function words(entry: Entry, component: Component): string {
  const shown = formatFigure(entry) || text.blank;
  return entry.state === "VALUE" ? `${shown} ${unitWord[definitionOf(component).unit]}` : shown;
}

/** Where a number comes from: every time it was entered or changed, by whom, and what stood there before. */
export function FigureTimeline({ history: { rows, component } }: { readonly history: FigureHistory }) {
  return (
    <Timeline>
      {rows.map((row) => (
        <TimelineEvent
          key={row.id}
          tone={row.entry.state === "BLANK" ? "plain" : row.isEnteredFor && !row.isConfirmed ? "attention" : "achieved"}
          title={
            row.before.state === "BLANK"
              ? text.first(words(row.entry, component))
              : text.change(words(row.before, component), words(row.entry, component))
          }
          by={`${figureSourceLabel[row.source]} · ${text.calledBy(row.actorLabel, row.enteredAt)}`}
        >
          <Details row={row} />
        </TimelineEvent>
      ))}
    </Timeline>
  );
}

function Details({ row }: { readonly row: FigureHistoryRow }) {
  const lines = [
    row.caller && `${viFigureEntry.form.modeFor}; ${text.caller}: ${row.caller}`,
    row.confirmedBy && row.confirmedAt && text.confirmedBy(row.confirmedBy, row.confirmedAt),
    row.explanation && `${text.explanation}: ${row.explanation}`,
  ].filter(Boolean);
  return lines.map((line) => <p key={line}>{line}</p>);
}
