import { describe, expect, it } from "vitest";
import { BODY_KINDS, ROLES } from "@/lib/domain/access";
import { refuseSeat, rolesOfBody, spansMeet, timeOf, type NewSeat, type Seat } from "@/lib/domain/assignment";
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";

const day = (text: string | null): PlainDate | null => {
  if (text === null) return null;
  const [year, month, date] = text.split("-").map(Number);
  return plainDate(year ?? 0, month ?? 0, date ?? 0);
};
const span = (from: string | null, to: string | null) => ({ from: day(from), to: day(to) });

describe("roles of bodies", () => {
  it("give every role exactly one kind of body", () => {
    expect(BODY_KINDS.flatMap((kind) => [...rolesOfBody(kind)]).sort()).toEqual([...ROLES].sort());
  });
});

describe("spans", () => {
  it.each([
    [span(null, null), span("2024-01-01", "2024-01-02"), true],
    [span(null, "2024-01-01"), span("2024-01-01", null), false],
    [span("2024-01-01", null), span(null, "2024-01-01"), false],
    [span("2024-01-01", "2024-06-01"), span("2024-05-31", "2024-12-01"), true],
    [span("2024-01-01", "2024-02-01"), span("2024-03-01", "2024-04-01"), false],
  ])("%j and %j meet: %s", (a, b, meet) => {
    expect(spansMeet(a, b)).toBe(meet);
    expect(spansMeet(b, a)).toBe(meet);
  });

  it.each([
    [span(null, null), span(null, null), "PRESENT"],
    [span("2024-06-10", null), span(null, null), "PRESENT"],
    [span("2024-06-11", null), span(null, null), "FUTURE"],
    [span(null, "2024-06-10"), span(null, null), "PAST"],
    [span(null, null), span(null, "2024-06-10"), "PAST"],
    [span(null, null), span("2025-07-01", null), "FUTURE"],
  ])("an assignment of %j in a body of %j is %s on 10/6/2024", (own, body, time) => {
    expect(timeOf(own, body, plainDate(2024, 6, 10))).toBe(time);
  });
});

describe("a new seat", () => {
  const seat: NewSeat = {
    role: "COMMUNE_POLICE",
    bodyId: "police",
    bodyKind: "COMMUNE_POLICE",
    span: span("2024-01-01", null),
    bodySpan: span(null, "2025-07-01"),
    capacity: "NONE",
  };
  const held = (over: Partial<Seat>): Seat => ({ role: "COMMUNE_POLICE", bodyId: "police", span: span(null, null), ...over });

  it("is given where nothing stands against it", () => {
    expect(refuseSeat(seat, [], false)).toBeNull();
    expect(refuseSeat(seat, [held({ bodyId: "other" }), held({ span: span(null, "2024-01-01") })], false)).toBeNull();
  });

  it.each([
    ["OWN_ACCOUNT", seat, [], true],
    ["ROLE_NOT_OF_BODY", { ...seat, role: "AUDITOR" }, [], false],
    ["OUTSIDE_BODY", { ...seat, span: span("2025-07-01", null) }, [], false],
    ["ALREADY_HELD", seat, [held({})], false],
    ["ADMIN_KEPT_APART", seat, [held({ role: "SYSTEM_ADMIN", bodyId: "installation" })], false],
    [
      "ADMIN_KEPT_APART",
      { ...seat, role: "SYSTEM_ADMIN", bodyKind: "INSTALLATION", bodyId: "installation" },
      [held({ role: "AUDITOR" })],
      false,
    ],
  ] as const)("is refused: %s", (refusal, wanted, seats, isOwn) => {
    expect(refuseSeat(wanted, seats, isOwn)).toBe(refusal);
  });

  it("keeps operation and work apart only in the same days", () => {
    const earlier = held({ role: "SYSTEM_ADMIN", bodyId: "installation", span: span(null, "2024-01-01") });
    expect(refuseSeat(seat, [earlier], false)).toBeNull();
  });
});
