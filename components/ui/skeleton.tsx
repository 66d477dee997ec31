import { vi } from "@/lib/text/vi";
import { classNames } from "./class-names";

/** A block of the size of what comes; give the size by classes. */
export function Skeleton({ className }: { readonly className: string }) {
  return <div aria-hidden="true" className={classNames("skeleton", className)} />;
}

const rowsOf = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** A table that is coming: head and rows of the real heights. */
export function TableSkeleton({ rows = 8 }: { readonly rows?: number }) {
  return (
    <div role="status">
      <span className="sr-only">{vi.action.loading}</span>
      <div className="border-b border-ink-3 py-1.5">
        <Skeleton className="h-4.5 w-40" />
      </div>
      {rowsOf(rows).map((row) => (
        <div key={row} className="flex h-[2.4375rem] items-center justify-between gap-8 border-b border-line">
          <Skeleton className={classNames("h-3.5 min-w-0 shrink", row % 3 === 0 ? "w-64" : row % 3 === 1 ? "w-48" : "w-56")} />
          <Skeleton className="h-3.5 w-12" />
        </div>
      ))}
    </div>
  );
}

/** Head of a page that is coming. */
export function PageHeaderSkeleton() {
  return (
    <div role="status" className="mb-6">
      <span className="sr-only">{vi.action.loading}</span>
      <Skeleton className="mb-1.5 h-4.5 w-56" />
      <Skeleton className="h-7 w-96 max-w-full md:h-10" />
      <Skeleton className="mt-2 h-5.5 w-72 max-w-full" />
    </div>
  );
}
