import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";
import { abbreviated } from "./abbreviated";
import { classNames } from "./class-names";

type TableProps = {
  /** What the table shows, with span and unit where they matter; also the name of the region that scrolls. */
  readonly caption: ReactNode;
  /** The caption is read out but not shown, where a heading above says the same. */
  readonly hidesCaption?: boolean;
  /** "page": grows with the page. "frame": a large table scrolls in a frame of the window's height, its head and first column stay. */
  readonly fit?: "page" | "frame";
  /** Only where rows are long. */
  readonly zebra?: boolean;
  /** The first column stays while the rest scrolls sideways. */
  readonly stickyFirst?: boolean;
  /** On a phone: "scroll" keeps the columns, "stack" sets each row as a small record of lines named by the cells' labels. */
  readonly phone?: "scroll" | "stack";
  /** "grid": its cells are filled in and moved over like those of a spreadsheet. */
  readonly role?: "grid";
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Head, body and foot go inside as plain `thead`, `tbody`, `tfoot` with Tr, Th and Td. */
export function Table({
  caption,
  hidesCaption = false,
  fit = "page",
  zebra = false,
  stickyFirst = true,
  phone = "scroll",
  role,
  className,
  children,
}: TableProps) {
  const captionId = useId();
  return (
    // A group, not a region: a page of ten tables would have ten landmarks, each named like the section around it.
    <div role="group" aria-labelledby={captionId} tabIndex={0} className={classNames("table-region", fit === "frame" && "fixed-frame")}>
      <table
        role={role}
        className={classNames(
          "data-table",
          zebra && "zebra",
          stickyFirst && "sticky-first",
          phone === "stack" && "stack-on-phone",
          className,
        )}
      >
        <caption id={captionId} className={hidesCaption ? "sr-only" : "text-xs text-ink-3"}>
          <span>{abbreviated(caption)}</span>
        </caption>
        {children}
      </table>
    </div>
  );
}

export const ROW_KINDS = ["changed", "total", "group-row"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

type ClassPart = string | false | undefined;

/** Nothing where there is nothing to say: what is undefined is sent all the same, for every cell. */
const classOf = (...parts: readonly ClassPart[]): { className?: string } => {
  const className = classNames(...parts);
  return className === "" ? {} : { className };
};

export function Tr({ kind, className, ...rest }: ComponentProps<"tr"> & { readonly kind?: RowKind | undefined }) {
  return <tr {...classOf(kind, className)} {...rest} />;
}

type CellLook = {
  /** Right-aligned, on one line. */
  readonly numeric?: boolean;
  readonly nowrap?: boolean;
  /** As narrow as its content. */
  readonly tight?: boolean;
};

const cellClass = ({ numeric, nowrap, tight }: CellLook, ...more: readonly ClassPart[]) =>
  classOf(numeric && "num", nowrap && "nowrap", tight && "tight", ...more);

/** `scope="row"` for the first cell of a row; column heads are the default. */
export function Th({
  numeric = false,
  nowrap = false,
  tight = false,
  className,
  scope = "col",
  children,
  ...rest
}: ComponentProps<"th"> & CellLook) {
  return (
    <th scope={scope} {...cellClass({ numeric, nowrap, tight }, className)} {...rest}>
      {abbreviated(children)}
    </th>
  );
}

type CellPlace = {
  /** The column's name, said before the value where rows are stacked. */
  readonly label?: string | undefined;
  /** Where rows are stacked, stands beside the heading: a state, a number. */
  readonly beside?: boolean;
};

export function Td({
  numeric = false,
  nowrap = false,
  tight = false,
  label,
  beside = false,
  className,
  children,
  ...rest
}: ComponentProps<"td"> & CellLook & CellPlace) {
  const named = label === undefined ? undefined : { "data-label": label };
  const content = abbreviated(children);
  return (
    <td {...cellClass({ numeric, nowrap, tight }, beside && "beside", className)} {...named} {...rest}>
      {/* Stacked, a cell sets its parts apart: a text with abbreviations in it stays one part. */}
      {label !== undefined && content !== children ? <span>{content}</span> : content}
    </td>
  );
}

/** The second, quieter line of a cell. */
export function CellNote({ children }: { readonly children: ReactNode }) {
  return <span className="block text-xs text-ink-3">{abbreviated(children)}</span>;
}
