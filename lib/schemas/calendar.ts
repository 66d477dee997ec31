import * as z from "zod";
import { DAY_KINDS } from "@/lib/domain/calendar";
import { plainDay } from "./day";
import { text } from "./field-error";

export const addCalendarDayInput = z.object({ day: plainDay, kind: z.enum(DAY_KINDS), name: text(120) });
export type AddCalendarDayInput = z.output<typeof addCalendarDayInput>;

export const removeCalendarDayInput = z.object({ day: plainDay });
export type RemoveCalendarDayInput = z.output<typeof removeCalendarDayInput>;

export const calendarSearchParams = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
});
