import { Figure } from "@/components/ui/figure-cell";
import { compare } from "@/lib/domain/comparison";
import { amountOf } from "@/lib/domain/figure";
import { changeText, judgementText, type ChangeRule } from "@/lib/text/format-change";
import { formatDifference, type FigureWords } from "@/lib/text/format-figure";
import { formatUnlike } from "@/lib/text/vi-report-record";
import { viReportTable } from "@/lib/text/vi-report-table";
import { isPartialFigure, type RowFigure, type TableRow } from "./table-rows";

const toOneDecimal = (percent: number): number => Math.round(percent * 10) / 10;

function wordsOf(figure: RowFigure): FigureWords {
  return figure.isRate && figure.state === "VALUE" ? { state: "VALUE", value: toOneDecimal(figure.value) } : figure;
}

/** A figure of the table, a rate with one decimal; touchable where it has sources. */
export function RowFigureText({ figure, href }: { readonly figure: RowFigure; readonly href?: string | undefined }) {
  return <Figure figure={wordsOf(figure)} sourceHref={href} />;
}

type Compared = { readonly row: Extract<TableRow, { kind: "FIGURE" }>; readonly percentBase: number };

/** A row against the same period; of a row that the form brings itself it is said where last year's reports say nothing. */
export function RowDifference({ row, percentBase }: Compared) {
  const { now, prior, unit, isCount } = row;
  if (lacksPrior(row)) return <span className="text-ink-3">{viReportTable.noPrior}</span>;
  return <Difference now={now} prior={prior} unit={unit} rule={{ percentBase, isCount }} />;
}

/** The same period under the name of a row, where the table is narrow. */
export function PriorOf({ row }: Pick<Compared, "row">) {
  if (lacksPrior(row)) return viReportTable.noPrior;
  return (
    <>
      {viReportTable.priorOf} <RowFigureText figure={row.prior} />
    </>
  );
}

const lacksPrior = ({ isOwn, prior }: Compared["row"]): boolean => isOwn && prior.state === "BLANK";

type DifferenceProps = { readonly now: RowFigure; readonly prior: RowFigure; readonly unit: string; readonly rule: ChangeRule };

/** This period against the same one: "giảm 5 vụ (26,3%)". What is not whole yet is merely less or more; what cannot be compared says nothing. */
function Difference({ now, prior, unit, rule }: DifferenceProps) {
  const pair = amounts(now, prior);
  if (pair === null) return null;
  const [amount, before] = pair;
  const measure = now.isRate ? "%" : unit;
  if (isPartialFigure(now)) return <span className="text-ink-3">{formatUnlike(amount, before, measure)}</span>;
  if (now.isRate || prior.isRate) return formatDifference(amount, before, measure);
  const comparison = compare(now, prior, rule);
  // Ordinary fluctuation is told once, under the table.
  const judgement = comparison.judgement === "ORDINARY" ? null : judgementText(comparison);
  return (
    <>
      {changeText(now, prior, measure, rule)}
      {judgement && <span className="font-medium">, {judgement}</span>}
    </>
  );
}

/** Whether both periods have something to set against each other. */
export function hasDifference(now: RowFigure, prior: RowFigure): boolean {
  return amounts(now, prior) !== null;
}

function amounts(now: RowFigure, prior: RowFigure): readonly [number, number] | null {
  if (now.isRate || prior.isRate) {
    if (now.state !== "VALUE" || prior.state !== "VALUE") return null;
    return [toOneDecimal(now.value), toOneDecimal(prior.value)];
  }
  const [amount, before] = [amountOf(now), amountOf(prior)];
  return amount === null || before === null ? null : [amount, before];
}
