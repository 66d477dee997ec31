import * as z from "zod";
import { FORM_CODE, NOW } from "@/lib/domain/form";
import { LISTINGS } from "@/lib/domain/locality";
import { BODY_TIERS } from "@/lib/domain/report";
import { id } from "./field-error";

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The address bar of a report's own page: an older version, or only what changed. */
export const reportPageParams = z.object({
  version: z.preprocess(firstOf, z.coerce.number().int().min(1).max(10_000).optional().catch(undefined)),
  view: z.preprocess(firstOf, z.enum(["changes"]).optional().catch(undefined)),
});

const formCode = z.string().regex(FORM_CODE);

/** A part or a table opened from the check leads back there. */
export const reportPartSearch = z.object({ from: z.preprocess(firstOf, z.enum(["check"]).optional().catch(undefined)) });

/** Places within a report, as its addresses name them. */
export const reportCellPath = z.object({ reportId: id, unitId: id, component: formCode });
export const reportTotalPath = z.object({ reportId: id, listing: z.enum(LISTINGS), component: formCode });

/** A number in another column than the period's own. */
export const reportColumnSearch = z.object({ column: z.preprocess(firstOf, formCode.catch(NOW).default(NOW)) });

/** Where something is to be pinned; what does not fit is left out. */
export const newPinSearch = z.object({
  unit: z.preprocess(firstOf, id.optional().catch(undefined)),
  component: z.preprocess(firstOf, formCode.optional().catch(undefined)),
  column: z.preprocess(firstOf, formCode.catch(NOW).default(NOW)),
  part: z.preprocess(firstOf, formCode.optional().catch(undefined)),
});

/** Bodies × periods: of one campaign, of one level; the list of those to be reminded. */
export const owedSearch = z.object({
  campaign: z.preprocess(firstOf, id.optional().catch(undefined)),
  tier: z.preprocess(firstOf, z.enum(BODY_TIERS).optional().catch(undefined)),
  view: z.preprocess(firstOf, z.enum(["remind"]).optional().catch(undefined)),
});
