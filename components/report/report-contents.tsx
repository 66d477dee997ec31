import { Views } from "@/components/ui/filter-line";
import { Section } from "@/components/ui/section";
import { StateTag } from "@/components/ui/state-tag";
import { TextLink } from "@/components/ui/text-link";
import { LISTINGS } from "@/lib/domain/locality";
import type { ReportTable, ReportView } from "@/lib/domain/report-view";
import { formatUnit } from "@/lib/text/format-unit";
import { partTitle } from "@/lib/text/format-form";
import { tableHeading, totalsHeading, viReportRecord } from "@/lib/text/vi-report-record";
import { viReportTable } from "@/lib/text/vi-report-table";
import { ChangedContents, PinLink } from "./changed-contents";
import { partNumbers } from "./part-sentences";
import { PartText } from "./part-text";
import type { PinMarks } from "./pin-mark";
import { newPinHref, reportHref, versionHref } from "./report-hrefs";
import { listingOf } from "./report-sentences";
import { CommuneTable, TotalsTable } from "./report-table";

const words = viReportRecord;

type Props = {
  readonly report: ReportView;
  readonly onlyChanged: boolean;
  /** What is pinned to its numbers. */
  readonly marks: PinMarks;
  /** The reader may pin to it now. */
  readonly mayPin: boolean;
};

/** The whole report on one page, or only what the last version changed. */
export function ReportContents({ report, onlyChanged, marks, mayPin }: Props) {
  const { changes } = report;
  return (
    <>
      {changes && <ChangeViews report={report} onlyChanged={onlyChanged} />}
      {onlyChanged && changes ? (
        <ChangedContents report={report} marks={marks} mayPin={mayPin} />
      ) : (
        <WholeContents report={report} marks={marks} mayPin={mayPin} />
      )}
    </>
  );
}

function ChangeViews({ report, onlyChanged }: Pick<Props, "report" | "onlyChanged">) {
  const whole = report.isCurrent || !report.version ? reportHref(report.id) : versionHref(report.id, report.version.no);
  const count = (report.changes?.cells.length ?? 0) + (report.changes?.parts.length ?? 0);
  return (
    <div className="no-print mb-6">
      <Views
        label={words.views.label}
        views={[
          { href: whole, label: words.views.whole, isCurrent: !onlyChanged },
          { href: `${whole}${whole.includes("?") ? "&" : "?"}view=changes`, label: words.views.changes(count), isCurrent: onlyChanged },
        ]}
      />
    </div>
  );
}

function WholeContents({ report, marks, mayPin }: Omit<Props, "onlyChanged">) {
  const { totals, tables, parts } = report;
  const numbers = partNumbers(report);
  const summed = totals.filter((total) => total.unitCount > 1);
  return (
    <>
      {tables.length > 1 && <ContentsList report={report} />}
      {summed.map((total) => (
        <div key={total.listing} id={`tong-${total.listing}`}>
          <Section title={totalsHeading[total.listing]}>
            <TotalsTable report={report} totals={total} />
          </Section>
        </div>
      ))}
      {LISTINGS.map((listing) => {
        const listed = tables.filter((table) => listingOf(table) === listing);
        return (
          listed.length > 0 && (
            <Section key={listing} title={tableHeading[listing]} count={tables.length > 1 ? listed.length : undefined}>
              <div className="space-y-8">
                {listed.map((table) => (
                  <UnitTable key={table.unit.id} report={report} table={table} marks={marks} />
                ))}
              </div>
            </Section>
          )
        );
      })}
      <Section title={words.text}>
        <div className="space-y-6">
          {parts.map((part) => (
            <div key={part.code} id={part.code}>
              <h3 className="mb-1 flex flex-wrap items-baseline gap-x-3 text-base font-medium">
                {partTitle(part)}
                {mayPin && <PinLink href={newPinHref(report.id, { part: part.code })} place={partTitle(part)} />}
              </h3>
              <PartText text={part.text} numbers={numbers} />
            </div>
          ))}
        </div>
      </Section>
    </>
  );
}

function UnitTable({ report, table, marks }: Pick<Props, "report" | "marks"> & { readonly table: ReportTable }) {
  return (
    <div id={`dia-ban-${table.unit.id}`}>
      <div className="mb-1 flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-semibold">{formatUnit(table.unit)}</h3>
        {table.isAwaited && <StateTag tone="attention">{words.awaited}</StateTag>}
        {!table.isAwaited && <BelowLink table={table} />}
      </div>
      {table.isAwaited ? <p className="text-ink-2">{words.awaitedThen}</p> : <CommuneTable report={report} table={table} marks={marks} />}
    </div>
  );
}

/** To the locality's own report, where this one gathers several. */
function BelowLink({ table: { below } }: { readonly table: ReportTable }) {
  if (!below) return null;
  return (
    <p className="text-ink-2">
      <TextLink href={reportHref(below.reportId)}>{viReportTable.below(below.versionNo)}</TextLink>
      {below.isLate && `, ${viReportTable.belowLate}`}
    </p>
  );
}

/** One click to each locality of a long report. */
function ContentsList({ report }: { readonly report: ReportView }) {
  const [first] = report.totals.filter((total) => total.unitCount > 1);
  return (
    <nav aria-label={words.contents} className="-mt-2 -mb-2 flex flex-wrap gap-x-4 gap-y-1">
      {first && (
        <TextLink href={`#tong-${first.listing}`} className="inline-flex min-h-11 items-center py-1 md:min-h-0">
          {words.total}
        </TextLink>
      )}
      {report.tables.map((table) => (
        <TextLink key={table.unit.id} href={`#dia-ban-${table.unit.id}`} className="inline-flex min-h-11 items-center py-1 md:min-h-0">
          {formatUnit(table.unit)}
          {table.isAwaited && <span className="ml-1 text-ink-3"> ({words.awaited.toLocaleLowerCase("vi")})</span>}
        </TextLink>
      ))}
      {report.parts[0] && (
        <TextLink href={`#${report.parts[0].code}`} className="inline-flex min-h-11 items-center py-1 md:min-h-0">
          {words.text}
        </TextLink>
      )}
    </nav>
  );
}
