import type { ReactNode } from "react";
import type { FigureWords } from "@/lib/text/format-figure";
import { BLANK_TEXT, formatFigure } from "@/lib/text/format-figure";
import { vi } from "@/lib/text/vi";
import { AppLink } from "./app-link";

/** A number that has sources: looks touchable and leads to them. */
export function Sourced({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <AppLink href={href} className="sourced" title={vi.list.sources}>
      {children}
    </AppLink>
  );
}

/** The four things a cell can hold, never mixed up: a number, nothing occurred, not known, nothing entered (hatched). */
export function Figure({ figure, sourceHref }: { readonly figure: FigureWords; readonly sourceHref?: string | undefined }) {
  if (figure.state === "BLANK" || (figure.state === "VALUE" && figure.value === null)) return <NoFigure />;
  const text = formatFigure(figure);
  const shown = figure.state === "VALUE" ? text : <span className="text-ink-2">{text}</span>;
  return sourceHref ? <Sourced href={sourceHref}>{shown}</Sourced> : shown;
}

/** Nothing entered yet: a hatched place, with words for those who hear it. */
export function NoFigure() {
  return (
    <span title={BLANK_TEXT} className="hatched inline-block h-4 w-8 rounded-sm align-middle">
      <span className="sr-only">{BLANK_TEXT}</span>
    </span>
  );
}

/** A changed figure: what it was, struck through, and what it is. */
export function ChangedFigure({ before, children }: { readonly before: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <del className="mr-1.5 text-ink-2">{before}</del>
      <ins className="font-semibold no-underline">{children}</ins>
    </>
  );
}
