import "server-only";
import type { FormDefinition } from "@/lib/domain/form";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import { formDefinition } from "@/lib/schemas/form-definition";
import type { Tx } from "../db";

/** What a period asks: the version it was opened with; without one the standard form. */
export async function findFormDefinition(tx: Tx, formVersionId: string | null): Promise<FormDefinition> {
  if (formVersionId === null) return STANDARD_FORM;
  const { definition } = await tx.formVersion.findUniqueOrThrow({ where: { id: formVersionId }, select: { definition: true } });
  return formDefinition.parse(definition);
}
