"use client";

import { Button } from "@/components/ui/button";
import { vi } from "@/lib/text/vi";

/** Prints the page as it stands. */
export function PrintButton() {
  return <Button onClick={() => window.print()}>{vi.action.print}</Button>;
}
