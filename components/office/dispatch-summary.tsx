import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { DispatchRow } from "@/lib/domain/dispatch";
import { viDispatch } from "@/lib/text/vi-dispatch";

/** How far the sending is, in one line. */
export function DispatchSummary({ paperId, rows }: { readonly paperId: string; readonly rows: readonly DispatchRow[] }) {
  const inProduct = rows.filter((row) => row.isInProduct);
  const sent = rows.filter((row) => row.sentOn !== null).length;
  const read = inProduct.filter((row) => row.readAt !== null).length;
  return (
    <Section title={viDispatch.section} action={<TextLink href={`/papers/${paperId}/dispatch`}>{viDispatch.open}</TextLink>}>
      <p>{rows.length === 0 ? viDispatch.none : viDispatch.summary(sent, rows.length, read, inProduct.length)}</p>
    </Section>
  );
}
