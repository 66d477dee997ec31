// Crosses lines with people and asks: used on the product as it is, and on one from which checks were taken away.
import pg from "pg";
import type { Actor } from "@/lib/domain/access";
import { makeAsker, PAGE_TRANSPORTS, readBuiltActions, readCode, readVerdict, type Asker } from "./ask";
import { actionRequests, pageRequests, type Request } from "./cases";
import type { ActionCase, ActionLine, PageCase, PageLine, Place } from "./door";
import { gatherPeople, type Person } from "./people";
import type { Product } from "./product";
import { relationOf } from "./relation";
import { readWorld, type World } from "./world";

/** Six of each server. */
const AT_ONCE = 12;

/** Does work for all items, some at once, and gathers what it found wrong. */
export async function gather<T>(items: readonly T[], work: (item: T) => Promise<string | null>): Promise<string[]> {
  const queue = [...items];
  const wrong: string[] = [];
  const one = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      const found = await work(item);
      if (found !== null) wrong.push(found);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return wrong;
}

/** Refusals that say that somebody may not: what is let in answers anything but these. */
const SHUT = ["SIGNED_OUT", "NO_SEAT", "NOT_FOUND", "ROLE_NOT_ALLOWED", "OUT_OF_SCOPE", "INVALID", "UNEXPECTED"];

type Transport = (typeof PAGE_TRANSPORTS)[number];

export class Matrix {
  /** How many cases were asked, of which kind, and from which side. */
  readonly counted = new Map<string, number>();
  private readonly actionIds = new Map(readBuiltActions().map((action) => [action.name, action.id]));

  private constructor(
    readonly client: pg.Client,
    readonly asker: Asker,
    readonly world: World,
    readonly people: readonly Person[],
    /** Whose input those send who are nobody: the one who may do most. */
    private readonly secretary: Actor,
  ) {}

  static async open({ superuserUrl, secret, origins }: Product): Promise<Matrix> {
    const client = new pg.Client({ connectionString: superuserUrl });
    await client.connect();
    const world = await readWorld(client);
    const people = await gatherPeople(client, secret, world, new Date());
    const secretary = people.find((person) => person.name === "thuky")?.actor;
    if (!secretary) throw new Error("the demo has no secretary");
    return new Matrix(client, await makeAsker(origins), world, people, secretary);
  }

  get core(): readonly Person[] {
    return this.people.filter((person) => person.isCore);
  }

  count(kind: string, person: Person, place: Place | null): void {
    for (const key of ["cases", kind, `side ${relationOf(person, place)}`]) this.counted.set(key, (this.counted.get(key) ?? 0) + 1);
  }

  /** What is wrong with a page, in every transport: each decision, and the deeds that it offers. */
  askPages(line: PageLine): Promise<string[]> {
    const requests = pageRequests(line, this.people, this.world);
    const all = PAGE_TRANSPORTS.flatMap((transport) =>
      requests.filter(({ isPicked }) => transport === "GET" || isPicked).map((request) => ({ request, transport })),
    );
    return gather(all, ({ request, transport }) => this.askPage(request, transport));
  }

  private async askPage({ person, one, expected }: Request<PageCase>, transport: Transport): Promise<string | null> {
    const answer = await this.asker.page(person, one.path, transport);
    const found = readVerdict(answer, one.path, transport);
    this.count(transport, person, one.place);
    const where = `${transport} ${one.path} (${one.subject}) by ${person.name}`;
    if (found !== expected) return `${where}: ${found} instead of ${expected}`;
    if (expected !== "OPEN" || person.actor === null) return null;
    const offers = Object.entries(one.offers(person.actor));
    const wrong = offers.filter(([name, isOffered]) => answer.body.includes(this.actionIds.get(name) ?? "?") !== isOffered);
    if (wrong.length === 0) return null;
    return `${where}: ${wrong.map(([name, isOffered]) => `${name} is ${isOffered ? "missing" : "offered"}`).join(", ")}`;
  }

  /** What is wrong with an action, of those of its cases whose answer is, or is not, that it was done. */
  askActions(line: ActionLine, isDone: boolean): Promise<string[]> {
    const requests = actionRequests(line, this.people, this.world).filter(({ expected }) => (expected === "DONE") === isDone);
    return gather(requests, (request) => this.askAction(line, request));
  }

  private async askAction(line: ActionLine, { person, one, expected }: Request<ActionCase>): Promise<string | null> {
    const found = readCode(await this.asker.action(person, line.name, one.input(person.actor ?? this.secretary)));
    this.count("ACTION", person, one.place);
    const isRight = expected === "DONE" ? !SHUT.includes(found) && !found.includes(" ") : found === expected;
    return isRight ? null : `${line.name} (${one.subject}) by ${person.name}: ${found} instead of ${expected}`;
  }
}
