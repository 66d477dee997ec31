import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { PRODUCT } from "@/lib/text/vi-errors";
import { ProductMark } from "./product-mark";

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  /** Within the shell the product's name and the main landmark are there already. */
  readonly isWithinShell?: boolean;
};

/** A page that could not be shown: what happened, in one sentence, and the way on. */
export function MessagePage({ title, children, actions, isWithinShell = false }: Props) {
  const message = (
    <>
      <title>{`${title} – ${PRODUCT}`}</title>
      <h1 className="text-lg font-semibold tracking-tight text-balance md:text-xl">{title}</h1>
      <div className="mt-3 space-y-2 text-base text-pretty text-ink-2">{children}</div>
      <div className="mt-6 flex flex-wrap gap-2">{actions}</div>
    </>
  );
  if (isWithinShell) return <div className="max-w-prose pt-[6dvh]">{message}</div>;
  return (
    <main className="mx-auto max-w-prose px-5 pt-[max(2rem,14dvh)] pb-10">
      <p className="mb-8">
        <AppLink href="/" className="inline-flex items-center gap-2 font-semibold hover:text-accent">
          <ProductMark />
          {PRODUCT}
        </AppLink>
      </p>
      {message}
    </main>
  );
}
