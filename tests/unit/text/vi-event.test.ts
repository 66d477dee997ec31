import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { eventActionText, eventStateText, formatEventSeat } from "@/lib/text/vi-event";

const FOLDER = "lib/server/commands";
const sources = readdirSync(FOLDER).map((file) => readFileSync(`${FOLDER}/${file}`, "utf8"));
/** Every literal after `action:` in a command; those reckoned from a table have their words by type. */
const actions = sources.flatMap((source) =>
  [...source.matchAll(/\baction: ([^\n]*)/g)].flatMap(([, rest]) =>
    [...(rest ?? "").matchAll(/"([a-z][a-zA-Z]+)"/g)].map((match) => match[1] ?? ""),
  ),
);

describe("the trail in words", () => {
  it("has words for every deed that a command records", () => {
    expect(actions.length).toBeGreaterThan(30);
    const known = actions.filter((action) => !["self", "send"].includes(action));
    expect(known.filter((action) => eventActionText(action) === action)).toEqual([]);
  });

  it("shows a deed and a state without words under their own names", () => {
    expect(eventActionText("somethingNew")).toBe("somethingNew");
    expect(eventStateText("unit", "NEW_STATE")).toBe("NEW_STATE");
    expect(eventStateText("account", "LOCKED")).toBe("Tạm khóa");
    expect(eventStateText("clock", "2024-06-10")).toBe("10/06/2024");
  });

  it("names the seat with its capacity", () => {
    expect(formatEventSeat({ capacity: "KT", actorTitle: "Phó Trưởng ban", actorBody: "BCĐ 138 tỉnh" })).toBe(
      "KT. Phó Trưởng ban, BCĐ 138 tỉnh",
    );
    expect(formatEventSeat({ capacity: "NONE", actorTitle: "", actorBody: "" })).toBe("");
  });
});
