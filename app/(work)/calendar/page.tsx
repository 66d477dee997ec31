import type { Metadata } from "next";
import { CalendarDays } from "@/components/office/calendar-days";
import { AddDayForm } from "@/components/office/opened-forms";
import { OfficeYearFilter } from "@/components/office/year-filter";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { yearOf } from "@/lib/domain/plain-date";
import { calendarSearchParams } from "@/lib/schemas/calendar";
import { findCalendarYear } from "@/lib/server/queries/calendars";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viCalendar } from "@/lib/text/vi-calendar";
import { addCalendarDayAction, removeCalendarDayAction } from "./actions";

export const metadata: Metadata = { title: viCalendar.title };

export default async function CalendarPage({ searchParams }: PageProps<"/calendar">) {
  const actor = await requirePermission("EDIT_CALENDAR");
  const asked = await searchParams;
  const thisYear = yearOf(actor.today);
  const { year = thisYear } = calendarSearchParams.parse(asked);
  const { days, isOwn, canEdit } = await withScope(actor, (tx) => findCalendarYear(tx, actor, year));
  const isAdding = canEdit && asked.deed === "add";
  const years = [...new Set([thisYear + 1, thisYear, thisYear - 1, year])].toSorted((a, b) => b - a);
  return (
    <>
      <PageHeader
        title={viCalendar.pageTitle(year)}
        lead={days.length === 0 ? viCalendar.unknown : isOwn ? viCalendar.isOwn : viCalendar.isKnown}
        hint={viCalendar.lead}
        actions={
          canEdit &&
          !isAdding && (
            <ButtonLink href={`/calendar?year=${year}&deed=add`} variant="primary">
              {viCalendar.add}
            </ButtonLink>
          )
        }
      />
      <OfficeYearFilter action="/calendar" hasAll={false} years={years} year={year} count={viCalendar.count(days.length)} />
      {isAdding && (
        <Section title={viCalendar.add}>
          <AddDayForm year={year} action={addCalendarDayAction} />
        </Section>
      )}
      {days.length > 0 && <CalendarDays year={year} days={days} remove={canEdit ? removeCalendarDayAction : null} />}
    </>
  );
}
