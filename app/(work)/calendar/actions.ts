"use server";

import { addCalendarDayInput, removeCalendarDayInput } from "@/lib/schemas/calendar";
import { defineAction } from "@/lib/server/action";
import { addCalendarDay, removeCalendarDay } from "@/lib/server/commands/calendars";

export const addCalendarDayAction = defineAction("calendar.add", addCalendarDayInput, addCalendarDay);
export const removeCalendarDayAction = defineAction("calendar.remove", removeCalendarDayInput, removeCalendarDay);
