"use client";

import { parseNumber } from "@/lib/text/format";
import { viUpdate } from "@/lib/text/vi-update";

type Props = {
  readonly id: string;
  readonly label: string;
  /** As typed: what is no number stays until the server says so. */
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
};

const STEP = "grid size-11 shrink-0 place-items-center rounded-md border border-line text-lg hover:border-accent";

/** A count with a button for less and one for more, for a thumb; the number itself can be typed. */
export function CountStepper({ id, label, value, error, onChange }: Props) {
  const now = parseNumber(value) ?? 0;
  return (
    <div className="border-b border-line py-2">
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id}>{label}</label>
        <span className="flex items-center gap-1.5">
          <button
            type="button"
            className={STEP}
            aria-label={viUpdate.form.less(label)}
            onClick={() => onChange(now <= 1 ? "" : String(now - 1))}
          >
            −
          </button>
          <input
            id={id}
            value={value}
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
            placeholder="0"
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange(event.target.value)}
            className="h-11 w-16 rounded-md border border-transparent bg-ground text-center text-base hover:border-line aria-invalid:border-alert"
          />
          <button type="button" className={STEP} aria-label={viUpdate.form.more(label)} onClick={() => onChange(String(now + 1))}>
            +
          </button>
        </span>
      </div>
      {error && <p className="text-xs font-medium text-alert">{error}</p>}
    </div>
  );
}
