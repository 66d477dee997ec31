import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { vi } from "@/lib/text/vi";
import { classNames } from "./class-names";

/** What the control inside a field must carry; spread it into the control. */
export type FieldControl = {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
};

type Props = {
  /** Also what an error summary links to. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** The same words as in the summary. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly className?: string;
  readonly children: (control: FieldControl) => ReactNode;
};

/** The message under a label, with its icon; read out as part of the control. */
export function FieldError({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p id={id} className="mb-1 flex gap-1.5 font-medium text-alert">
      <CircleAlert aria-hidden="true" className="mt-1 size-3.5 shrink-0" />
      <span>
        <span className="sr-only">{vi.form.errorPrefix}</span>
        {children}
      </span>
    </p>
  );
}

/** Label, hint and error around one control, wired for screen readers. */
export function Field({ id, label, hint, error, optional = false, className, children }: Props) {
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return (
    <div className={classNames(error && "border-l-3 border-alert pl-3", className)}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
        {optional && <span className="font-normal text-ink-3"> ({vi.form.optional})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-xs text-ink-3">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children({ id, ...(described && { "aria-describedby": described }), ...(error && { "aria-invalid": true as const }) })}
    </div>
  );
}
