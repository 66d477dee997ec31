"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Select } from "@/components/ui/text-input";
import { useCommand } from "@/components/ui/use-command";
import { useSchema } from "@/components/ui/use-schema";
import type { ActionResult } from "@/lib/domain/action-result";
import type { PlainDate } from "@/lib/domain/plain-date";
import { ADDABLE_LEVELS, UNIT_KINDS, type SuccessionPart, type UnitRefusal } from "@/lib/domain/unit";
import type { UnitLabel, UnitParents } from "@/lib/domain/unit-view";
import type { AddUnitInput } from "@/lib/schemas/unit";
import { parseDate } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { viUnit } from "@/lib/text/vi-unit";
import { PredecessorFields } from "./predecessor-fields";
import { UNIT_FIELD_LABELS, UnitFields, type UnitFieldValues } from "./unit-fields";
import { codesOf, summaryOf, wordsByField } from "./unit-form-errors";
import { unitHref } from "./unit-names";

const loadAddUnitInput = async () => (await import("@/lib/schemas/unit")).addUnitInput;

export type AddUnitValues = UnitFieldValues & {
  level: (typeof ADDABLE_LEVELS)[number];
  predecessors: { unitId: string; part: SuccessionPart }[];
};

type Props = {
  readonly parents: UnitParents;
  /** Units that stand today, for the choice of what the new one came from. */
  readonly standing: readonly UnitLabel[];
  readonly on: PlainDate;
  readonly action: (request: { key: string; input: AddUnitInput }) => Promise<ActionResult<{ unitId: string }, UnitRefusal>>;
};

export function AddUnitForm({ parents, standing, on, action }: Props) {
  const router = useRouter();
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({});
  const { submit, pending, failure, clear } = useCommand(action, ({ unitId }) => router.push(unitHref(unitId, on) as Route));
  const schemaOf = useSchema(loadAddUnitInput);
  const { register, control, handleSubmit, setValue } = useForm<AddUnitValues>({
    defaultValues: {
      level: "COMMUNE",
      kind: UNIT_KINDS.COMMUNE[0],
      name: "",
      code: "",
      parentId: parents.districts.length === 0 ? (parents.province?.id ?? "") : "",
      from: "",
      basis: "",
      predecessors: [],
    },
  });
  const level = useWatch({ control, name: "level" });
  // After the kinds of the other level are there to choose from.
  useEffect(() => setValue("kind", UNIT_KINDS[level][0]), [level, setValue]);
  const words = useMemo(() => wordsByField(codes, failure), [codes, failure]);
  const summary = useMemo(() => summaryOf(words, failure, UNIT_FIELD_LABELS), [words, failure]);
  const province = parents.province === null ? [] : [parents.province];

  const send = handleSubmit(async (values) => {
    const input = { ...values, from: parseDate(values.from) ?? values.from.trim() };
    const parsed = (await schemaOf())?.safeParse(input);
    setCodes(parsed?.success === false ? codesOf(parsed.error) : {});
    if (parsed?.success !== false) submit(input);
    else clear();
  });

  return (
    <form onSubmit={send} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={summary} />
      {parents.districts.length > 0 && (
        <Field id="level" label={viUnit.form.level} error={words["level"]}>
          {(field) => (
            <Select inputWidth="medium" {...field} {...register("level")}>
              {ADDABLE_LEVELS.map((one) => (
                <option key={one} value={one}>
                  {viUnit.level[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <UnitFields
        level={level}
        parents={level === "COMMUNE" ? [...parents.districts, ...province] : province}
        register={(name) => register(name)}
        words={words}
        fromHint={vi.form.dateHint}
      />
      <PredecessorFields control={control} register={register} units={standing} words={words} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {viUnit.form.addSubmit}
        </SubmitButton>
        <ButtonLink href="/units">{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
