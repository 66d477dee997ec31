"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { viFormBuilder as words } from "@/lib/text/vi-form-builder";

type Props = {
  readonly title: string;
  readonly onApply: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** The fields of one item, below the list it stands in; takes focus when it opens. No form of its own: Enter in a field applies it. */
export function Panel({ title, onApply, onCancel, children }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
    box.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, []);
  return (
    <fieldset
      ref={box}
      className="my-3 max-w-3xl space-y-4 rounded-md border border-accent p-4"
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        if (event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.type !== "checkbox") {
          event.preventDefault();
          onApply();
        }
      }}
    >
      <legend className="px-1 font-semibold">{title}</legend>
      {children}
      <div className="flex flex-wrap gap-2">
        <Button variant="ghost" onClick={onApply}>
          {words.apply}
        </Button>
        <Button variant="plain" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
