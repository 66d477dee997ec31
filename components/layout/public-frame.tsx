import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { vi } from "@/lib/text/vi";
import { ProductMark } from "./product-mark";

type Props = {
  readonly demoBanner?: string | null;
  /** Beside what is to be done on a wide screen, below it on a phone. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** Frame of the pages before sign-in: centred, nothing but what is to be done. */
export function PublicFrame({ demoBanner, aside, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      {demoBanner && (
        <aside aria-label={vi.shell.installation} className="bg-attention-soft px-4 py-1.5 text-center text-xs text-attention">
          {demoBanner}
        </aside>
      )}
      <div
        className={classNames(
          "mx-auto grid w-full max-w-100 grow content-start gap-x-20 gap-y-10 px-5 pt-8 pb-8 md:pt-[max(2.5rem,12dvh)]",
          Boolean(aside) && "lg:max-w-5xl lg:grid-cols-[22.5rem_minmax(0,1fr)]",
        )}
      >
        <div>
          <header className="mb-8 flex gap-3">
            <ProductMark />
            <p className="min-w-0">
              <span className="block text-base font-semibold">{vi.product}</span>
              <span className="block text-ink-3 text-pretty">{vi.productFull}</span>
            </p>
          </header>
          <main>{children}</main>
        </div>
        {aside}
      </div>
      <footer className="mx-auto w-full max-w-5xl px-5 py-6 text-center text-xs text-ink-3">{vi.secrecy}</footer>
    </div>
  );
}
