// The matrix can fail: from a running server single checks are taken away, and it must say so, in those lines and in no other.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startInstance, type Instance } from "../support/instance";
import { ACTION_LINES, PAGE_LINES } from "./lines";
import { Matrix } from "./matrix";

/** How a check looks in the compiled product, whatever its names have become there, and what is left of it; with the lines that lean on it. */
const REMOVALS = [
  {
    name: "the audit trail's page asks for no more than what everybody may read",
    find: String.raw`\("READ_AUDIT_TRAIL"\),(\w+)=([\w$.]+)\.parse\(await`,
    put: '("VIEW_UNITS"),$1=$2.parse(await',
    pages: ["/audit"],
    actions: [],
  },
  {
    name: "a unit of anybody is known to everybody",
    find: String.raw`if\(!(\w+)\|\|!\(0,[\w$.]+\)\((\w+)\.scope,\{provinceId:\1\.provinceId,unitId:\w+\}\)\)return null`,
    put: "if(!$1)return null",
    pages: ["/figures/[unitId]/[month]", "/figures/[unitId]/[month]/[component]"],
    actions: [],
  },
  {
    name: "anybody may end an assignment",
    find: String.raw`if\(!\(0,[\w$.]+\)\(\w+,"MANAGE_ACCOUNTS"\)\)return\(0,[\w$.]+\)\("ROLE_NOT_ALLOWED"\);(let \w+=await \w+\.assignment\.findUnique)`,
    put: "$1",
    pages: [],
    actions: ["endAssignmentAction"],
  },
] as const;

/** Neighbours of those, which nothing was taken from. */
const UNTOUCHED = {
  pages: ["/admin/accounts", "/figures/[unitId]", "/updates/[updateId]/withdraw"],
  actions: ["renameAccountAction", "withdrawUpdateAction"],
};

let folder: string;
let instance: Instance;
let matrix: Matrix;

beforeAll(async () => {
  const product = inject("product");
  folder = mkdtempSync(path.join(tmpdir(), "ch138-removed-"));
  instance = await startInstance({
    DATABASE_URL: product.databaseUrl,
    NEXTAUTH_SECRET: product.secret,
    NEXTAUTH_URL: "",
    NODE_OPTIONS: `--require ${path.join(import.meta.dirname, "remove-checks.cjs")}`,
    MATRIX_REMOVALS: JSON.stringify(REMOVALS.map(({ name, find, put }) => ({ name, find, put }))),
    MATRIX_REMOVED: path.join(folder, "removed"),
  });
  matrix = await Matrix.open({ ...product, origins: [`http://localhost:${instance.port}`] });
});

afterAll(async () => {
  await matrix.client.end();
  await instance.stop();
  rmSync(folder, { recursive: true, force: true });
});

const pages = (patterns: readonly string[]) => PAGE_LINES.filter(({ pattern }) => patterns.includes(pattern));
const actions = (names: readonly string[]) => ACTION_LINES.filter(({ name }) => names.includes(name));

describe("a check that was taken away is missed", () => {
  test.each(REMOVALS.map((removal) => [removal.name, removal] as const))("%s", async (name, removal) => {
    for (const line of pages(removal.pages)) expect(await matrix.askPages(line), line.pattern).not.toEqual([]);
    for (const line of actions(removal.actions)) expect(await matrix.askActions(line, false), line.name).not.toEqual([]);
    expect(readFileSync(path.join(folder, "removed"), "utf8").split("\n")).toContain(name);
  });

  test("and nothing else is", async () => {
    for (const line of pages(UNTOUCHED.pages)) expect(await matrix.askPages(line), line.pattern).toEqual([]);
    for (const line of actions(UNTOUCHED.actions)) expect(await matrix.askActions(line, false), line.name).toEqual([]);
  });
});
