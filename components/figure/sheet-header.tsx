import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { StateTag } from "@/components/ui/state-tag";
import type { MonthSheet } from "@/lib/domain/figure-view";
import { formatUnit, formatUnitInText } from "@/lib/text/format-unit";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";
import { sheetHref } from "./figure-href";

const text = viFigureEntry.sheet;

/** Whose figures of which month, how much is given, by whom last, and the way to the months around. */
export function SheetHeader({ sheet, isEntering }: { readonly sheet: MonthSheet; readonly isEntering: boolean }) {
  const { coverage, unitId } = sheet;
  const isFull = coverage.covered === coverage.expected;
  return (
    <PageHeader
      crumbs={[{ label: viFigureEntry.title, href: "/figures" }]}
      title={`${formatUnit(sheet.unit)}: ${viFigureEntry.monthShort(sheet.month)}`}
      state={<StateTag tone={isFull ? "achieved" : "attention"}>{text.coverage(coverage.covered, coverage.expected)}</StateTag>}
      lead={viFigureEntry.stage[sheet.stage] || undefined}
      hint={
        <>
          {sheet.lastEntry && `${text.lastEntry(sheet.lastEntry.actorLabel, sheet.lastEntry.enteredAt)} · `}
          <PriorLine sheet={sheet} />
        </>
      }
      actions={
        <>
          <nav aria-label={text.months} className="no-print flex gap-2">
            {sheet.previousMonth && <ButtonLink href={sheetHref(unitId, sheet.previousMonth)}>{text.previous}</ButtonLink>}
            {sheet.nextMonth && <ButtonLink href={sheetHref(unitId, sheet.nextMonth)}>{text.next}</ButtonLink>}
          </nav>
          {sheet.mode === "FOR" && (
            <ButtonLink href={isEntering ? sheetHref(unitId, sheet.month.from) : `${sheetHref(unitId, sheet.month.from)}?enter=for`}>
              {isEntering ? viFigureEntry.form.stopFor : viFigureEntry.form.modeFor}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}

function PriorLine({ sheet: { prior, priorMonth } }: { readonly sheet: MonthSheet }): ReactNode {
  if (prior.kind === "NOT_COMPARABLE") return text.notComparable[prior.reason];
  if (prior.kind === "OWN") return text.priorOwn(priorMonth);
  return text.priorPredecessors(priorMonth, prior.units.map(formatUnitInText).join(", "));
}
