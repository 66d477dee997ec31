import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { StateWord } from "@/components/ui/state-tag";
import type { CalendarDay } from "@/lib/domain/calendar";
import type { CalendarRefusal } from "@/lib/domain/office-refusal";
import { weekdayOf } from "@/lib/domain/plain-date";
import type { removeCalendarDayInput } from "@/lib/schemas/calendar";
import { formatDate } from "@/lib/text/format";
import { dayKindText, dayName, viCalendar } from "@/lib/text/vi-calendar";
import type { z } from "zod";
import { RemoveDayButton } from "./calendar-form";
import type { OfficeAction } from "./office-form";

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
        {days.map((one) => (
          <Tr key={one.day}>
            <Th scope="row" nowrap>
              {formatDate(one.day)}
              <CellNote>{viCalendar.weekdays[weekdayOf(one.day)]}</CellNote>
            </Th>
            <Td beside>
              <StateWord tone={one.kind === "HOLIDAY" ? "info" : "attention"}>{dayKindText[one.kind]}</StateWord>
            </Td>
            <Td label={viCalendar.name}>{dayName(one)}</Td>
            {remove && (
              <Td tight>
                <RemoveDayButton day={one.day} action={remove} />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
