import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { vi } from "@/lib/text/vi";

type Props = { readonly title: string; readonly children: ReactNode; readonly actions: ReactNode };

/** A page that could not be shown: what happened, in one sentence, and the way on. */
export function MessagePage({ title, children, actions }: Props) {
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-prose flex-col justify-center px-5 py-10">
      <title>{`${title} – ${vi.product}`}</title>
      <p className="mb-6">
        <AppLink href="/" className="text-ink-3 hover:text-accent">
          {vi.product}
        </AppLink>
      </p>
      <h1 className="text-lg font-semibold tracking-tight md:text-xl">{title}</h1>
      <div className="mt-3 space-y-2 text-base text-ink-2">{children}</div>
      <div className="mt-6 flex flex-wrap gap-2">{actions}</div>
    </main>
  );
}
