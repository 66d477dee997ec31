import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { vi } from "@/lib/text/vi";
import { Menu } from "./menu";
import { MENU_LINE } from "./menu-line";
import type { NavigationEntry } from "./navigation";
import { BottomNavigation, SideNavigation } from "./navigation-bars";
import { ProductMark } from "./product-mark";
import { SoftNavigation } from "./soft-navigation";

export type ShellActor = { readonly displayName: string; readonly title: string; readonly bodyName: string };

type Props = {
  readonly actor: ShellActor;
  readonly navigation: readonly NavigationEntry[];
  /** The same entries as a phone orders them: the first four are one tap away. */
  readonly phoneNavigation?: readonly NavigationEntry[];
  /** "Quảng Trị · Năm 2026"; null where the person belongs to no province. */
  readonly campaignLabel: string | null;
  /** Said on every page of an installation that is not the real one. */
  readonly demoBanner: string | null;
  /** "In ngày 10/06/2024", at the head of every paper. */
  readonly printedOn?: string;
  /** The person's other assignments, each a button of a form (MenuButton). */
  readonly assignments?: ReactNode;
  readonly accountHref?: string | undefined;
  /** A form whose button is a MenuButton. */
  readonly signOut?: ReactNode;
  readonly children: ReactNode;
};

/** Frame of every page behind sign-in: top bar, navigation (a bottom bar on phones), content, and the sentence on secrets. */
export function AppShell({
  actor,
  navigation,
  phoneNavigation = navigation,
  campaignLabel,
  demoBanner,
  printedOn,
  assignments,
  accountHref,
  signOut,
  children,
}: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SoftNavigation />
      <a
        href="#noi-dung"
        className="sr-only rounded-md bg-accent px-4 py-2 font-medium text-ground focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:px-4 focus:py-2"
      >
        {vi.shell.skip}
      </a>
      <header className="flex h-14 shrink-0 items-center justify-between gap-4 border-b border-line px-4 md:px-6 print:hidden">
        <p className="flex min-w-0 shrink-0 items-center gap-2.5 md:shrink">
          <ProductMark />
          <span className="min-w-0 truncate leading-5">
            <AppLink href="/" className="font-semibold">
              {vi.product}
            </AppLink>
            {campaignLabel && (
              <span className="block truncate text-xs text-ink-3 md:inline md:text-sm">
                <span className="hidden md:inline"> · </span>
                {campaignLabel}
              </span>
            )}
          </span>
        </p>
        <AccountMenu actor={actor} assignments={assignments} accountHref={accountHref} signOut={signOut} />
      </header>
      {demoBanner && (
        <aside
          aria-label={vi.shell.installation}
          className="bg-attention-soft px-4 py-1.5 text-xs text-balance text-attention md:px-6 print:hidden"
        >
          {demoBanner}
        </aside>
      )}
      <div className="grid grow md:grid-cols-[9.5rem_minmax(0,1fr)] lg:grid-cols-[13rem_minmax(0,1fr)] print:block">
        <SideNavigation navigation={navigation} />
        <div className="flex min-w-0 flex-col px-4 pt-5 pb-24 md:px-6 md:pt-6 md:pb-8 lg:px-8 print:p-0">
          <p className="mb-4 hidden justify-between gap-6 border-b border-ink-3 pb-1 text-xs print:flex">
            <span className="text-balance">{actor.bodyName}</span>
            <span className="shrink-0">{[campaignLabel, printedOn].filter(Boolean).join(" · ")}</span>
          </p>
          <main id="noi-dung" tabIndex={-1} className="w-full max-w-page grow">
            {children}
          </main>
          <footer className="max-w-page pt-10 text-xs text-ink-3 print:hidden">{vi.secrecy}</footer>
        </div>
      </div>
      <BottomNavigation navigation={phoneNavigation} />
    </div>
  );
}

function AccountMenu({ actor, assignments, accountHref, signOut }: Pick<Props, "actor" | "assignments" | "accountHref" | "signOut">) {
  return (
    <Menu
      className="relative min-w-0 md:shrink-0"
      summaryClassName="-mr-2 flex min-h-11 items-center gap-2 rounded-md px-2 hover:bg-surface"
      summary={
        <>
          <span className="sr-only">{vi.shell.accountMenu}: </span>
          <span className="min-w-0 text-right md:max-w-72 lg:max-w-96 md:text-left">
            <span className="line-clamp-2 text-xs/4.5 font-medium md:line-clamp-1 md:text-sm/5">{actor.title}</span>
            <span className="hidden truncate text-xs text-ink-3 md:block">{actor.bodyName}</span>
          </span>
          <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        </>
      }
    >
      <div className="absolute right-0 z-40 mt-1 max-h-[calc(100dvh-5rem)] w-80 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-md bg-ground py-2 shadow-float ring-1 ring-line">
        <div className="border-b border-line px-4 pt-1 pb-3">
          <p className="font-medium">{actor.displayName}</p>
          <p className="text-xs text-ink-3">
            {actor.title}, {actor.bodyName}
          </p>
        </div>
        {assignments && (
          <div className="border-b border-line py-1">
            <p className="px-4 pt-1.5 pb-0.5 text-xs text-ink-3">{vi.shell.switchAssignment}</p>
            {assignments}
          </div>
        )}
        <div className="pt-1">
          {accountHref && (
            <AppLink href={accountHref} className={MENU_LINE}>
              {vi.shell.account}
            </AppLink>
          )}
          {signOut}
        </div>
      </div>
    </Menu>
  );
}
