"use client";

import { useState, type ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { opened } from "@/components/ui/opened";
import { viPin } from "@/lib/text/vi-pin";
import type { PinAnswerForm as Form } from "./pin-answer-form";

const PinAnswerForm = opened(async () => (await import("./pin-answer-form")).PinAnswerForm);

/** The form of an answer beside the text that it speaks of, once it is asked for: first the text is written. */
export function OpenedPinAnswerForm(props: ComponentProps<typeof Form>) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <PinAnswerForm {...props} />;
  return (
    <Button size="small" className="mt-2" onClick={() => setOpen(true)}>
      {viPin.answer}
    </Button>
  );
}
