import "server-only";
import type { FormDefinition } from "@/lib/domain/form";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import { formDefinition } from "@/lib/schemas/form-definition";
import type { Tx } from "../db";

/** What was published is frozen by the database, so it is read and checked once; no more than the few that are in use. */
const published = new Map<string, FormDefinition>();
const PUBLISHED_MAX = 30;

/** What a period asks: the version it was opened with; without one the standard form. */
export async function findFormDefinition(tx: Tx, formVersionId: string | null): Promise<FormDefinition> {
  if (formVersionId === null) return STANDARD_FORM;
  const where = { id: formVersionId };
  const known = published.get(formVersionId);
  if (known) {
    // Whether this reader may see it is the database's to say, each time.
    await tx.formVersion.findUniqueOrThrow({ where, select: { id: true } });
    return known;
  }
  const { status, definition } = await tx.formVersion.findUniqueOrThrow({ where, select: { status: true, definition: true } });
  const parsed = formDefinition.parse(definition);
  if (status === "PUBLISHED") {
    if (published.size >= PUBLISHED_MAX) published.clear();
    published.set(formVersionId, parsed);
  }
  return parsed;
}
