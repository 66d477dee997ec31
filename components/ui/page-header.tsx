import type { ReactNode } from "react";
import { vi } from "@/lib/text/vi";
import { abbreviated } from "./abbreviated";
import { AppLink } from "./app-link";

type Props = {
  readonly title: ReactNode;
  /** From the list down to the parent of this page; the page itself is the heading. */
  readonly crumbs?: readonly { readonly label: string; readonly href: string }[];
  /** A StateTag. */
  readonly state?: ReactNode;
  /** In one line: who must act, until when. */
  readonly lead?: ReactNode;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
};

/** Where this is, what it is, in which state, and who must act. */
export function PageHeader({ title, crumbs = [], state, lead, hint, actions }: Props) {
  return (
    <header className="mb-6">
      {crumbs.length > 0 && (
        <nav aria-label={vi.shell.breadcrumb} className="mb-1.5 text-xs text-ink-3">
          <ol className="flex flex-wrap gap-x-1.5">
            {crumbs.map((crumb) => (
              <li key={crumb.href} className="after:ml-1.5 after:content-['/'_/_''] last:after:content-none">
                <AppLink
                  href={crumb.href}
                  className="-my-2 inline-flex min-h-11 items-center underline-offset-4 md:my-0 md:min-h-6 hover:text-accent hover:underline"
                >
                  {crumb.label}
                </AppLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 grow basis-96">
          <h1 className="max-w-4xl text-lg font-semibold tracking-tight text-balance md:text-xl">{abbreviated(title)}</h1>
          {(state || lead) && (
            <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
              {state}
              {lead && <p>{abbreviated(lead)}</p>}
            </div>
          )}
          {hint && <p className="mt-1 text-xs text-ink-3">{abbreviated(hint)}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-start gap-2">{actions}</div>}
      </div>
    </header>
  );
}
