// What a line of the access matrix is: a door of the product (a page, a route or a server action), whom it opens to, and for which subjects.
import type { Actor } from "@/lib/domain/access";
import { can, type Permission } from "@/lib/domain/policy";
import type { World } from "./world";

/** OPEN is 200; TO another place of the product is a redirect that is no refusal. */
export type Verdict = "OPEN" | "FORBIDDEN" | "NOT_FOUND" | "SIGN_IN" | `TO ${string}`;

/** Where a subject lies; null: it does not exist. */
export type Place = { readonly provinceId: string; readonly unitIds: readonly string[]; readonly bodyId?: string };

/** Something a door is about. NARROW ones, which differ from another only in their state, are asked for by one person of each role alone. */
export type Subject<Row> = { readonly label: string; readonly place: Place | null; readonly breadth: "WIDE" | "NARROW"; readonly row: Row };

/** How a person stands towards the product, beside those who act in a seat. */
export const STANDINGS = ["ACTING", "SIGNED_OUT", "FIRST_PASSWORD", "NO_SEAT"] as const;
export type Standing = (typeof STANDINGS)[number];

export type PageCase = {
  readonly subject: string;
  readonly place: Place | null;
  readonly breadth: "WIDE" | "NARROW";
  readonly path: string;
  readonly verdict: (actor: Actor) => Verdict;
  /** Actions that stand in the page where it is open, by name, as against those that must not. */
  readonly offers: (actor: Actor) => Readonly<Record<string, boolean>>;
};

/** One of the rights is needed; SIGNED_IN: a person, with or without a seat; ACTING: any seat; ANYBODY: see `open`. */
export type Needs = readonly Permission[] | "SIGNED_IN" | "ACTING" | "ANYBODY";

export type PageLine = {
  readonly pattern: string;
  readonly needs: Needs;
  /** For doors that ANYBODY may try. */
  readonly open?: (standing: Standing) => Verdict;
  readonly cases: (world: World) => readonly PageCase[];
};

type PageSpec<Row> = {
  readonly of: (world: World) => readonly Subject<Row>[];
  /** What stands in the brackets of the pattern, and after the question mark under "?". */
  readonly params: (row: Row) => Readonly<Record<string, string>>;
  readonly verdict?: (actor: Actor, row: Row) => Verdict;
  readonly offers?: Readonly<Record<string, (actor: Actor, row: Row) => boolean>>;
};

const NO_SUCH_ID = "0192d3a0-0000-7000-8000-0000000000ff";
/** What is well formed and leads nowhere, by the name of the bracket; every other bracket holds an id. */
const NO_SUCH: Readonly<Record<string, string>> = {
  month: "1999-01-15",
  component: "NO_SUCH",
  code: "NO_SUCH",
  listing: "NO_SUCH",
  family: "NO_SUCH",
};
const MALFORMED = "khong-co";

function addressOf(pattern: string, params: Readonly<Record<string, string>>): string {
  const path = pattern.replaceAll(/\[([^\]]+)\]/g, (_all, name: string) => params[name] ?? "");
  return params["?"] === undefined ? path : `${path}?${params["?"]}`;
}

/** A page about a thing. Ids that do not exist, and what is no id, are added by itself: there is nothing at such an address for anybody. */
export function page<Row>(pattern: string, needs: Needs, spec: PageSpec<Row>): PageLine {
  const names = [...pattern.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? "");
  return {
    pattern,
    needs,
    cases: (world) => {
      const subjects = spec.of(world);
      const [first] = subjects;
      if (!first) throw new Error(`${pattern} has no subject`);
      const of = ({ label, place, breadth, row }: Subject<Row>): PageCase => ({
        subject: label,
        place,
        breadth,
        path: addressOf(pattern, spec.params(row)),
        verdict: (actor) => spec.verdict?.(actor, row) ?? "OPEN",
        offers: (actor) => Object.fromEntries(Object.entries(spec.offers ?? {}).map(([name, isOffered]) => [name, isOffered(actor, row)])),
      });
      const nowhere = (name: string, value: string): PageCase => ({
        ...of(first),
        subject: `${name}=${value}`,
        place: null,
        breadth: "NARROW",
        path: addressOf(pattern, { ...spec.params(first.row), [name]: value }),
        verdict: () => "NOT_FOUND",
      });
      return [...subjects.map(of), ...names.flatMap((name) => [nowhere(name, NO_SUCH[name] ?? NO_SUCH_ID), nowhere(name, MALFORMED)])];
    },
  };
}

/** A page without a subject, or one whose filters name something: `searches` are what may stand after the question mark. */
export function place(pattern: string, needs: Needs): PageLine {
  return page(pattern, needs, { of: () => [{ label: "-", place: null, breadth: "WIDE", row: null }], params: () => ({}) });
}

/** What should come of asking for a page. */
export function verdictOf(line: PageLine, one: PageCase, standing: Standing, actor: Actor | null): Verdict {
  if (line.needs === "ANYBODY") return line.open?.(standing) ?? "OPEN";
  if (standing === "SIGNED_OUT") return "SIGN_IN";
  if (line.needs === "SIGNED_IN") return "OPEN";
  if (standing === "FIRST_PASSWORD") return "TO /account/password";
  if (standing === "NO_SEAT" || actor === null) return "TO /account";
  if (line.needs !== "ACTING" && !line.needs.some((permission) => can(actor, permission))) return "FORBIDDEN";
  return one.verdict(actor);
}

/**
 * What an action should answer: a refusal's code; DONE where it writes. STALE: let in, and stopped only because the case sends a version
 * that never was. Every refusal, STALE included, writes nothing.
 */
export type Code = string;

export type ActionCase = {
  readonly subject: string;
  readonly place: Place | null;
  readonly breadth: "WIDE" | "NARROW";
  readonly code: (actor: Actor) => Code;
  readonly input: (actor: Actor) => unknown;
};

export type ActionLine = {
  readonly name: string;
  readonly file: string;
  /** SIGNED_IN: what a person does to himself; it needs no seat. */
  readonly needs: "ACTING" | "SIGNED_IN";
  /** What a person without a seat is answered, where he is let in. */
  readonly withoutSeat?: (standing: Standing) => Code;
  readonly cases: (world: World) => readonly ActionCase[];
};

type ActionSpec<Row> = {
  readonly of: (world: World) => readonly Subject<Row>[];
  /** Asked before any row is loaded. */
  readonly first?: Permission;
  readonly code: (actor: Actor, row: Row) => Code;
  /** `version` is the row's own, or one that never was where the deed would otherwise be done. */
  readonly input: (row: Row, version: number, actor: Actor) => object;
  readonly version?: (row: Row) => number;
  /** The field that names the subject; without one nothing can be missing. */
  readonly id?: string;
};

const NEVER = 1_000_000;

/** An action on a thing; one that does not exist and one whose id is malformed are added by itself. */
export function action<Row>(file: string, name: string, spec: ActionSpec<Row>): ActionLine {
  const { id, first: permission } = spec;
  const guarded =
    (code: (actor: Actor) => Code) =>
    (actor: Actor): Code =>
      permission !== undefined && !can(actor, permission) ? "ROLE_NOT_ALLOWED" : code(actor);
  return {
    name,
    file,
    needs: "ACTING",
    cases: (world) => {
      const subjects = spec.of(world);
      const [first] = subjects;
      if (!first) throw new Error(`${name} has no subject`);
      const of = ({ label, place, breadth, row }: Subject<Row>): ActionCase => {
        const code = guarded((actor) => spec.code(actor, row));
        const own = spec.version?.(row) ?? 1;
        return { subject: label, place, breadth, code, input: (actor) => spec.input(row, code(actor) === "STALE" ? NEVER : own, actor) };
      };
      if (id === undefined) return subjects.map(of);
      const nowhere = (value: string, code: (actor: Actor) => Code): ActionCase => ({
        subject: `${id}=${value}`,
        place: null,
        breadth: value === MALFORMED ? "NARROW" : "WIDE",
        code,
        input: (actor) => ({ ...spec.input(first.row, NEVER, actor), [id]: value }),
      });
      return [
        ...subjects.map(of),
        nowhere(
          NO_SUCH_ID,
          guarded(() => "NOT_FOUND"),
        ),
        nowhere(MALFORMED, () => "INVALID"),
      ];
    },
  };
}

export function codeOf(line: ActionLine, one: ActionCase, standing: Standing, actor: Actor | null): Code {
  if (standing === "SIGNED_OUT") return "SIGNED_OUT";
  if (actor === null) return line.needs === "ACTING" ? "NO_SEAT" : (line.withoutSeat?.(standing) ?? "DONE");
  return one.code(actor);
}
