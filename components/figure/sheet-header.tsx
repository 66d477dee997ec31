import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { StateTag } from "@/components/ui/state-tag";
import { TextLink } from "@/components/ui/text-link";
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
    <>
      <PageHeader
        crumbs={[{ label: viFigureEntry.title, href: "/figures" }]}
        title={`${formatUnit(sheet.unit)}: ${viFigureEntry.monthShort(sheet.month)}`}
        state={<StateTag tone={isFull ? "achieved" : "attention"}>{text.coverage(coverage.covered, coverage.expected)}</StateTag>}
        lead={viFigureEntry.stage[sheet.stage] || undefined}
        hint={sheet.lastEntry && text.lastEntry(sheet.lastEntry.actorLabel, sheet.lastEntry.enteredAt)}
        actions={
          sheet.mode === "FOR" && (
            <ButtonLink href={isEntering ? sheetHref(unitId, sheet.month.from) : `${sheetHref(unitId, sheet.month.from)}?enter=for`}>
              {isEntering ? viFigureEntry.form.stopFor : viFigureEntry.form.modeFor}
            </ButtonLink>
          )
        }
      />
      <div className="-mt-3 mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <nav aria-label={text.months} className="no-print flex gap-4">
          {sheet.previousMonth && <TextLink href={sheetHref(unitId, sheet.previousMonth)}>{text.previous}</TextLink>}
          {sheet.nextMonth && <TextLink href={sheetHref(unitId, sheet.nextMonth)}>{text.next}</TextLink>}
        </nav>
        <p className="text-xs text-ink-3">
          <PriorLine sheet={sheet} />
        </p>
      </div>
    </>
  );
}

function PriorLine({ sheet: { prior, priorMonth } }: { readonly sheet: MonthSheet }): ReactNode {
  if (prior.kind === "NOT_COMPARABLE") return text.notComparable[prior.reason];
  if (prior.kind === "OWN") return text.priorOwn(priorMonth);
  return text.priorPredecessors(priorMonth, prior.units.map(formatUnitInText).join(", "));
}
