"use client";

import { useEffect, useRef, useState } from "react";
import { reportHref, stepHref } from "@/components/report/report-hrefs";
import { abbreviated } from "@/components/ui/abbreviated";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FieldError } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { StateTag, StateWord } from "@/components/ui/state-tag";
import { SubmitButton } from "@/components/ui/submit-button";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useCommand } from "@/components/ui/use-command";
import type { ActionResult } from "@/lib/domain/action-result";
import { daysBetween, type PlainDate } from "@/lib/domain/plain-date";
import type { BulkOutcome, QueueRow } from "@/lib/domain/review-queue";
import { failureText } from "@/lib/text/vi-form";
import type { ReportCommandRefusal } from "@/lib/domain/report-view";
import { momentText, viReport } from "@/lib/text/vi-report";
import { leftText, notCleanText, queueRefusalText, viReportReview } from "@/lib/text/vi-report-review";

const words = viReportReview.queue;

type Accept = (request: {
  key: string;
  input: { reports: { reportId: string; version: number; versionNo: number }[] };
}) => Promise<ActionResult<BulkOutcome, ReportCommandRefusal | "NOT_CLEAN">>;

type Props = { readonly rows: readonly QueueRow[]; readonly today: PlainDate; readonly accept: Accept };

/** What waits, oldest first; clean ones can be chosen and accepted together, the others say why they cannot. */
export function ReviewQueue({ rows, today, accept }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isMissing, setMissing] = useState(false);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const told = useRef<HTMLDivElement>(null);
  // They leave the queue with the answer, which names them.
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const { submit, pending, failure } = useCommand(accept, (value) => {
    setOutcome(value);
    setChosen(new Set());
  });
  const clean = rows.filter((row) => row.reasons.length === 0);
  const selected = clean.filter((row) => chosen.has(row.id));

  useEffect(() => {
    if (outcome) told.current?.focus();
  }, [outcome]);

  function toggle(id: string): void {
    setMissing(false);
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  }

  function send(): void {
    setMissing(selected.length === 0);
    if (selected.length === 0) return;
    setNames(new Map(rows.map((row) => [row.id, row.body.shortName])));
    submit({ reports: selected.map((row) => ({ reportId: row.id, version: row.rowVersion, versionNo: row.versionNo })) });
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div ref={told} tabIndex={-1} role="status" className="[&:not(:empty)]:mb-4">
        {outcome && <Outcome outcome={outcome} names={names} />}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
      ) : (
        <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
          <p className="max-w-prose text-xs text-ink-3">{words.hint}</p>
          {clean.length > 1 && (
            <Button size="small" className="no-print" onClick={() => setChosen(new Set(clean.map((row) => row.id)))}>
              {words.chooseAll}
            </Button>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <Table caption={words.caption} hidesCaption stickyFirst={false} phone="stack">
          <thead>
            <Tr>
              <Th>{words.body}</Th>
              <Th tight className="print:hidden">
                {words.choose}
              </Th>
              <Th>{words.sent}</Th>
              <Th>{words.changes}</Th>
              <Th>{words.check}</Th>
            </Tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <QueueLine key={row.id} row={row} today={today} isChosen={chosen.has(row.id)} onToggle={() => toggle(row.id)} />
            ))}
          </tbody>
        </Table>
      )}
      {clean.length > 0 && (
        <div className="no-print sticky bottom-15 z-10 -mt-px border-t border-line bg-ground py-3 md:bottom-0">
          {isMissing && (
            <div role="alert">
              <FieldError>{words.choiceRequired}</FieldError>
            </div>
          )}
          {failure && (
            <div role="alert">
              <FieldError>{failureText(failure, queueRefusalText)}</FieldError>
            </div>
          )}
          <SubmitButton pending={pending}>{words.submit(selected.length)}</SubmitButton>
        </div>
      )}
    </form>
  );
}

type LineProps = { readonly row: QueueRow; readonly today: PlainDate; readonly isChosen: boolean; readonly onToggle: () => void };

function QueueLine({ row, today, isChosen, onToggle }: LineProps) {
  const isClean = row.reasons.length === 0;
  return (
    <Tr>
      <Th scope="row">
        <TextLink href={reportHref(row.id)}>{abbreviated(row.body.shortName)}</TextLink>
        <CellNote>
          {row.period.title}, {viReport.version(row.versionNo).toLocaleLowerCase("vi")}
          {row.isLate && `, ${viReport.list.late}`}
        </CellNote>
      </Th>
      <Td tight beside className="print:hidden">
        {isClean && (
          <label className="-m-2 inline-flex size-11 items-center justify-center md:size-9">
            <input type="checkbox" className="size-4.5 accent-accent" checked={isChosen} onChange={onToggle} />
            <span className="sr-only">{words.chooseOf(row.body.shortName)}</span>
          </label>
        )}
      </Td>
      <Td nowrap label={words.sent}>
        {row.sentAt !== null && row.sentOn !== null && momentText(row.sentOn, row.sentAt)}
        {row.sentOn !== null && <CellNote>{words.waitingDays(Math.max(0, daysBetween(row.sentOn, today)))}</CellNote>}
      </Td>
      <Td label={words.changes}>
        {row.changes === null ? (
          words.firstVersion
        ) : (
          <TextLink href={`${reportHref(row.id)}?view=changes`}>{words.changed(row.changes.cells, row.changes.parts)}</TextLink>
        )}
      </Td>
      <Td label={words.check}>
        {isClean ? (
          <StateTag tone="achieved">{words.isClean}</StateTag>
        ) : (
          <ul>
            {row.reasons.map(({ code, count }) => (
              <li key={code}>
                <StateWord tone="attention">
                  {code === "PINS_ANSWERED" || code === "PINS_OPEN" ? (
                    <AppLink href={stepHref(row.id, "pins")} className="sourced">
                      {notCleanText[code](count)}
                    </AppLink>
                  ) : (
                    notCleanText[code](count)
                  )}
                </StateWord>
              </li>
            ))}
          </ul>
        )}
      </Td>
    </Tr>
  );
}

function Outcome({ outcome, names }: { readonly outcome: BulkOutcome; readonly names: ReadonlyMap<string, string> }) {
  const { accepted, left } = outcome;
  return (
    <>
      {accepted.length > 0 && (
        <Notice tone="achieved" title={words.accepted(accepted.length)}>
          {accepted.map((id) => names.get(id) ?? "").join(", ")}
        </Notice>
      )}
      {left.length > 0 && (
        <Notice tone="attention" title={words.left(left.length)}>
          <ul>
            {left.map(({ reportId, code }) => (
              <li key={reportId}>
                {names.get(reportId)}: {leftText(code)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
