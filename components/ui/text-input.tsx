import type { ComponentProps } from "react";
import { classNames } from "./class-names";

// 16 px on phones, or iOS zooms the page into the field.
const BOX =
  "w-full rounded-md border border-ink-3 bg-ground px-3 py-2 text-base text-ink md:py-1.5 md:text-sm hover:border-ink-2 aria-invalid:border-alert disabled:border-line disabled:bg-surface disabled:text-ink-3 focus-visible:outline-offset-0";

export const INPUT_WIDTHS = ["full", "medium", "short"] as const;
export type InputWidth = (typeof INPUT_WIDTHS)[number];

const WIDTHS: Record<InputWidth, string> = { full: "", medium: "max-w-80", short: "max-w-40" };

type Sized = { readonly inputWidth?: InputWidth };

export function TextInput({ className, inputWidth = "full", type = "text", ...rest }: ComponentProps<"input"> & Sized) {
  return (
    <input type={type} className={classNames(BOX, "min-h-11 md:min-h-9 read-only:bg-surface", WIDTHS[inputWidth], className)} {...rest} />
  );
}

export function TextArea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={classNames(BOX, "field-sizing-content min-h-24 read-only:bg-surface", className)} {...rest} />;
}

type NumberProps = ComponentProps<"input"> & Sized & { readonly unit?: string; readonly allowsDecimals?: boolean };

/** A number as text with the right keyboard: dots, commas and pasted units are read by `parseNumber`, nothing is eaten by the browser. */
export function NumberInput({ className, inputWidth = "short", unit, allowsDecimals = false, ...rest }: NumberProps) {
  return (
    <span className="flex items-center gap-2">
      <TextInput
        inputMode={allowsDecimals ? "decimal" : "numeric"}
        autoComplete="off"
        inputWidth={inputWidth}
        className={classNames("text-right", className)}
        {...rest}
      />
      {unit && <span className="text-ink-2">{unit}</span>}
    </span>
  );
}

/** A date typed as dd/MM/yyyy and read by `parseDate`; the field's hint shows an example. */
export function DateInput({ className, ...rest }: ComponentProps<"input">) {
  return <TextInput inputMode="text" autoComplete="off" maxLength={20} inputWidth="short" className={className} {...rest} />;
}

export function Select({ className, inputWidth = "full", children, ...rest }: ComponentProps<"select"> & Sized) {
  return (
    <select className={classNames(BOX, "min-h-11 md:min-h-9", WIDTHS[inputWidth], className)} {...rest}>
      {children}
    </select>
  );
}
