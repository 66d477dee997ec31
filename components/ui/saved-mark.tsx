import { Check } from "lucide-react";
import { formatTime } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";

export type SaveState =
  { readonly kind: "idle" } | { readonly kind: "saving" } | { readonly kind: "saved"; readonly at: Date } | { readonly kind: "failed" };

/** Saving shows where it saves; the place is kept while there is nothing to say. */
export function SavedMark({ state }: { readonly state: SaveState }) {
  return (
    <span role="status">
      <SavedWords state={state} />
    </span>
  );
}

/** The same for a place that is announced already: one live region a place. */
export function SavedWords({ state }: { readonly state: SaveState }) {
  return (
    <span className="inline-flex min-h-4.5 items-center gap-1 text-xs text-ink-3">
      {state.kind === "saving" && vi.action.saving}
      {state.kind === "saved" && (
        <>
          <Check aria-hidden="true" className="size-3.5 text-achieved" />
          {vi.form.saved(formatTime(state.at))}
        </>
      )}
      {state.kind === "failed" && <span className="font-medium text-alert">{vi.form.notSaved}</span>}
    </span>
  );
}
