import { describe, expect, it } from "vitest";
import {
  covers,
  DELEGATED_CAPACITIES,
  fitsCapacity,
  ownBlock,
  overlap,
  standingOn,
  type DelegationFacts,
  type SeatFacts,
} from "@/lib/domain/delegation";
import { plainDate } from "@/lib/domain/plain-date";

const day = (number: number) => plainDate(2024, 6, number);
const given: DelegationFacts = { kinds: ["ANNUAL"], validFrom: day(5), validTo: day(21), revokedOn: null };

describe("a delegation", () => {
  it("is in force from its first day to its last, and not from its revocation on", () => {
    expect([4, 5, 20, 21].map((number) => standingOn(given, day(number)))).toEqual(["NOT_YET", "IN_FORCE", "IN_FORCE", "OVER"]);
    const revoked = { ...given, revokedOn: day(10) };
    expect([4, 9, 10, 25].map((number) => standingOn(revoked, day(number)))).toEqual(["NOT_YET", "IN_FORCE", "REVOKED", "REVOKED"]);
  });

  it("covers its kinds of papers alone", () => {
    expect(covers(given, "ANNUAL", day(10))).toBe(true);
    expect(covers(given, "SELECTION", day(10))).toBe(false);
    expect(covers(given, "ANNUAL", day(21))).toBe(false);
  });

  it("overlaps another that speaks of one paper on one day", () => {
    const from = (first: number, to: number, more: Partial<DelegationFacts> = {}) => ({
      ...given,
      validFrom: day(first),
      validTo: day(to),
      ...more,
    });
    expect(overlap(given, from(20, 25))).toBe(true);
    expect(overlap(given, from(21, 25))).toBe(false);
    expect(overlap(given, from(1, 5))).toBe(false);
    expect(overlap(given, from(10, 12, { kinds: ["SELECTION"] }))).toBe(false);
    expect(overlap({ ...given, revokedOn: day(10) }, from(10, 25))).toBe(false);
    expect(overlap({ ...given, revokedOn: day(10) }, from(9, 25))).toBe(true);
  });

  it("goes to somebody whom the capacity fits", () => {
    const head: SeatFacts = { id: "h", userId: "uh", role: "PROVINCE_CHAIR", bodyId: "c", provinceId: "p", capacity: "NONE" };
    const seats: Readonly<Record<string, SeatFacts>> = {
      deputy: { ...head, id: "d", userId: "ud", capacity: "KT" },
      secretary: { ...head, id: "s", userId: "us", role: "PROVINCE_SECRETARY", bodyId: "a" },
      himself: { ...head, id: "h2" },
      elsewhere: { ...head, id: "e", userId: "ue", provinceId: "q" },
    };
    const lines = Object.entries(seats).map(
      ([name, seat]) => `${name}: ${DELEGATED_CAPACITIES.filter((capacity) => fitsCapacity(capacity, head, seat)).join(" ")}`,
    );
    expect(lines).toEqual(["deputy: KT Q TL TUQ TM", "secretary: TL TUQ TM", "himself: ", "elsewhere: "]);
  });
});

describe("the block of who signs in his own office", () => {
  it("keeps both offices that the draft names, in lines", () => {
    const drafted = "TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH";
    expect(ownBlock(drafted, "Trưởng ban")).toBe(drafted);
    expect(ownBlock("TRƯỞNG BAN, PHÓ CHỦ TỊCH UBND TỈNH", "Trưởng ban")).toBe(drafted);
    expect(ownBlock("TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN", "Trưởng ban")).toBe("TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN");
  });

  it("is his title alone where the draft has none, another's, or one signed in another's place", () => {
    expect(["", "PHÓ TRƯỞNG BAN", "KT. CHỦ TỊCH\nTRƯỞNG BAN"].map((drafted) => ownBlock(drafted, "Trưởng ban"))).toEqual([
      "TRƯỞNG BAN",
      "TRƯỞNG BAN",
      "TRƯỞNG BAN",
    ]);
  });
});
