import type { ReactNode } from "react";
import { blocksOf } from "@/lib/domain/bound-line";
import { findMismatches, type Mismatch } from "@/lib/text/part-figures";
import { boundSentence } from "@/lib/text/part-sentence";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { viReportRecord } from "@/lib/text/vi-report-record";
import type { PartNumbers } from "./part-sentences";

/** How a number is marked that the table does not bear out. */
export const MARK = "underline decoration-alert decoration-wavy underline-offset-4";

/** The pieces of a text between and under its marks. */
export function marked(text: string, mismatches: readonly Mismatch[], mark: (given: string, mismatch: Mismatch) => ReactNode): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const mismatch of mismatches) {
    pieces.push(text.slice(at, mismatch.start), mark(text.slice(mismatch.start, mismatch.end), mismatch));
    at = mismatch.end;
  }
  return [...pieces, text.slice(at)];
}

type Props = { readonly text: string; readonly numbers: PartNumbers };

/** Text as it was written, line by line; bound lines as sentences of this version's numbers, typed numbers that contradict them underlined. */
export function PartText({ text, numbers }: Props) {
  if (text.trim() === "") return <p className="text-ink-3">{viReportRecord.emptyPart}</p>;
  const { rows, figures, rule } = numbers;
  return (
    <div className="max-w-prose text-base whitespace-pre-line print:max-w-none print:text-sm">
      {blocksOf(text).map((block, index) => {
        if (block.kind === "BOUND") {
          const row = rows.find((one) => one.code === block.row);
          return <p key={index}>{row ? boundSentence(row, figures[row.code], rule) : block.row}</p>;
        }
        if (block.text === "") return null;
        return (
          <p key={index}>
            {marked(block.text, findMismatches(block.text, rows, figures), (given, { start, right }) => (
              <span key={start} className={`${MARK} print:no-underline`} title={viReportForm.part.mismatchShort(right)}>
                {given}
                <span className="sr-only"> ({viReportForm.part.mismatchShort(right)})</span>
              </span>
            ))}
          </p>
        );
      })}
    </div>
  );
}
