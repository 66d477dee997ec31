"use client";

import type { z } from "zod";
import { DAY_KINDS } from "@/lib/domain/calendar";
import type { CalendarRefusal } from "@/lib/domain/office-refusal";
import type { addCalendarDayInput } from "@/lib/schemas/calendar";
import { typedDate } from "@/lib/text/typed-values";
import { dayKindText, viCalendar } from "@/lib/text/vi-calendar";
import { labelsOf, OfficeForm, type OfficeAction, type OfficeField } from "./office-form";

const loadAdd = async () => (await import("@/lib/schemas/calendar")).addCalendarDayInput;
const FIELDS: readonly OfficeField[] = [
  { name: "day", label: viCalendar.day, kind: "date" },
  { name: "kind", label: viCalendar.kind, kind: "choice", options: DAY_KINDS.map((value) => ({ value, label: dayKindText[value] })) },
  { name: "name", label: viCalendar.name, kind: "line" },
];
const LABELS = labelsOf(FIELDS);
const FIELD_OF = { DUPLICATE_DAY: "day", NOT_A_WEEKEND: "day" } as const;
type Done = { readonly year: number };

export function AddDayForm({
  year,
  action,
}: {
  readonly year: number;
  readonly action: OfficeAction<z.input<typeof addCalendarDayInput>, Done, CalendarRefusal>;
}) {
  return (
    <OfficeForm<typeof addCalendarDayInput, Done, CalendarRefusal>
      fields={FIELDS}
      labels={LABELS}
      words={viCalendar.refusal}
      fieldOf={FIELD_OF}
      defaults={{ kind: "HOLIDAY" }}
      schema={loadAdd}
      toInput={({ day = "", kind, name = "" }) => ({
        day: typedDate(day),
        kind: DAY_KINDS.find((one) => one === kind) ?? "HOLIDAY",
        name,
      })}
      action={action}
      doneHref={(done) => `/calendar?year=${done.year}`}
      submit={viCalendar.submit}
      cancelHref={`/calendar?year=${year}`}
    />
  );
}
