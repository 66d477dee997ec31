import { describe, expect, it } from "vitest";
import {
  articlesToContent,
  checkDecision,
  contentToArticles,
  itemFaults,
  nextDecisionKind,
  presumedOrigin,
  type DecisionFacts,
  type ItemFacts,
} from "@/lib/domain/decision";
import { LOCALITY_STATES } from "@/lib/domain/locality";
import { NOMINATION_STATUSES } from "@/lib/domain/nomination";
import { DECISION_EFFECTS } from "@/lib/domain/paper";
import { addDays, plainDate } from "@/lib/domain/plain-date";

const day = plainDate(2023, 12, 29);

const item = (more: Partial<ItemFacts> = {}): ItemFacts => ({
  unitId: "a",
  effect: "SELECT",
  types: ["TYPE_4_DRUGS"],
  reason: null,
  followUntil: null,
  stands: true,
  nomination: { status: "APPRAISED", fits: true },
  origin: null,
  decided: { selected: false, followed: false },
  ...more,
});
const follow = (more: Partial<ItemFacts> = {}): ItemFacts =>
  item({
    effect: "FOLLOW",
    types: [],
    nomination: null,
    origin: { state: "ACHIEVED", when: "EARLIER" },
    followUntil: addDays(day, 1),
    ...more,
  });
const faults = (one: ItemFacts, others: readonly ItemFacts[] = []) => itemFaults(one, others, day).join(" ") || "ok";

describe("a line of a decision", () => {
  it("goes on from this campaign's record before an earlier one, and from none where nothing fits", () => {
    const records = [
      { state: "IN_TRANSFORMATION", when: "THIS" },
      { state: "ACHIEVED", when: "EARLIER" },
      { state: "NOT_ACHIEVED", when: "EARLIER" },
    ] as const;
    expect(DECISION_EFFECTS.map((effect) => presumedOrigin(effect, records)?.state ?? null)).toEqual(
      DECISION_EFFECTS.map(
        (effect) => ({ SELECT: null, FOLLOW: "ACHIEVED", CARRY_OVER: "NOT_ACHIEVED", REMOVE: "IN_TRANSFORMATION" })[effect],
      ),
    );
    expect(presumedOrigin("REMOVE", [{ state: "REMOVED", when: "THIS" }])?.state).toBe("REMOVED");
    expect(presumedOrigin("REMOVE", [{ state: "ACHIEVED", when: "OTHER" }])).toBeNull();
  });

  it("may go on from these earlier records, and take these of its own campaign off the list", () => {
    const table = LOCALITY_STATES.map((state) => {
      const fits = (when: "EARLIER" | "THIS") =>
        DECISION_EFFECTS.filter(
          (effect) =>
            faults(item({ effect, nomination: null, reason: "why", followUntil: addDays(day, 1), origin: { state, when } })) === "ok",
        );
      return [state, ...fits("EARLIER"), "|", ...fits("THIS")].join(" ");
    });
    expect(table).toEqual([
      "IN_TRANSFORMATION | REMOVE",
      "UNDER_APPRAISAL | REMOVE",
      "ACHIEVED FOLLOW REMOVE |",
      "NOT_ACHIEVED CARRY_OVER |",
      "MONITORED FOLLOW | REMOVE",
      "SUSTAINED SELECT REMOVE |",
      "RELAPSED SELECT |",
      "REMOVED SELECT |",
      "CARRIED_OVER |",
    ]);
  });

  it("rests on a nomination that was appraised, of its commune and campaign", () => {
    const table = NOMINATION_STATUSES.map((status) => `${status} ${faults(item({ nomination: { status, fits: true } }))}`);
    expect(table).toEqual([
      "DRAFT UNFIT_NOMINATION",
      "SUBMITTED UNFIT_NOMINATION",
      "RETURNED UNFIT_NOMINATION",
      "APPRAISED ok",
      "SELECTED UNFIT_NOMINATION",
      "NOT_SELECTED UNFIT_NOMINATION",
      "WITHDRAWN UNFIT_NOMINATION",
    ]);
    expect(faults(item({ nomination: { status: "APPRAISED", fits: false } }))).toBe("UNFIT_NOMINATION");
  });

  it("needs a reason where nobody nominated it or no record leads to it", () => {
    expect(faults(item({ nomination: null }))).toBe("REASON_REQUIRED");
    expect(faults(item({ nomination: null, reason: " " }))).toBe("REASON_REQUIRED");
    expect(faults(item({ nomination: null, reason: "why" }))).toBe("ok");
    expect(faults(item({ nomination: null, origin: { state: "RELAPSED", when: "EARLIER" } }))).toBe("REASON_REQUIRED");
    expect(faults(follow())).toBe("ok");
    expect(faults(follow({ origin: null }))).toBe("REASON_REQUIRED");
    expect(faults(follow({ effect: "REMOVE", origin: { state: "SUSTAINED", when: "EARLIER" } }))).toBe("ok");
    expect(faults(follow({ effect: "REMOVE", origin: { state: "IN_TRANSFORMATION", when: "THIS" } }))).toBe("REASON_REQUIRED");
  });

  it("says what contradicts what stands or what is decided", () => {
    expect(faults(item({ stands: false }))).toBe("UNIT_NOT_STANDING");
    expect(faults(follow({ effect: "REMOVE", stands: false, origin: { state: "SUSTAINED", when: "EARLIER" } }))).toBe("ok");
    expect(faults(item({ types: [] }))).toBe("TYPE_REQUIRED");
    expect(faults(item({ decided: { selected: true, followed: false } }))).toBe("SELECTED_ALREADY");
    expect(faults(item({ decided: { selected: false, followed: true } }))).toBe("ok");
    expect(faults(follow({ decided: { selected: true, followed: true } }))).toBe("FOLLOWED_ALREADY");
    expect(faults(follow({ effect: "REMOVE", origin: { state: "REMOVED", when: "EARLIER" } }))).toBe("REMOVED_ALREADY");
    expect(faults(follow({ origin: { state: "ACHIEVED", when: "OTHER" } }))).toBe("UNFIT_ORIGIN");
    expect(faults(follow({ followUntil: null }))).toBe("FOLLOW_UNTIL_REQUIRED");
    expect(faults(follow({ followUntil: day }))).toBe("FOLLOW_UNTIL_PAST");
  });

  it("may stand beside another of the same commune only as followed beside selected", () => {
    const pairs = DECISION_EFFECTS.flatMap((one) =>
      DECISION_EFFECTS.filter(
        (other) => !itemFaults(item({ effect: one }), [item({ effect: other })], day).includes("CONTRADICTS_ITEM"),
      ).map((other) => `${one} ${other}`),
    );
    expect(pairs).toEqual(["SELECT FOLLOW", "FOLLOW SELECT", "FOLLOW CARRY_OVER", "CARRY_OVER FOLLOW"]);
    expect(faults(item(), [item({ unitId: "b" })])).toBe("ok");
  });
});

describe("a decision as a whole", () => {
  const answer = (more: Partial<DecisionFacts> = {}) => {
    const result = checkDecision({ kind: "SELECTION", items: [item()], hasSelection: false, unanswered: 0, ...more }, day);
    return result.ok ? "ok" : result.error;
  };
  it("selects once, supplements afterwards, names somebody and answers every nomination", () => {
    expect(answer()).toBe("ok");
    expect(answer({ hasSelection: true })).toBe("SELECTION_EXISTS");
    expect(answer({ kind: "SUPPLEMENTARY" })).toBe("NO_SELECTION");
    expect(answer({ kind: "SUPPLEMENTARY", hasSelection: true })).toBe("ok");
    expect(answer({ items: [] })).toBe("EMPTY_DECISION");
    expect(answer({ unanswered: 1 })).toBe("NOMINATION_UNANSWERED");
    expect(answer({ items: [item(), item({ unitId: "b", types: [] })] })).toBe("TYPE_REQUIRED");
    expect([nextDecisionKind(false), nextDecisionKind(true)]).toEqual(["SELECTION", "SUPPLEMENTARY"]);
  });

  it("keeps its articles and the paragraphs under them", () => {
    const articles = ["Xác định địa bàn", "Giao Công an tỉnh\nPhối hợp với các sở"];
    const content = articlesToContent(articles);
    expect(content.map((block) => block.kind)).toEqual(["ARTICLE", "ARTICLE", "PARAGRAPH"]);
    expect(contentToArticles(content)).toEqual(articles);
  });
});
