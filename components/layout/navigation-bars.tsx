"use client";

import { Ellipsis } from "lucide-react";
import { usePathname } from "next/navigation";
import { AppLink } from "@/components/ui/app-link";
import { vi } from "@/lib/text/vi";
import { Menu } from "./menu";
import { isCurrentEntry, type NavigationEntry } from "./navigation";
import { EntryIcon } from "./navigation-icon";

// One component of the browser for all links and icons: each of its own would go twice through the server's rendering of every page.
type Props = { readonly navigation: readonly NavigationEntry[] };

/** Looks hang on `aria-current`. */
const currentOf = (entry: NavigationEntry, pathname: string) =>
  (entry.isCurrent ?? isCurrentEntry(entry, pathname)) ? ("page" as const) : undefined;

/** The places of work beside the page. */
export function SideNavigation({ navigation }: Props) {
  const pathname = usePathname();
  return (
    <nav aria-label={vi.shell.navigation} className="hidden border-r border-line md:block">
      <ul className="sticky top-0 max-h-dvh space-y-px overflow-y-auto px-1.5 py-5 lg:px-3">
        {navigation.map((entry) => (
          <li key={entry.href} className={entry.startsGroup ? "not-first:pt-4" : undefined}>
            <AppLink
              href={entry.href}
              aria-current={currentOf(entry, pathname)}
              className="flex justify-between gap-3 rounded-md px-3 py-1.5 text-ink-2 hover:bg-surface aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent"
            >
              {entry.label}
              <EntryCount count={entry.count} />
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function EntryCount({ count }: { readonly count?: number | undefined }) {
  return count ? <span className="text-ink-3">{count}</span> : null;
}

const BOTTOM_ENTRY =
  "relative flex h-full min-h-15 flex-col items-center justify-start gap-0.5 pt-2 pb-1 text-center text-xs/4 tracking-tight text-ink-2 focus-visible:-outline-offset-2 aria-[current=page]:font-medium aria-[current=page]:text-accent";

/** Five places under the thumb: the first four entries and the rest behind "Thêm". */
export function BottomNavigation({ navigation }: Props) {
  const pathname = usePathname();
  const direct = navigation.length <= 5 ? navigation : navigation.slice(0, 4);
  const others = navigation.slice(direct.length);
  if (direct.length === 0) return null;
  return (
    <nav
      aria-label={vi.shell.navigation}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-ground pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {direct.map((entry) => (
          <li key={entry.href} className="min-w-0">
            <AppLink href={entry.href} aria-current={currentOf(entry, pathname)} className={BOTTOM_ENTRY}>
              {entry.icon && <EntryIcon icon={entry.icon} />}
              <span className="line-clamp-2">{entry.shortLabel ?? entry.label}</span>
              {entry.count ? (
                <span className="absolute top-1 left-1/2 ml-1.5 min-w-4 rounded-full bg-accent px-1 text-center font-medium text-ground">
                  {entry.count}
                </span>
              ) : null}
            </AppLink>
          </li>
        ))}
        {others.length > 0 && (
          <li className="min-w-0">
            <Menu
              summaryClassName={BOTTOM_ENTRY}
              summary={
                <>
                  <Ellipsis aria-hidden="true" className="size-5" strokeWidth={1.75} />
                  {vi.shell.more}
                </>
              }
            >
              <ul
                aria-label={vi.shell.moreLabel}
                className="absolute inset-x-0 bottom-full max-h-[70dvh] overflow-y-auto border-t border-line bg-ground py-2 shadow-float"
              >
                {others.map((entry) => (
                  <li key={entry.href}>
                    <AppLink
                      href={entry.href}
                      aria-current={currentOf(entry, pathname)}
                      className="flex min-h-12 items-center gap-3 px-5 text-ink-2 focus-visible:-outline-offset-2 aria-[current=page]:font-medium aria-[current=page]:text-accent"
                    >
                      {entry.icon && <EntryIcon icon={entry.icon} />}
                      <span className="grow">{entry.label}</span>
                      <EntryCount count={entry.count} />
                    </AppLink>
                  </li>
                ))}
              </ul>
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  );
}
