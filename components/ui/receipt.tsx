import type { ReactNode } from "react";
import { vi } from "@/lib/text/vi";
import { ToneIcon } from "./state-tag";

type Props = {
  /** What was done: "Đã gửi báo cáo lên BCĐ 138 tỉnh". */
  readonly title: ReactNode;
  /** Who received it and when. */
  readonly lead: ReactNode;
  readonly code?: string | undefined;
  /** What happens next, by whom, until when. */
  readonly next?: ReactNode;
  readonly actions?: ReactNode;
  /** The page's own heading, unless it is shown within another page. */
  readonly heading?: "h1" | "h2";
};

/** After a deed: proof, and what happens next. Stands on an address of its own and can be printed. */
export function Receipt({ title, lead, code, next, actions, heading: Heading = "h1" }: Props) {
  return (
    <div className="max-w-prose rounded-md border border-line">
      <div className="rounded-t-md bg-achieved-soft px-5 py-4">
        <Heading className="flex items-start gap-2 text-lg font-semibold text-achieved">
          <ToneIcon tone="achieved" className="mt-2" />
          {title}
        </Heading>
        <p className="mt-1 pl-5">{lead}</p>
      </div>
      <div className="space-y-4 px-5 py-4">
        {code && (
          <p>
            <span className="block text-xs text-ink-3">{vi.receipt.code}</span>
            <span className="text-base font-medium tracking-wide">{code}</span>
          </p>
        )}
        {next && (
          <div>
            <p className="font-medium">{vi.receipt.next}</p>
            <div className="text-ink-2">{next}</div>
          </div>
        )}
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
