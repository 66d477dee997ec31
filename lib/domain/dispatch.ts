import type { BodyKind } from "./access";
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

/** What a group is called in a line of "Nơi nhận", each with the bodies of the product that it means. */
const GROUPS: readonly { readonly says: RegExp; readonly kinds: readonly BodyKind[] }[] = [
  {
    says: /(?:ban chỉ đạo 138|bcđ 138|ubnd|ủy ban nhân dân)[^;]*? (?:các )?(?:huyện|quận)(?:,|$| và| thuộc)/,
    kinds: ["DISTRICT_COMMITTEE"],
  },
  {
    says: /(?:ban chỉ đạo 138|bcđ 138|ubnd|ủy ban nhân dân)[^;]*? (?:các )?(?<!thị )(?:xã|phường)(?:,|$| và| thuộc| trọng)/,
    kinds: ["COMMUNE_COMMITTEE"],
  },
  { says: /công an các (?:xã|phường)(?:,|$)/, kinds: ["COMMUNE_POLICE"] },
  { says: /^các (?:sở|ban, ngành|cơ quan, đơn vị)(?:,| )/, kinds: ["DEPARTMENT"] },
];

/** The kinds of bodies that a line names as a group ("BCĐ 138 các huyện, thị xã, thành phố"); none for one body, or whom no account stands for. */
export function recipientKinds(line: string): readonly BodyKind[] {
  const wanted = plain(line);
  // Several are meant only where it says so: "UBND xã Hóa Tiến" is one.
  if (!/(?:^|\s)các\s/.test(wanted)) return [];
  return GROUPS.filter(({ says }) => says.test(wanted)).flatMap(({ kinds }) => kinds);
}

/** Whether a line means whom an article of the paper binds ("Như Điều 3"): of a decision the committees of the communes it names. */
export const namesArticle = (line: string): boolean => /^như điều \d+$/.test(plain(line));

/** Whom a line of "Nơi nhận" means: one body, each of a group, or nobody of the product (null), for whom the log keeps the line itself. */
export function recipientsOf<Body extends RecipientBody & { readonly kind: BodyKind }>(
  line: string,
  bodies: readonly Body[],
): readonly Body[] | null {
  const named = recipientBody(line, bodies);
  if (named) return [named];
  const kinds = recipientKinds(line);
  const meant = bodies.filter((body) => kinds.includes(body.kind));
  return meant.length > 0 ? meant : null;
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
