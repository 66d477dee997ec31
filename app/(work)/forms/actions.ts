"use server";

import { choosePeriodFormInput, createFormInput, draftFormInput, formStepInput, saveFormInput } from "@/lib/schemas/form";
import { defineAction } from "@/lib/server/action";
import { createForm, draftForm, publishForm, removeFormDraft, saveForm } from "@/lib/server/commands/forms";
import { choosePeriodForm } from "@/lib/server/commands/period-forms";

export const createFormAction = defineAction("form.create", createFormInput, createForm);
export const draftFormAction = defineAction("form.draft", draftFormInput, draftForm);
export const saveFormAction = defineAction("form.save", saveFormInput, saveForm);
export const publishFormAction = defineAction("form.publish", formStepInput, publishForm);
export const removeFormDraftAction = defineAction("form.removeDraft", formStepInput, removeFormDraft);
export const choosePeriodFormAction = defineAction("form.choosePeriodForm", choosePeriodFormInput, choosePeriodForm);
