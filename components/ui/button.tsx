import type { ComponentProps } from "react";
import type { AppLinkProps } from "./app-link";
import { AppLink } from "./app-link";
import { classNames } from "./class-names";

export const BUTTON_VARIANTS = ["primary", "ghost", "danger", "plain"] as const;
export type ButtonVariant = (typeof BUTTON_VARIANTS)[number];

export const BUTTON_SIZES = ["normal", "small", "large"] as const;
export type ButtonSize = (typeof BUTTON_SIZES)[number];

const LOOKS: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-ground hover:bg-accent-strong",
  ghost: "border-line bg-ground text-accent hover:border-accent",
  danger: "border-alert bg-ground text-alert hover:bg-alert-soft",
  plain: "border-transparent bg-transparent text-accent hover:bg-accent-soft",
};

// 44 px under a thumb, denser where there is a mouse.
const SIZES: Record<ButtonSize, string> = {
  small: "min-h-11 px-3 py-1 md:min-h-8",
  normal: "min-h-11 px-4 py-2 md:min-h-10",
  large: "min-h-12 px-5 py-2.5 text-base",
};

/** Classes of a button, for the rare element that is neither `button` nor link. */
export function buttonClass(variant: ButtonVariant = "ghost", size: ButtonSize = "normal", className?: string): string {
  return classNames(
    "inline-flex items-center justify-center gap-2 rounded-md border text-center font-medium transition-colors print:hidden",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-surface disabled:text-ink-3",
    SIZES[size],
    LOOKS[variant],
    className,
  );
}

type Look = { readonly variant?: ButtonVariant; readonly size?: ButtonSize };

/** One primary button a page, named by its deed. */
export function Button({ variant, size, className, type = "button", ...rest }: ComponentProps<"button"> & Look) {
  return <button type={type} className={buttonClass(variant, size, className)} {...rest} />;
}

export function ButtonLink({ variant, size, className, ...rest }: AppLinkProps & Look) {
  return <AppLink className={buttonClass(variant, size, className)} {...rest} />;
}
