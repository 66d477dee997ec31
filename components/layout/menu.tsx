"use client";

import { usePathname } from "next/navigation";
import type { KeyboardEvent, ReactNode } from "react";
import { useEffect, useRef } from "react";

type Props = { readonly summary: ReactNode; readonly summaryClassName: string; readonly className?: string; readonly children: ReactNode };

/** Opens and closes without script; with it, also closes on Esc, on a click elsewhere and when the page changes. */
export function Menu({ summary, summaryClassName, className, children }: Props) {
  const pathname = usePathname();
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const closeFromOutside = (event: PointerEvent) => {
      if (details.current && event.target instanceof Node && !details.current.contains(event.target)) details.current.open = false;
    };
    document.addEventListener("pointerdown", closeFromOutside);
    return () => document.removeEventListener("pointerdown", closeFromOutside);
  }, []);

  const closeOnEscape = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== "Escape" || !event.currentTarget.open) return;
    event.currentTarget.open = false;
    event.currentTarget.querySelector("summary")?.focus();
  };

  return (
    <details key={pathname} ref={details} onKeyDown={closeOnEscape} className={className}>
      <summary className={summaryClassName}>{summary}</summary>
      {children}
    </details>
  );
}
