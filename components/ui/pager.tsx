import { vi } from "@/lib/text/vi";
import { formatNumber } from "@/lib/text/format";
import { ButtonLink } from "./button";

type Props = {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** The address of a page, filters kept. */
  readonly hrefOf: (page: number) => string;
};

/** Paging by the address bar; one page needs none. */
export function Pager({ page, pageSize, total, hrefOf }: Props) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return (
    <nav aria-label={vi.list.paging} className="mt-4 flex flex-wrap items-center gap-3">
      {page > 1 && (
        <ButtonLink href={hrefOf(page - 1)} size="small" rel="prev">
          {vi.list.previous}
        </ButtonLink>
      )}
      {page < pages && (
        <ButtonLink href={hrefOf(page + 1)} size="small" rel="next">
          {vi.list.next}
        </ButtonLink>
      )}
      <p className="text-ink-2">
        {vi.list.page(page, pages)} <span className="text-ink-3">· {vi.list.range(from, to, formatNumber(total))}</span>
      </p>
    </nav>
  );
}
