import * as z from "zod";
import { id, optionalText, rowVersion, text } from "./field-error";
import { formDefinition } from "./form-definition";

export const FORM_TITLE_MAX = 160;
export const FORM_BASIS_MAX = 300;

const looked = { personalDataChecked: z.boolean().optional() };

/** A form of the province's own; it begins as a copy of a version, or of the standard form (null). */
export const createFormInput = z.object({
  title: text(FORM_TITLE_MAX),
  fromVersionId: id.nullable(),
  basis: optionalText(FORM_BASIS_MAX),
  ...looked,
});
export type CreateFormInput = z.output<typeof createFormInput>;

/** The next version, copied from a published one. */
export const draftFormInput = z.object({ versionId: id });
export type DraftFormInput = z.output<typeof draftFormInput>;

export const formStepInput = z.object({ versionId: id, version: rowVersion });
export type FormStepInput = z.output<typeof formStepInput>;

export const saveFormInput = formStepInput.extend({ basis: optionalText(FORM_BASIS_MAX), definition: formDefinition, ...looked });
export type SaveFormInput = z.output<typeof saveFormInput>;

/** The form a period will be opened with; null: the standard form. */
export const choosePeriodFormInput = z.object({ periodId: id, version: rowVersion, formVersionId: id.nullable() });
export type ChoosePeriodFormInput = z.output<typeof choosePeriodFormInput>;
