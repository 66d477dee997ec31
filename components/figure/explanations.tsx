"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import type { Contradiction } from "@/lib/domain/contradiction";
import { contradictionKey } from "@/lib/domain/figure-entry";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";
import { componentLabel, contradictionText } from "@/lib/text/vi-figures";

const text = viFigureEntry.form;

type Props = {
  /** What the server asked about; nothing is saved yet. */
  readonly asked: readonly Contradiction[];
  /** What was saved without an explanation. */
  readonly standing: readonly Contradiction[];
  readonly isPending: boolean;
  readonly onLater: () => void;
};

/** Figures that do not fit together, each with a place for its reason. It asks, and never blocks. */
export function Explanations({ asked, standing, isPending, onLater }: Props) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked.length > 0) box.current?.focus();
  }, [asked]);
  const keys = new Set(asked.map(contradictionKey));
  const all = [...asked, ...standing.filter((one) => !keys.has(contradictionKey(one)))];
  if (all.length === 0) return null;
  const isAsking = asked.length > 0;
  return (
    <section ref={box} tabIndex={-1} aria-labelledby="explanations" className="mb-4 scroll-mt-4 border-l-3 border-attention pl-3">
      <h2 id="explanations" className="font-medium md:mr-2 md:inline">
        {isAsking ? text.explainTitle : viFigureEntry.sheet.contradictionsTitle}
      </h2>
      <p className="text-ink-2 md:inline">{text.explainLead}</p>
      <div className="mt-2 grid gap-x-6 gap-y-3 md:grid-cols-2">
        {all.map((one) => {
          const key = contradictionKey(one);
          const names = one.components.map((component) => componentLabel[component]).join("; ");
          return (
            <Field key={key} id={`explain-${key}`} label={contradictionText[one.code]} hint={names}>
              {(field) => <TextArea {...field} name={`explain:${key}`} rows={1} maxLength={500} className="min-h-11! md:min-h-9!" />}
            </Field>
          );
        })}
      </div>
      {isAsking && (
        <Button className="mt-3" size="small" disabled={isPending} onClick={onLater}>
          {text.explainLater}
        </Button>
      )}
    </section>
  );
}
