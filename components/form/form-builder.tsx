"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { useCommand } from "@/components/ui/use-command";
import { PersonalDataNotice } from "@/components/update/personal-data-notice";
import type { ActionResult } from "@/lib/domain/action-result";
import type { FormDefinition } from "@/lib/domain/form";
import { checkForm } from "@/lib/domain/form-check";
import { editForm, FORM_LISTS, type FormEdit } from "@/lib/domain/form-edit";
import type { FormRefusal } from "@/lib/domain/form-view";
import { checkPersonalData, type PersonalDataCheck } from "@/lib/domain/personal-data-check";
import { vi } from "@/lib/text/vi";
import { failureText } from "@/lib/text/vi-form";
import { formRefusalText } from "@/lib/text/vi-forms";
import { viFormBuilder as words } from "@/lib/text/vi-form-builder";
import { viPersonalData } from "@/lib/text/vi-personal-data";
import { faultSentence, itemId, neighbourOf, type Opened } from "./builder-state";
import { ColumnList, PartList, RowLists, RuleList, Samples, type ListProps } from "./builder-lists";

export type SaveInput = {
  versionId: string;
  version: number;
  basis: string;
  definition: FormDefinition;
  personalDataChecked?: boolean;
};

type Props = {
  readonly versionId: string;
  readonly version: number;
  readonly basis: string;
  readonly definition: FormDefinition;
  readonly href: string;
  readonly action: (request: { key: string; input: SaveInput }) => Promise<ActionResult<{ versionId: string }, FormRefusal>>;
};

/** A draft of a form, changed on the page and saved whole: what is wrong is said by the same check that the server makes. */
export function FormBuilder({ versionId, version, basis: heldBasis, definition, href, action }: Props) {
  const router = useRouter();
  const [form, setForm] = useState(definition);
  const [basis, setBasis] = useState(heldBasis);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [personal, setPersonal] = useState<Exclude<PersonalDataCheck, { kind: "CLEAN" }> | null>(null);
  const { submit, pending, failure, clear } = useCommand(action, () => router.push(href as Route));
  const faults = useMemo(() => checkForm(form), [form]);
  const isChanged = form !== definition || basis !== heldBasis;

  const [past, setPast] = useState<readonly FormDefinition[]>([]);

  // What was applied takes the focus that its fields had; what was moved keeps it, and what was removed leaves it to what stands in its place.
  const focused = useRef<HTMLElement | string | null>(null);
  useEffect(() => {
    const at = focused.current;
    focused.current = null;
    (typeof at === "string" ? document.getElementById(at) : at)?.focus();
  }, [form]);

  const show = (next: FormDefinition): void => {
    setForm(next);
    setOpened(null);
    setPersonal(null);
    clear();
  };
  const onEdit = (...edits: readonly FormEdit[]): void => {
    const [edit] = edits;
    if (edit?.kind === "PUT") focused.current = itemId(edit.list, edit.item.code);
    else if (edit?.kind === "REMOVE") focused.current = neighbourOf(form, edit.list, edit.code);
    else focused.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setPast([...past, form]);
    show(edits.reduce(editForm, form));
  };
  const undo = (): void => {
    const before = past.at(-1);
    if (!before) return;
    setPast(past.slice(0, -1));
    show(before);
  };

  function save(isChecked = false): void {
    setAsked(true);
    if (faults.length > 0 || pending) return;
    const texts = [basis, ...FORM_LISTS.flatMap((list) => form[list].flatMap((one) => one.label ?? []))].join("\n");
    const check = checkPersonalData(texts, isChecked);
    setPersonal(check.kind === "CLEAN" ? null : check);
    if (check.kind === "CLEAN") submit({ versionId, version, basis, definition: form, personalDataChecked: isChecked });
  }

  const errors = useMemo(() => {
    if (isAsked && faults.length > 0)
      return faults.map((fault) => ({ id: itemId(fault.list, fault.code), message: faultSentence(form, fault) }));
    return failure ? [{ message: failureText(failure, formRefusalText) }] : [];
  }, [isAsked, faults, form, failure]);
  const lists: ListProps = { form, opened, onOpen: setOpened, onEdit };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ErrorSummary errors={errors} />
      {personal && (
        <PersonalDataNotice
          found={personal.found}
          isRefused={personal.kind === "REFUSED"}
          actions={
            personal.kind === "ASK" && (
              <Button size="small" onClick={() => save(true)}>
                {viPersonalData.confirmSave}
              </Button>
            )
          }
        />
      )}
      <Field id="basis" label={words.basis} optional className="max-w-prose">
        {(control) => (
          <TextInput {...control} value={basis} maxLength={300} autoComplete="off" onChange={(event) => setBasis(event.target.value)} />
        )}
      </Field>
      <RowLists {...lists} />
      <Section title={words.samples} hint={words.samplesHint}>
        <Samples {...lists} />
      </Section>
      <ColumnList {...lists} />
      <RuleList {...lists} />
      <PartList {...lists} />
      <div className="no-print sticky bottom-15 z-10 mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-ground py-2 md:bottom-0">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        <ButtonLink href={href}>{vi.action.cancel}</ButtonLink>
        {past.length > 0 && (
          <Button variant="plain" onClick={undo}>
            {words.undo}
          </Button>
        )}
        <p role="status" className={faults.length > 0 ? "font-medium text-attention" : "text-xs text-ink-3"}>
          {faults.length > 0 ? words.faultsTitle(faults.length) : isChanged ? words.unsaved : words.untouched}
        </p>
      </div>
    </form>
  );
}
