"use client";

import { useSyncExternalStore, type ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { vi } from "@/lib/text/vi";
import type { ButtonSize, ButtonVariant } from "./button";
import { buttonClass } from "./button";

type Props = ComponentProps<"button"> & {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Given by forms that send by script; forms with an action know it themselves. */
  readonly pending?: boolean;
  readonly pendingText?: string;
};

const never = () => () => undefined;

/** False on the server and until the page's script runs. */
function useIsReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/**
 * Sends its form once: while the answer is awaited it says so, keeps focus and ignores further clicks.
 * Until the page's script runs it is disabled, without looking so: the browser would send the fields in the address, passwords too.
 */
export function SubmitButton({ variant = "primary", size, pending, pendingText = vi.action.sending, className, children, ...rest }: Props) {
  const status = useFormStatus();
  const isPending = pending ?? status.pending;
  const isReady = useIsReady();
  const look = buttonClass(variant, size, className);
  return (
    <button
      {...rest}
      type="submit"
      disabled={!isReady || rest.disabled}
      aria-disabled={isPending || undefined}
      onClick={isPending ? (event) => event.preventDefault() : rest.onClick}
      className={isReady ? look : look.replaceAll(/disabled:\S+/g, "")}
    >
      {/* Both texts lie in one cell: the button keeps the width of the longer. */}
      <span className="grid">
        <span className={isPending ? "invisible col-start-1 row-start-1" : "col-start-1 row-start-1"}>{children}</span>
        <span aria-live="polite" className="col-start-1 row-start-1">
          {isPending ? pendingText : null}
        </span>
      </span>
    </button>
  );
}
