import { StateWord } from "@/components/ui/state-tag";
import { AppLink } from "@/components/ui/app-link";
import { NOW, unitCellKey } from "@/lib/domain/form";
import { pinMarkText } from "@/lib/text/pin-mark-text";
import { cellHref, pinMarkId } from "./report-hrefs";
import type { ReportView } from "@/lib/domain/report-view";

/** How many pins a cell bears, by `unitCellKey`. */
export type PinMarks = ReadonlyMap<string, { readonly open: number; readonly total: number }>;

type Props = {
  readonly report: Pick<ReportView, "id">;
  readonly marks: PinMarks;
  readonly unitId: string;
  readonly component: string;
  readonly column?: string;
};

/** What is pinned to a number, under its name; leads to the number with its threads. Nothing where nothing is. */
export function PinMark({ report, marks, unitId, component, column = NOW }: Props) {
  const mark = marks.get(unitCellKey(unitId, component, column));
  if (!mark) return null;
  return (
    <AppLink
      id={pinMarkId(unitId, component, column)}
      href={cellHref(report.id, unitId, component, column)}
      className="block scroll-my-24 text-xs underline-offset-4 hover:underline"
    >
      <StateWord tone={mark.open > 0 ? "attention" : "info"}>{pinMarkText(mark.open, mark.total)}</StateWord>
    </AppLink>
  );
}
