import * as z from "zod";
import { SESSION_LIMIT_BOUNDS } from "@/lib/domain/session";
import { rowVersion } from "./field-error";

const within = ({ least, most }: { readonly least: number; readonly most: number }) => z.number().int().min(least).max(most);

export const changeSessionLimitsInput = z
  .object({
    idleMinutes: within(SESSION_LIMIT_BOUNDS.idleMinutes),
    adminIdleMinutes: within(SESSION_LIMIT_BOUNDS.adminIdleMinutes),
    absoluteHours: within(SESSION_LIMIT_BOUNDS.absoluteHours),
    version: rowVersion,
  })
  .refine((limits) => limits.adminIdleMinutes <= limits.idleMinutes, { error: "LONGER_THAN_OTHERS", path: ["adminIdleMinutes"] });
export type ChangeSessionLimitsInput = z.output<typeof changeSessionLimitsInput>;
