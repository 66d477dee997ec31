import { StateTag } from "@/components/ui/state-tag";
import { TextLink } from "@/components/ui/text-link";
import type { PlainDate } from "@/lib/domain/plain-date";
import { definitionOf } from "@/lib/domain/components";
import type { UpdateRow } from "@/lib/domain/update";
import { formatDate, formatNumber } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { componentLabel, unitWord } from "@/lib/text/vi-figures";
import { viUpdate } from "@/lib/text/vi-update";

const text = viUpdate.list;

/** Updates by day, the newest first. */
export function UpdateList({ rows }: { readonly rows: readonly UpdateRow[] }) {
  const days: { day: PlainDate; rows: UpdateRow[] }[] = [];
  for (const row of rows) {
    const last = days.at(-1);
    if (last?.day === row.happenedOn) last.rows.push(row);
    else days.push({ day: row.happenedOn, rows: [row] });
  }
  return (
    <ol className="border-t border-line">
      {days.map(({ day, rows: own }) => (
        <li key={day} className="grid gap-x-6 gap-y-1 border-b border-line py-3 lg:grid-cols-[5.5rem_minmax(0,1fr)]">
          <p className="font-medium">{formatDate(day)}</p>
          <ul className="space-y-3 lg:space-y-2.5">
            {own.map((row) => (
              <UpdateItem key={row.id} row={row} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function UpdateItem({ row }: { readonly row: UpdateRow }) {
  const isGone = row.withdrawnAt !== null;
  const counts = row.counts.map(
    ({ component, value }) => `${componentLabel[component]}: ${formatNumber(value)} ${unitWord[definitionOf(component).unit]}`,
  );
  return (
    <li className="grid gap-x-6 md:grid-cols-[13rem_minmax(0,1fr)]">
      <p>
        <span className="font-medium">{formatUnit(row.unit)}</span>
        {!row.isNothingNew && <span className="block text-xs text-ink-3">{viUpdate.group[row.taskGroup]}</span>}
      </p>
      <div className="max-w-prose">
        {isGone && <StateTag tone="plain">{text.withdrawn}</StateTag>}
        <p className={isGone ? "text-ink-3 line-through" : undefined}>{row.isNothingNew ? viUpdate.nothingNew : row.content}</p>
        {counts.length > 0 && <p className="text-ink-2">{counts.join("; ")}</p>}
        {row.withdrawnFor && <p className="text-ink-2">{text.withdrawnFor(row.withdrawnFor)}</p>}
        <p className="text-xs text-ink-3">
          {text.by(row.bodyName, row.postedAt, row.happenedOn)}
          {row.canWithdraw && (
            <>
              {" · "}
              <TextLink href={`/updates/${row.id}/withdraw`} className="underline">
                {text.withdraw}
              </TextLink>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
