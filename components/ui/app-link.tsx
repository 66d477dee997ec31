import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

export type AppLinkProps = Omit<ComponentProps<typeof Link>, "href"> & { readonly href: string };

/** The one door from an address as text (from a DTO, a menu, a filter) to the router's typed links. */
export function AppLink({ href, ...rest }: AppLinkProps) {
  // No prefetching: every page is drawn for its reader, and a list of fifty links would ask the server fifty times.
  return <Link href={href as Route} prefetch={false} {...rest} />;
}
