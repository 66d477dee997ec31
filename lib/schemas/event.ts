import * as z from "zod";
import { EVENT_SUBJECTS, INSTALLATION_CHAIN } from "@/lib/domain/event";
import { dateSearchText, id, searchText } from "./field-error";

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
/** A province's id, or the chain of the installation, which is no proper uuid. */
const chain = z.union([id, z.literal(INSTALLATION_CHAIN)]);
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(firstOf, schema.optional().catch(undefined));

/** The address bar of the trail; what does not fit is left out, never an error page. */
export const eventSearchParams = z.object({
  chain: optional(chain),
  subject: optional(z.enum(EVENT_SUBJECTS)),
  /** As typed: the page reads dates. */
  from: z.preprocess(firstOf, dateSearchText),
  to: z.preprocess(firstOf, dateSearchText),
  q: z.preprocess(firstOf, searchText),
  page: z.preprocess(firstOf, z.coerce.number().int().min(1).max(100_000).catch(1).default(1)),
  verify: optional(chain),
});
