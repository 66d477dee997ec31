import type { ComponentProps } from "react";

export type AppLinkProps = ComponentProps<"a"> & { readonly href: string };

/**
 * A link to a page of the product: a plain anchor, so that a table of three hundred costs the server no more than their text.
 * SoftNavigation in the shell follows it without loading the page anew; nothing is fetched before it is asked for.
 */
export function AppLink(props: AppLinkProps) {
  return <a {...props} />;
}
