// The access matrix over HTTP: every page and every action, asked for by every role from every side, in every state and transport.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { PROJECT } from "@/lib/server/operations/data-folder";
import { readBuiltActions } from "./ask";
import { ACTION_LINES, PAGE_LINES, ROUTE_LINES } from "./lines";
import { gather, Matrix } from "./matrix";
import { RELATIONS } from "./relation";
import { readFingerprint } from "./fingerprint";

const pages = PAGE_LINES.map((line) => [line.pattern, line] as const);
const actions = ACTION_LINES.map((line) => [line.name, line] as const);

let matrix: Matrix;

const everyThird = <T>(items: readonly T[]): T[] => items.filter((_item, index) => index % 3 === 0);

beforeAll(async () => {
  matrix = await Matrix.open(inject("product"));
});

afterAll(async () => {
  await matrix.client.end();
  mkdirSync("test-results", { recursive: true });
  writeFileSync("test-results/matrix-cases.json", JSON.stringify(Object.fromEntries(matrix.counted)));
});

describe("the build", () => {
  // Next's own two pages for what does not exist and for what broke.
  const OWN = ["/_not-found", "/_global-error"];

  test("has no page and no route without a line", () => {
    const manifest = readFileSync(path.join(PROJECT, ".next/app-path-routes-manifest.json"), "utf8");
    const built = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(manifest)));
    const known = [...PAGE_LINES, ...ROUTE_LINES].map(({ pattern }) => pattern);
    expect(built.filter((pattern) => !OWN.includes(pattern)).sort()).toEqual(known.sort());
  });

  test("has no server action without a line, and every action has one that uses it", () => {
    const built = readBuiltActions().map(({ name, file }) => `${name} of ${file}`);
    expect(built.sort()).toEqual(ACTION_LINES.map(({ name, file }) => `${name} of ${file}`).sort());
  });
});

describe("pages", () => {
  test.each(pages)("%s", async (_pattern, line) => {
    expect(await matrix.askPages(line)).toEqual([]);
  });

  test.each(pages)("%s is fetched ahead without anything of it", async (_pattern, line) => {
    const [nobody] = matrix.people;
    const [first] = line.cases(matrix.world);
    if (!nobody || !first) throw new Error("there is nobody, or nothing to ask for");
    const outside = await matrix.asker.prefetch(nobody, first.path);
    expect(outside.status).toBe(200);
    const wrong = await gather(everyThird(matrix.core), async (person) => {
      matrix.count("PREFETCH", person, first.place);
      const answer = await matrix.asker.prefetch(person, first.path);
      return answer.body === outside.body ? null : `${first.path} for ${person.name}: ${answer.body.slice(0, 300)}`;
    });
    expect(wrong).toEqual([]);
  });
});

describe("routes", () => {
  const routes = ROUTE_LINES.flatMap(({ cases }) => cases).map((one) => [one.method, one.path, one.status] as const);
  test.each(routes)("%s %s answers %i", async (method, address, status) => {
    const wrong = await gather(matrix.core, async (person) => {
      matrix.count("ROUTE", person, null);
      const found = await matrix.asker.route(person, method, address);
      return found === status ? null : `${person.name}: ${found}`;
    });
    expect(wrong).toEqual([]);
  });
});

describe("actions refuse, and write nothing", () => {
  test.each(actions)("%s", async (_name, line) => {
    const before = await readFingerprint(matrix.client);
    expect(await matrix.askActions(line, false)).toEqual([]);
    expect(await readFingerprint(matrix.client)).toEqual(before);
  });
});

// What writes comes last: it changes the ground that the cases before stood on.
describe("actions let in", () => {
  const writing = [
    "createAssessmentAction",
    "readNoticesAction",
    "switchAssignmentAction",
    "endSessionAction",
    "endOtherSessionsAction",
    "signOutAction",
  ];
  test.each(actions.filter(([name]) => writing.includes(name)))("%s", async (_name, line) => {
    expect(await matrix.askActions(line, true)).toEqual([]);
  });
});

test("every side was asked from, in at least 5.000 cases", () => {
  console.log(Object.fromEntries(matrix.counted));
  expect(matrix.counted.get("cases")).toBeGreaterThan(5_000);
  expect(RELATIONS.filter((side) => (matrix.counted.get(`side ${side}`) ?? 0) < 100)).toEqual([]);
});
