import { Notice } from "@/components/ui/notice";
import type { ChainCheck } from "@/lib/domain/event";
import { formatNumber } from "@/lib/text/format";
import { viEvent } from "@/lib/text/vi-event";

/** What recomputing a chain found. */
export function ChainVerdict({ check, name }: { readonly check: ChainCheck; readonly name: string }) {
  const text = viEvent.verify;
  if (check.brokenAt !== null) {
    return (
      <Notice tone="alert" title={text.broken(name, formatNumber(check.brokenAt))} className="mb-6">
        {text.brokenText}
      </Notice>
    );
  }
  if (check.length === 0) return <Notice tone="info" title={text.empty(name)} className="mb-6" />;
  return (
    <Notice tone="achieved" title={text.good(name, formatNumber(check.length))} className="mb-6">
      {text.goodText}
    </Notice>
  );
}
