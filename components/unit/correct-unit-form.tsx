"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { useSchema } from "@/components/ui/use-schema";
import type { ActionResult } from "@/lib/domain/action-result";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { UnitRefusal } from "@/lib/domain/unit";
import type { UnitDetail, UnitLabel } from "@/lib/domain/unit-view";
import type { CorrectUnitInput } from "@/lib/schemas/unit";
import { formatDate, parseDate } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { viUnit } from "@/lib/text/vi-unit";
import { UNIT_FIELD_LABELS, UnitFields, type UnitFieldValues } from "./unit-fields";
import { codesOf, summaryOf, wordsByField } from "./unit-form-errors";
import { unitHref } from "./unit-names";

const loadCorrectUnitInput = async () => (await import("@/lib/schemas/unit")).correctUnitInput;

type Props = {
  readonly unit: UnitDetail;
  readonly parents: readonly UnitLabel[];
  readonly on: PlainDate;
  readonly action: (request: { key: string; input: CorrectUnitInput }) => Promise<ActionResult<{ unitId: string }, UnitRefusal>>;
};

export function CorrectUnitForm({ unit, parents, on, action }: Props) {
  const router = useRouter();
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({});
  const { submit, pending, failure, clear } = useCommand(action, ({ unitId }) => router.push(unitHref(unitId, on) as Route));
  const schemaOf = useSchema(loadCorrectUnitInput);
  const { register, handleSubmit } = useForm<UnitFieldValues>({
    defaultValues: {
      kind: unit.label.kind,
      name: unit.label.name,
      code: unit.label.code,
      parentId: unit.above[0]?.id ?? "",
      from: formatDate(on),
      basis: "",
    },
  });
  const words = useMemo(() => wordsByField(codes, failure), [codes, failure]);
  const summary = useMemo(() => summaryOf(words, failure, UNIT_FIELD_LABELS), [words, failure]);

  const send = handleSubmit(async (values) => {
    const from = values.from.trim() === "" ? null : (parseDate(values.from) ?? values.from);
    const input = { ...values, unitId: unit.id, version: unit.version, from, parentId: values.parentId === "" ? null : values.parentId };
    const parsed = (await schemaOf())?.safeParse(input);
    setCodes(parsed?.success === false ? codesOf(parsed.error) : {});
    if (parsed?.success !== false) submit(input);
    else clear();
  });

  return (
    <form onSubmit={send} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={summary} />
      <UnitFields
        level={unit.level}
        parents={parents}
        register={register}
        words={words}
        fromHint={viUnit.form.fromStartHint}
        isFromOptional
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {viUnit.form.correctSubmit}
        </SubmitButton>
        <ButtonLink href={unitHref(unit.id, on)}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
