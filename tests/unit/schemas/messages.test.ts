import { readFileSync, readdirSync } from "node:fs";
import type * as z from "zod";
import { describe, expect, it } from "vitest";
import { FIELD_ERRORS } from "@/lib/domain/field-message";
import { campaignFaultText } from "@/lib/text/vi-campaign";
import { fieldErrorText, NO_WORDS } from "@/lib/text/vi-form";
import { figureFault } from "@/lib/text/vi-figures";
import { leavesOf, schemasOf } from "./input-shapes";

const modules = import.meta.glob<Record<string, unknown>>("/lib/schemas/*.ts", { eager: true });
const schemas = schemasOf(modules);
const leaves = schemas.flatMap(([name, schema]) => leavesOf(name, schema));

/** Codes that a screen says in its own words, by the tables it says them with. */
const OWN: Readonly<Record<string, string>> = { ...campaignFaultText, ...figureFault };
const wordsFor = (message: string): string => OWN[message] ?? fieldErrorText(message);

describe("what a schema says is wrong", () => {
  it("has words for every code, each its own", () => {
    const words = FIELD_ERRORS.map((code) => fieldErrorText(code));
    expect(words).not.toContain(NO_WORDS);
    expect(new Set(words).size).toBe(FIELD_ERRORS.length);
  });

  it("has words for every code that the schemas name", () => {
    const named = readdirSync("lib/schemas").flatMap((file) =>
      [...readFileSync(`lib/schemas/${file}`, "utf8").matchAll(/(?:error|message):\s*"([A-Z_]+)"|fault\("\w+", "([A-Z_]+)"\)/g)].map(
        (match) => match[1] ?? match[2] ?? "",
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((code) => wordsFor(code) === NO_WORDS)).toEqual([]);
  });

  const JUNK: readonly unknown[] = [
    undefined,
    null,
    "",
    " ",
    "x",
    "x".repeat(30_000),
    "31/06/2024",
    "2024-02-30",
    -1,
    -0.5,
    1.2345,
    1e12,
    Number.NaN,
    true,
    [],
    Array.from({ length: 500 }, () => "x"),
    {},
    { component: "CRM_TOTAL", value: -1, text: "1,5,3" },
  ];
  const messagesOf = (schema: z.ZodType): string[] =>
    JUNK.flatMap((junk) => schema.safeParse(junk).error?.issues.map((issue) => issue.message) ?? []);

  it("has words for whatever is thrown at any field", () => {
    const said = [...schemas.map(([path, schema]) => ({ path, schema })), ...leaves].flatMap(({ path, schema }) =>
      messagesOf(schema).map((message) => `${path}: ${message}`),
    );
    expect(said.length).toBeGreaterThan(1000);
    expect(said.filter((line) => wordsFor(line.slice(line.indexOf(": ") + 2)) === NO_WORDS)).toEqual([]);
  });

  it("names every limit that was passed, and how long a text is", () => {
    const tooLong = leaves.flatMap(({ schema }) =>
      (schema.safeParse("ab ".repeat(10_000)).error?.issues ?? [])
        .map((issue) => issue.message)
        .filter((message) => message.startsWith("TOO_LONG")),
    );
    expect(tooLong.length).toBeGreaterThan(20);
    for (const message of tooLong) expect(fieldErrorText(message)).toMatch(/^Quá dài: tối đa [\d.]+ ký tự, đang có (?:29\.999|30\.000)$/);
    expect(fieldErrorText("TOO_LONG 2000 2013")).toBe("Quá dài: tối đa 2.000 ký tự, đang có 2.013");
    expect(fieldErrorText("TOO_LARGE 99999")).toBe("Lớn hơn mức cho phép: nhiều nhất 99.999");
    expect(fieldErrorText("TOO_SHORT 3")).toBe("Quá ngắn: ít nhất 3 ký tự");
    expect(fieldErrorText("TOO_MANY 40")).toBe("Quá nhiều: tối đa 40 mục");
  });
});
