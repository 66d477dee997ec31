import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

type Props = { readonly what: ReactNode; readonly who: ReactNode; readonly undo: ReactNode };

/** Before a step that cannot be undone: what will happen, to whom, and what stays so. */
export function Consequences({ what, who, undo }: Props) {
  return (
    <div className="max-w-prose space-y-3">
      <p>{what}</p>
      <p>{who}</p>
      <Notice tone="attention">{undo}</Notice>
    </div>
  );
}
