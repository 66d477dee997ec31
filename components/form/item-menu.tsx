"use client";

import { Ellipsis } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";

type Props = { readonly label: string; /** Plain buttons; none: the place stays empty. */ readonly children: ReactNode };

/** What is seldom done with a line, behind three dots; its buttons are there only while it is open. */
export function ItemMenu({ label, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);

  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    box.current?.scrollIntoView({ block: "nearest" });
    const closeFromOutside = (event: Event) => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeFromOutside);
    document.addEventListener("focusin", closeFromOutside);
    return () => {
      document.removeEventListener("pointerdown", closeFromOutside);
      document.removeEventListener("focusin", closeFromOutside);
    };
  }, [isOpen]);

  if (children === null) return <span className="w-11 shrink-0 md:w-10" />;
  return (
    <details
      ref={details}
      // One at a time: the browser closes the others of the name.
      name="item-menu"
      open={isOpen}
      className="relative shrink-0"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        setOpen(false);
        event.currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary className={buttonClass("plain", "small", "w-11 cursor-pointer px-0! md:w-10")}>
        <Ellipsis aria-hidden="true" className="size-4" />
        <span className="sr-only">{label}</span>
      </summary>
      {isOpen && <div className="absolute right-0 z-20 mt-1 w-52 rounded-md bg-ground p-1 shadow-float ring-1 ring-line">{children}</div>}
    </details>
  );
}
