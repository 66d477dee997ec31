"use client";

import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { vi } from "@/lib/text/vi";
import { focusHeading } from "./focus-heading";

/** The anchor that a plain click would follow within the product, or null where the browser is to do what it always does. */
function anchorOf(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const anchor = event.target instanceof Element ? event.target.closest("a") : null;
  if (anchor === null || anchor.origin !== window.location.origin || anchor.hasAttribute("download")) return null;
  if (anchor.target !== "" && anchor.target !== "_self") return null;
  // Files come from the server's own addresses; a place on this very page is the browser's to find.
  if (anchor.pathname.startsWith("/api/")) return null;
  const isHere = anchor.pathname === window.location.pathname && anchor.search === window.location.search;
  return isHere && anchor.hash !== "" ? null : anchor;
}

/**
 * One listener for all links of a page: follows them without loading the page anew, takes focus along, and says so where the answer takes
 * its time. Without script they are links all the same.
 */
export function SoftNavigation() {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const anchor = anchorOf(event);
      if (anchor === null) return;
      event.preventDefault();
      startTransition(() => router.push(`${anchor.pathname}${anchor.search}${anchor.hash}` as Route));
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);

  // Not on the first page of a visit, nor where only the search has changed: there a filter or a pager keeps focus.
  const pathname = usePathname();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (window.location.hash === "") return focusHeading();
  }, [pathname]);
  return isPending ? (
    <p role="status" className="progress print:hidden">
      <span className="sr-only">{vi.action.loading}</span>
    </p>
  ) : null;
}
