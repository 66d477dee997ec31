import type { ReactNode } from "react";
import { useId } from "react";
import { AppLink } from "./app-link";

type GroupProps = { readonly title: string; readonly count: number; readonly children: ReactNode };

/** Work with one reason ("Sắp đến hạn"); WorkRow inside. */
export function WorkGroup({ title, count, children }: GroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-7">
      <h2 id={id} className="border-b border-ink-3 pb-1.5 text-base font-semibold">
        {title} <span className="ml-1 font-normal text-ink-3">{count}</span>
      </h2>
      <ul className="@container">{children}</ul>
    </section>
  );
}

type RowProps = {
  readonly href: string;
  /** A sentence with a verb: "Lập báo cáo 6 tháng đầu năm 2024". */
  readonly title: string;
  readonly detail?: ReactNode;
  /** A state or a due date, with its distance on a second line. */
  readonly due?: ReactNode;
  /** What the click does: "Tiếp tục, đã xong 3/6". */
  readonly deed: string;
};

/** One piece of work; the whole row is the link's target. */
export function WorkRow({ href, title, detail, due, deed }: RowProps) {
  return (
    <li className="group relative grid gap-x-6 gap-y-1 border-b border-line py-3 hover:bg-surface @3xl:grid-cols-[minmax(0,1fr)_12.5rem_12.5rem] @3xl:items-center">
      <div>
        <AppLink href={href} className="font-medium after:absolute after:inset-0 after:content-['']">
          {title}
        </AppLink>
        {detail && <p className="text-xs text-ink-3">{detail}</p>}
      </div>
      <div className="text-ink-2">{due}</div>
      <p
        aria-hidden="true"
        className="leads-on flex items-center gap-1.5 font-medium text-accent underline-offset-4 group-hover:underline @3xl:justify-end"
      >
        {deed}
      </p>
    </li>
  );
}
