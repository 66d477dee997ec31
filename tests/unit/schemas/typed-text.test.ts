import fc from "fast-check";
import * as z from "zod";
import { describe, expect, it } from "vitest";
import { typedText } from "@/lib/domain/typed-text";
import { leavesOf, schemasOf } from "./input-shapes";

const modules = import.meta.glob<Record<string, unknown>>("/lib/schemas/*.ts", { eager: true });
const schemas = schemasOf(modules);
/** Building blocks take what they are told to take; the inputs made of them are what comes from outside. */
const leaves = schemas.filter(([name]) => !name.startsWith("field-error.")).flatMap(([name, schema]) => leavesOf(name, schema));

/** Passwords keep every character but its composition: a space may be part of one. */
const PASSWORDS = ["account.changePasswordInput.current", "account.changePasswordInput.next", "account.changePasswordInput.again"];
/** Read from our own database, never from outside. */
const STORED = ["update.storedCounts", "assessment.storedComputed", "plan-content.storedContent"];

const isPassword = ({ path }: { path: string }): boolean => PASSWORDS.includes(path);
const isStored = ({ path }: { path: string }): boolean => STORED.some((name) => path.startsWith(name));

describe("8.2 (3): texts are stored composed (NFC), without what nobody sees", () => {
  it.each([
    ["  Hoà\u0300".normalize("NFD"), "Hoà\u0300".normalize("NFC")],
    ["Xa\u0303\u00A0Ho\u0301a Tie\u0302\u0301n ", "Xã Hóa Tiến"],
    ["Bắc\u200B Lý\uFEFF", "Bắc Lý"],
    ["a\u0000b\u0007c", "abc"],
    ["dòng một\r\ndòng hai\rdòng ba\u2028dòng bốn", "dòng một\ndòng hai\ndòng ba\ndòng bốn"],
    ["cột một\tcột hai", "cột một\tcột hai"],
    ["ba  khoảng   cách", "ba  khoảng   cách"],
    ["\u202Eđảo chiều\u202C", "đảo chiều"],
    ["chuyển\u00ADhóa", "chuyểnhóa"],
    ["e\u200D\u0301", "é"],
    ["\u200B \u00A0\u0000", ""],
  ])("%j becomes %j", (typed, kept) => expect(typedText(typed)).toBe(kept));

  const PIECES = [
    "e",
    "\u0301",
    "\u0302",
    "đ",
    "\u200B",
    "\u00A0",
    "\r",
    "\n",
    "\u0000",
    "\u0340",
    "\u2126",
    "\u3000",
    "\u2002",
    "\uFEFF",
    "\u0085",
  ];

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
        const text = pieces.join("");
        const once = typedText(text);
        return typedText(once) === once && once === once.normalize("NFC");
      }),
    );
  });
});

describe("8.2 (3): every text field of every input", () => {
  it("is looked at", () => {
    expect(schemas.length).toBeGreaterThan(60);
    expect(leaves.length).toBeGreaterThan(200);
    for (const path of PASSWORDS) expect(leaves.map((leaf) => leaf.path)).toContain(path);
  });

  // Letters apart, a wide space, a zero-width space and NUL around plain letters.
  const PROBES = [
    "\u00A0 ho\u0301a\u200B\u0000 tie\u0302\u0301n ",
    "\uFEFFabc.def\u200B",
    "\u200B14/06/2024\u00A0",
    "09:30\u200E",
    " \u200B12345 ",
  ];

  const typed = leaves.filter((leaf) => !isPassword(leaf) && !isStored(leaf));

  it("refuses a probe or keeps it normalised", () => {
    const offenders = typed.filter(({ schema }) =>
      PROBES.some((probe) => {
        const { data } = schema.safeParse(probe);
        return typeof data === "string" && data !== typedText(data);
      }),
    );
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });

  it("takes nothing invisible for something", () => {
    const read = (schema: z.ZodType, text: string) => {
      const parsed = schema.safeParse(text);
      return parsed.success ? { kept: parsed.data } : "refused";
    };
    for (const { path, schema } of typed) expect({ path, is: read(schema, "\u200B\u00A0\u0000") }).toEqual({ path, is: read(schema, "") });
  });

  it.each(leaves.filter(isPassword))("$path is composed and keeps its spaces", ({ schema }) => {
    const typed = " Bo\u0302\u0301n tư\u0300 ba\u0302\u0301t ky\u0300 42! ";
    expect(schema.parse(typed)).toBe(typed.normalize("NFC"));
  });

  it("would be found if it were a plain string", () => {
    const [leaf] = leavesOf("new", z.object({ note: z.string().max(60).nullable() }));
    expect(leaf?.path).toBe("new.note");
    expect(leaf?.schema.parse("ho\u0301a")).not.toBe(typedText("ho\u0301a"));
  });
});
