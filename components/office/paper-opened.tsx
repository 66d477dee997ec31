"use client";

import { useEffect, useRef } from "react";
import { useCommand } from "@/components/ui/use-command";
import type { readPaperInput } from "@/lib/schemas/dispatch";
import type { z } from "zod";
import type { OfficeAction } from "./office-form";

type Props = {
  readonly paperId: string;
  readonly action: OfficeAction<z.input<typeof readPaperInput>, { readonly isFirst: boolean }, "NOT_FOUND">;
};

/** Tells once that a paper sent to this body was opened: opening is a deed of its own, which a page that is only drawn does not do. */
export function PaperOpened({ paperId, action }: Props) {
  const { submit } = useCommand(action);
  const isTold = useRef(false);
  useEffect(() => {
    if (isTold.current) return;
    isTold.current = true;
    submit({ paperId });
  });
  return null;
}
