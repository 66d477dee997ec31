import type { DispatchChannel } from "./paper";
import type { PlainDate } from "./plain-date";

/** A body of the product that may be a recipient. */
export type RecipientBody = { readonly id: string; readonly name: string; readonly shortName: string };

const plain = (text: string): string =>
  text
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replace(/^[\s\-–+•]+/, "")
    .replace(/[\s;.,:]+$/, "")
    .replace(/\s+/g, " ");

/** The body that a line of "Nơi nhận" names in full, by its name or short name; null for groups, files and bodies elsewhere. */
export function recipientBody<Body extends RecipientBody>(line: string, bodies: readonly Body[]): Body | null {
  const wanted = plain(line);
  return bodies.find((body) => plain(body.name) === wanted || plain(body.shortName) === wanted) ?? null;
}

/** One line of who got a paper, how and when, and who of them opened it. */
export type DispatchRow = {
  readonly id: string;
  readonly recipient: string;
  readonly isInProduct: boolean;
  readonly channel: DispatchChannel;
  readonly sentOn: PlainDate | null;
  readonly sentBy: string | null;
  readonly note: string | null;
  readonly readAt: Date | null;
  readonly readBy: string | null;
  readonly version: number;
};

export type DispatchView = {
  readonly rows: readonly DispatchRow[];
  /** Whether the paper was issued before it could be sent by the product: it then has no line yet. */
  readonly isIssued: boolean;
  readonly canSend: boolean;
};
