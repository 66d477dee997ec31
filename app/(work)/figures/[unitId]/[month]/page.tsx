import type { Metadata } from "next";
import { cache } from "react";
import { ConfirmFigures } from "@/components/figure/confirm-figures";
import { MonthSheetForm } from "@/components/figure/month-sheet-form";
import { SheetHeader } from "@/components/figure/sheet-header";
import { SheetTable } from "@/components/figure/sheet-table";
import { Notice } from "@/components/ui/notice";
import type { Contradiction } from "@/lib/domain/contradiction";
import { contradictionKey } from "@/lib/domain/figure-entry";
import type { MonthSheet } from "@/lib/domain/figure-view";
import { sheetParams, sheetSearchParams } from "@/lib/schemas/figure";
import { findMonthSheet } from "@/lib/server/queries/figures";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatUnit } from "@/lib/text/format-unit";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";
import { componentLabel, contradictionText } from "@/lib/text/vi-figures";
import { confirmFiguresAction, enterFiguresAction, enterFiguresForAction } from "./actions";

type Props = PageProps<"/figures/[unitId]/[month]">;

/** Read once a request, for the title and for the page. */
const loadSheet = cache(async (unit: string, ofMonth: string) => {
  const actor = await requirePermission("VIEW_FIGURES");
  const { unitId, month } = orNotFound(sheetParams.safeParse({ unitId: unit, month: ofMonth }).data ?? null);
  return { actor, unitId, sheet: orNotFound(await withScope(actor, (tx) => findMonthSheet(tx, actor, unitId, month))) };
});

async function sheetOfAddress(params: Props["params"]) {
  const { unitId, month } = await params;
  return loadSheet(unitId, month);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { sheet } = await sheetOfAddress(params);
  return { title: `${formatUnit(sheet.unit)}: ${viFigureEntry.monthShort(sheet.month)}` };
}

export default async function MonthSheetPage({ params, searchParams }: Props) {
  const { actor, unitId, sheet } = await sheetOfAddress(params);
  const { enter } = sheetSearchParams.parse(await searchParams);
  const isFor = sheet.mode === "FOR" && enter === "for";
  const isEntering = isFor || sheet.mode === "OWN" || sheet.mode === "PROFESSIONAL";
  const unexplained = sheet.contradictions.filter((one) => !isExplained(sheet, one));
  return (
    <>
      <SheetHeader sheet={sheet} isEntering={isEntering} />
      {sheet.canConfirm ? (
        <ConfirmFigures sheet={{ unitId, month: sheet.month, waiting: sheet.waiting }} action={confirmFiguresAction} />
      ) : (
        sheet.waiting.length > 0 && (
          <Notice tone="attention" className="mb-6">
            {viFigureEntry.confirm.waiting(sheet.waiting.length)}
          </Notice>
        )
      )}
      {isEntering ? (
        <MonthSheetForm
          key={isFor ? "for" : "own"}
          unitId={unitId}
          month={sheet.month.from}
          isFor={isFor}
          today={actor.today}
          contradictions={unexplained.filter((one) => isMine(sheet, one))}
          action={isFor ? enterFiguresForAction : enterFiguresAction}
        >
          <SheetTable sheet={sheet} isEntering />
        </MonthSheetForm>
      ) : (
        <>
          {unexplained.length > 0 && (
            <Notice tone="attention" title={viFigureEntry.sheet.contradictionsTitle} className="mb-6">
              <ul>
                {unexplained.map((one) => (
                  <li key={contradictionKey(one)}>
                    {contradictionText[one.code]}: {one.components.map((component) => componentLabel[component]).join("; ")}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <SheetTable sheet={sheet} isEntering={false} />
        </>
      )}
    </>
  );
}

/** One of the figures concerned is the reader's own to explain. */
function isMine(sheet: MonthSheet, one: Contradiction): boolean {
  return one.components.some((component) => {
    const cell = sheet.cells[component];
    const own = sheet.mode === "PROFESSIONAL" ? cell.professional : cell.commune;
    return cell.isEditable && own !== null && own.entry.state !== "BLANK";
  });
}

/** One of the figures concerned carries an explanation. */
function isExplained(sheet: MonthSheet, one: Contradiction): boolean {
  return one.components.some((component) => {
    const cell = sheet.cells[component];
    return [cell.commune, cell.professional].some((entry) => entry?.explanation);
  });
}
