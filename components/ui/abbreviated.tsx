import { Fragment, type ReactNode } from "react";
import { abbreviationParts } from "@/lib/text/abbreviations";

/** A text whose abbreviations tell on hover what they stand for; anything but a text stays as it is. */
export function abbreviated(content: ReactNode): ReactNode {
  if (typeof content !== "string") return content;
  const parts = abbreviationParts(content);
  if (parts.every((part) => part.full === null)) return content;
  return parts.map((part, index) =>
    part.full === null ? (
      <Fragment key={index}>{part.text}</Fragment>
    ) : (
      <abbr key={index} title={part.full} className="no-underline">
        {part.text}
      </abbr>
    ),
  );
}
