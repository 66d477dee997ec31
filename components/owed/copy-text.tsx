"use client";

import { useRef, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import { viOwed } from "@/lib/text/vi-owed";

type Props = {
  readonly label: string;
  readonly text: string;
  /** The way back, beside the deed. */
  readonly back: ReactNode;
};

/** Text to be taken elsewhere. On plain http a browser keeps the clipboard to itself: then the text is selected, for Ctrl+C. */
export function CopyText({ label, text, back }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState("");

  async function copy(): Promise<void> {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setTold(viOwed.copied);
    } catch {
      setTold(viOwed.copyByHand);
    }
  }

  return (
    <>
      <Field id="copy" label={label}>
        {(control) => <TextArea ref={area} readOnly rows={6} value={text} {...control} />}
      </Field>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button variant="primary" onClick={() => void copy()}>
          {viOwed.copy}
        </Button>
        {back}
        <span role="status" className="text-ink-2">
          {told}
        </span>
      </div>
    </>
  );
}
