import type { AppLinkProps } from "./app-link";
import { AppLink } from "./app-link";
import { classNames } from "./class-names";

/** A link within text or a table: accent, underlined when pointed at. */
export function TextLink({ className, ...rest }: AppLinkProps) {
  return <AppLink className={classNames("text-accent underline-offset-4 hover:underline", className)} {...rest} />;
}
