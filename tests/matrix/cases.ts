// Which of all conceivable requests are made: every role meets every side and every answer, and every state is met by somebody.
import type { Actor, Role } from "@/lib/domain/access";
import { can } from "@/lib/domain/policy";
import { codeOf, verdictOf, type ActionCase, type ActionLine, type PageCase, type PageLine, type Place } from "./door";
import type { Person } from "./people";
import { relationOf } from "./relation";
import type { World } from "./world";

/** `isPicked`: the one of a line and a person that is asked in further transports too. */
export type Request<Case> = { readonly person: Person; readonly one: Case; readonly expected: string; readonly isPicked: boolean };
type Asked = { readonly place: Place | null; readonly breadth: "WIDE" | "NARROW" };

/**
 * For each person the cases fall into kinds: from which side he asks, what is expected, what is offered. Of each kind he asks one, and
 * each person another than the one before him; what nobody came to ask for so is asked by the first whom it concerns. So every kind is
 * asked for by everybody whom it concerns, and every case by somebody.
 */
function choose<Case extends Asked>(
  people: readonly Person[],
  cases: readonly Case[],
  expect: (person: Person, one: Case) => string,
  isConcerned: (actor: Actor) => boolean,
  turn: number,
  detail: (actor: Actor, one: Case) => string = () => "",
): Request<Case>[] {
  const requests = people.flatMap((person, place) => {
    const { actor, isCore } = person;
    // Those who may not come in at all take turns at the doors; the one without any cookie tries each.
    if (actor === null && place > 0 && (place + turn) % 3 > 0) return [];
    const matters = actor !== null && isConcerned(actor);
    if (actor !== null && !isCore && !matters) return [];
    const kinds = new Map<string, Case[]>();
    for (const one of cases.filter(({ breadth }) => isCore || breadth === "WIDE")) {
      const side = relationOf(person, one.place);
      // At what does not exist, or is not even an id, nobody is told apart.
      const isPlain = actor === null || (side === "NONE" && !matters);
      const kind = isPlain ? side : [side, expect(person, one), detail(actor, one)].join(" ");
      kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
    }
    const chosen = [...kinds.values()].flatMap((alike) => alike[place % alike.length] ?? []);
    return chosen.map((one, index) => ({
      person,
      one,
      expected: expect(person, one),
      isPicked: isCore && index === place % chosen.length,
    }));
  });
  const asked = new Set(requests.map(({ one }) => one));
  const first = people.find(({ actor, isCore }) => isCore && actor !== null && isConcerned(actor)) ?? people[0];
  const rest = first ? cases.filter((one) => !asked.has(one)) : [];
  return [...requests, ...rest.flatMap((one) => (first ? [{ person: first, one, expected: expect(first, one), isPicked: false }] : []))];
}

export function pageRequests(line: PageLine, people: readonly Person[], world: World): Request<PageCase>[] {
  const { needs } = line;
  const holds = (actor: Actor): boolean => typeof needs === "string" || needs.some((permission) => can(actor, permission));
  return choose(
    people,
    line.cases(world),
    (person, one) => verdictOf(line, one, person.standing, person.actor),
    holds,
    line.pattern.length,
    (actor, one) => (holds(actor) ? JSON.stringify(one.offers(actor)) : ""),
  );
}

/** What a role is answered that nothing of the kind will ever be done for. */
const SHUT = ["NOT_FOUND", "ROLE_NOT_ALLOWED", "OUT_OF_SCOPE", "INVALID"];

export function actionRequests(line: ActionLine, people: readonly Person[], world: World): Request<ActionCase>[] {
  const cases = line.cases(world);
  const expect = (person: Person, one: ActionCase): string => codeOf(line, one, person.standing, person.actor);
  const concerned = new Set<Role>(
    people.flatMap((person) => (person.actor && cases.some((one) => !SHUT.includes(expect(person, one))) ? [person.actor.role] : [])),
  );
  return choose(people, cases, expect, ({ role }) => concerned.has(role), line.name.length);
}
