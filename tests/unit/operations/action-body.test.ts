import fc from "fast-check";
import { encodeReply } from "next/dist/compiled/react-server-dom-turbopack/client.node";
import { describe, expect, it } from "vitest";
import { isActionBody } from "@/lib/server/operations/action-body";

const bytes = (text: string) => new TextEncoder().encode(text);
const accepts = (text: string) => isActionBody(bytes(text));

describe("the body of an action", () => {
  it("is whatever React's own encoder writes for plain values", async () => {
    const leaf = fc.oneof(
      fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0")),
      fc.constantFrom("$", "$$", "$0:0", "$undefined", "$F1", "$Dkhông"),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0),
      fc.date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") }),
    );
    const key = fc.stringMatching(/^[a-z]{1,8}$/).filter((name) => name !== "constructor" && name !== "prototype");
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: "medium" },
        leaf,
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(key, tie("tree"), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.uuid(), tree, async (id, input) => {
        // Twice the same object: the encoder writes the second as a reference to the first.
        const body: unknown = await encodeReply([{ key: id, input: { first: input, second: input, list: [input] } }]);
        expect(typeof body === "string" && accepts(body), String(body)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  const deep = (times: number) => `[${'{"a":'.repeat(times)}1${"}".repeat(times)}]`;
  const doubling = `[${Array.from({ length: 30 }, (_, place) => (place === 0 ? "[1,1]" : `["$0:${place - 1}","$0:${place - 1}"]`)).join(",")}]`;
  it.each([
    ["nothing", ""],
    ["no JSON", "[{"],
    ["a byte order mark", "\uFEFF[{}]"],
    ["null", "null"],
    ["no list", '{"key":"a"}'],
    ["no argument", "[]"],
    ["a thousand arguments", `[${"1,".repeat(1000)}1]`],
    ["very deep", deep(100_000)],
    ["deep", deep(60)],
    ["a key of the prototype", '[{"__proto__":{"isAdmin":true}}]'],
    ["a constructor", '[{"constructor":{"prototype":{}}}]'],
    ["a NUL", '["a\\u0000b"]'],
    ["a NUL in a key", '[{"a\\u0000b":1}]'],
    ["a promise", '["$@1"]'],
    ["a form", '["$K1"]'],
    ["a server function", '["$F1"]'],
    ["a bound function", '["$h1"]'],
    ["a map", '["$Q1"]'],
    ["a stream", '["$r1"]'],
    ["a typed array", '["$A1"]'],
    ["a large number", '["$n99999999999999999999"]'],
    ["something opaque", '["$T"]'],
    ["a date that is none", '["$Dnow"]'],
    ["a part that is not there", '["$1"]'],
    ["a reference to the prototype", '[{},"$0:__proto__"]'],
    ["a reference into the prototype", '[{},"$0:0:constructor:name"]'],
    ["a reference to nothing", '[{},"$0:7"]'],
    ["a reference to a text", '["a","$0:0"]'],
    ["a reference to itself", '["$0"]'],
    ["a circle", '[{"a":"$0:1"},{"b":"$0:0"}]'],
    ["a thing that doubles thirty times", doubling],
  ])("is not %s", (_name, text) => {
    expect(accepts(text)).toBe(false);
  });

  it("is not text in another encoding", () => {
    expect(isActionBody(Uint8Array.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d]))).toBe(false);
  });
});
