"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { isCurrentEntry } from "./navigation";

type Props = { readonly href: string; readonly isCurrent?: boolean | undefined; readonly className: string; readonly children: ReactNode };

/** Marks the page one is on; looks hang on `aria-current`. */
export function NavigationLink({ href, isCurrent, className, children }: Props) {
  const pathname = usePathname();
  const current = isCurrent ?? isCurrentEntry({ href }, pathname);
  return (
    <AppLink href={href} aria-current={current ? "page" : undefined} className={className}>
      {children}
    </AppLink>
  );
}
