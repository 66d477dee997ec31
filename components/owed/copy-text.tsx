"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import { viOwed } from "@/lib/text/vi-owed";

/** Text to be taken elsewhere. On plain http a browser keeps the clipboard to itself: then the text is selected, for Ctrl+C. */
export function CopyText({ label, text }: { readonly label: string; readonly text: string }) {
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
      <div className="no-print mt-2 flex flex-wrap items-center gap-3">
        <Button variant="ghost" onClick={() => void copy()}>
          {viOwed.copy}
        </Button>
        <span role="status" className="text-ink-2">
          {told}
        </span>
      </div>
    </>
  );
}
