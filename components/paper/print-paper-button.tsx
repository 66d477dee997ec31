"use client";

import { Button } from "@/components/ui/button";
import { viPaperSheet } from "@/lib/text/vi-paper-sheet";

/** Prints the paper alone: what stands around it on the page stays away (app/paper.css). */
export function PrintPaperButton() {
  return (
    <Button size="small" onClick={() => window.print()}>
      {viPaperSheet.print}
    </Button>
  );
}
