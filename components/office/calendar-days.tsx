import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { StateWord } from "@/components/ui/state-tag";
import { spansOf, type CalendarDay } from "@/lib/domain/calendar";
import type { CalendarRefusal } from "@/lib/domain/office-refusal";
import { weekdayOf, type PlainDate } from "@/lib/domain/plain-date";
import type { removeCalendarDayInput } from "@/lib/schemas/calendar";
import { formatDate, formatSpan } from "@/lib/text/format";
import { dayKindText, dayName, viCalendar } from "@/lib/text/vi-calendar";
import type { z } from "zod";
import type { OfficeAction } from "./office-form";
import { RemoveDayButton } from "./remove-day-button";

type Props = {
  readonly year: number;
  readonly days: readonly CalendarDay[];
  /** Null for those who only read. */
  readonly remove: OfficeAction<z.input<typeof removeCalendarDayInput>, { readonly year: number }, CalendarRefusal> | null;
};

/** Days off and weekend days that are worked, in order. */
export function CalendarDays({ year, days, remove }: Props) {
  return (
    <Table caption={viCalendar.caption(year)} phone="stack">
      <thead>
        <Tr>
          <Th>{viCalendar.day}</Th>
          <Th>{viCalendar.kind}</Th>
          <Th>{viCalendar.name}</Th>
          {remove && (
            <Th tight>
              <span className="sr-only">{viCalendar.remove}</span>
            </Th>
          )}
        </Tr>
      </thead>
      <tbody>
        {spansOf(days).map((one) => (
          <Tr key={one.from}>
            <Th scope="row" nowrap>
              {one.from === one.to ? formatDate(one.from) : formatSpan(one.from, one.to)}
              <CellNote>{one.from === one.to ? viCalendar.weekdays[weekdayOf(one.from)] : viCalendar.count(one.days.length)}</CellNote>
            </Th>
            <Td beside>
              <StateWord tone={one.kind === "HOLIDAY" ? "info" : "attention"}>{dayKindText[one.kind]}</StateWord>
            </Td>
            <Td>{dayName(one)}</Td>
            {remove && (
              <Td nowrap>
                <RemoveDays days={one.days} remove={remove} />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** One day is taken out at once; of a span the day is chosen first. */
function RemoveDays({ days, remove }: { readonly days: readonly PlainDate[]; readonly remove: NonNullable<Props["remove"]> }) {
  const [first] = days;
  const of = (day: PlainDate) => ({
    day,
    action: remove,
    name: `${viCalendar.remove}: ${formatDate(day)}`,
    words: viCalendar.refusal,
  });
  if (first !== undefined && days.length === 1) return <RemoveDayButton {...of(first)} label={viCalendar.remove} />;
  return (
    <details className="no-print">
      <summary className="font-medium text-accent underline-offset-4 hover:underline">{viCalendar.removeSome}</summary>
      <ul className="mt-2 flex flex-wrap gap-2 whitespace-normal">
        {days.map((day) => (
          <li key={day}>
            <RemoveDayButton {...of(day)} label={formatDate(day)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
