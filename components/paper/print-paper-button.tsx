"use client";

import { Button } from "@/components/ui/button";

/** Prints the paper alone: what stands around it on the page stays away (app/paper.css). */
export function PrintPaperButton({ label }: { readonly label: string }) {
  return (
    <Button size="small" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
