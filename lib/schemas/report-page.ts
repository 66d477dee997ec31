import * as z from "zod";
import { isComponent, type Component } from "@/lib/domain/components";
import { LISTINGS } from "@/lib/domain/locality";
import { id } from "./field-error";

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The address bar of a report's own page: an older version, or only what changed. */
export const reportPageParams = z.object({
  version: z.preprocess(firstOf, z.coerce.number().int().min(1).max(10_000).optional().catch(undefined)),
  view: z.preprocess(firstOf, z.enum(["changes"]).optional().catch(undefined)),
});

const component = z.string().refine((value): value is Component => isComponent(value));

/** A part or a table opened from the check leads back there. */
export const reportPartSearch = z.object({ from: z.preprocess(firstOf, z.enum(["check"]).optional().catch(undefined)) });

/** Places within a report, as its addresses name them. */
export const reportCellPath = z.object({ reportId: id, unitId: id, component });
export const reportTotalPath = z.object({ reportId: id, listing: z.enum(LISTINGS), component });
