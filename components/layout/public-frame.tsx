import type { ReactNode } from "react";
import { vi } from "@/lib/text/vi";

type Props = { readonly demoBanner?: string | null; readonly children: ReactNode };

/** Frame of the pages before sign-in: centred, nothing but what is to be done. */
export function PublicFrame({ demoBanner, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      {demoBanner && <p className="bg-attention-soft px-4 py-1.5 text-center text-xs text-attention">{demoBanner}</p>}
      <div className="mx-auto flex w-full max-w-100 grow flex-col px-5 pt-[max(2.5rem,14dvh)] pb-8">
        <p className="text-base font-semibold">{vi.product}</p>
        <p className="mb-8 text-ink-3">{vi.productFull}</p>
        <main className="grow">{children}</main>
        <footer className="pt-10 text-xs text-ink-3">{vi.secrecy}</footer>
      </div>
    </div>
  );
}
