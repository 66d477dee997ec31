import type { HotspotType, LocalityState } from "./locality";
import type { CampaignRefusal } from "./campaign";
import type { NominationStatus } from "./nomination";
import type { DecisionEffect, DecisionKind } from "./paper";
import type { PaperBlock, PaperContent } from "./paper-sheet";
import type { PlainDate } from "./plain-date";
import type { IssueRefusal } from "./paper-issue";
import { err, ok, type Result } from "./result";

/** Decisions that are drafted item by item; the others are recorded with the results they confirm. */
export const DRAFTED_DECISION_KINDS = ["SELECTION", "SUPPLEMENTARY"] as const satisfies readonly DecisionKind[];
export type DraftedDecisionKind = (typeof DRAFTED_DECISION_KINDS)[number];

export function isDraftedKind(kind: string): kind is DraftedDecisionKind {
  return (DRAFTED_DECISION_KINDS as readonly string[]).includes(kind);
}

/** The body whose paper it is: Ban Chỉ đạo ("QĐ-BCĐ") or, where the province so orders, the people's committee ("QĐ-UBND"). */
export const DECISION_ISSUERS = ["COMMITTEE", "PEOPLES_COMMITTEE"] as const;
export type DecisionIssuer = (typeof DECISION_ISSUERS)[number];

/** What is wrong with one line of a decision, in the order in which it is told. */
export const ITEM_FAULTS = [
  "UNIT_NOT_STANDING",
  "TYPE_REQUIRED",
  "UNFIT_NOMINATION",
  "UNFIT_ORIGIN",
  "REMOVED_ALREADY",
  "SELECTED_ALREADY",
  "FOLLOWED_ALREADY",
  "REASON_REQUIRED",
  "FOLLOW_UNTIL_REQUIRED",
  "FOLLOW_UNTIL_PAST",
  "CONTRADICTS_ITEM",
] as const;
export type ItemFault = (typeof ITEM_FAULTS)[number];

/** Why an issued decision could not do to the localities what it says. */
export type DecisionEffectRefusal = ItemFault | "EMPTY_DECISION" | "SELECTION_EXISTS" | "NO_SELECTION" | "NOMINATION_UNANSWERED";

/** One line of a decision with what it rests on, as things stand now. */
export type ItemFacts = {
  readonly unitId: string;
  readonly effect: DecisionEffect;
  readonly types: readonly HotspotType[];
  readonly reason: string | null;
  readonly followUntil: PlainDate | null;
  /** Whether the unit stands on the day of the decision. */
  readonly stands: boolean;
  /** The nomination it rests on; `fits`: of this unit and campaign. */
  readonly nomination: { readonly status: NominationStatus; readonly fits: boolean } | null;
  /** The record it goes on from; `when`: in an earlier campaign, in this one, or neither. */
  readonly origin: { readonly state: LocalityState; readonly when: "EARLIER" | "THIS" | "OTHER" } | null;
  /** Which lists of this campaign an issued decision has already put the unit on. */
  readonly decided: { readonly selected: boolean; readonly followed: boolean };
};

/** States in which a record of an earlier campaign, or one of this campaign, may be the origin of an effect. */
const ORIGINS: Record<DecisionEffect, { readonly earlier: readonly LocalityState[]; readonly here: readonly LocalityState[] }> = {
  // A relapsed or removed commune may be chosen anew.
  SELECT: { earlier: ["RELAPSED", "REMOVED", "SUSTAINED"], here: [] },
  FOLLOW: { earlier: ["ACHIEVED", "MONITORED"], here: [] },
  CARRY_OVER: { earlier: ["NOT_ACHIEVED"], here: [] },
  REMOVE: { earlier: ["ACHIEVED", "SUSTAINED"], here: ["IN_TRANSFORMATION", "UNDER_APPRAISAL", "MONITORED"] },
};

/** The record that a line of a commune goes on from where nobody names one: this campaign's before an earlier one's, the newest first; null: none fits. */
export function presumedOrigin<Origin extends NonNullable<ItemFacts["origin"]>>(
  effect: DecisionEffect,
  newestFirst: readonly Origin[],
): Origin | null {
  // To be chosen is no consequence of an earlier record: whoever means one says so.
  if (effect === "SELECT") return null;
  const { earlier, here } = ORIGINS[effect];
  return (
    newestFirst.find(({ when, state }) => when === "THIS" && here.includes(state)) ??
    newestFirst.find(({ when, state }) => when === "EARLIER" && earlier.includes(state)) ??
    // What has left already is named, so that it can be refused.
    (effect === "REMOVE" ? newestFirst.find(({ when, state }) => when !== "OTHER" && state === "REMOVED") : undefined) ??
    null
  );
}

/** What the record that a line goes on from becomes; null: it stays as it was. */
export function originBecomes(effect: DecisionEffect): LocalityState | null {
  return effect === "CARRY_OVER" ? "CARRIED_OVER" : effect === "REMOVE" ? "REMOVED" : null;
}

/** Whether the line needs a written reason: nobody nominated the commune, no earlier record leads to it, or it leaves this year's list. */
export function needsReason(item: Pick<ItemFacts, "effect" | "nomination" | "origin">): boolean {
  if (item.effect === "REMOVE" && item.origin?.when === "THIS") return true;
  return item.nomination === null && (item.origin === null || item.effect === "SELECT");
}

/** What is wrong with a line beside the others of its decision, on the day of the decision. */
export function itemFaults(item: ItemFacts, others: readonly Pick<ItemFacts, "unitId" | "effect">[], day: PlainDate): readonly ItemFault[] {
  const { effect, origin, nomination, decided } = item;
  const selects = effect === "SELECT" || effect === "CARRY_OVER";
  const fits = origin === null || ORIGINS[effect][origin.when === "THIS" ? "here" : "earlier"].includes(origin.state);
  const isRemoved = effect === "REMOVE" && origin?.state === "REMOVED";
  const faults: Record<ItemFault, boolean> = {
    // What leaves the list may have been merged away in the meantime.
    UNIT_NOT_STANDING: !item.stands && effect !== "REMOVE",
    TYPE_REQUIRED: selects && item.types.length === 0,
    UNFIT_NOMINATION: nomination !== null && (!nomination.fits || nomination.status !== "APPRAISED"),
    UNFIT_ORIGIN: !isRemoved && (!fits || origin?.when === "OTHER"),
    REMOVED_ALREADY: isRemoved,
    SELECTED_ALREADY: selects && decided.selected,
    FOLLOWED_ALREADY: effect === "FOLLOW" && decided.followed,
    REASON_REQUIRED: needsReason(item) && !item.reason?.trim(),
    FOLLOW_UNTIL_REQUIRED: effect === "FOLLOW" && item.followUntil === null,
    FOLLOW_UNTIL_PAST: effect === "FOLLOW" && item.followUntil !== null && item.followUntil <= day,
    CONTRADICTS_ITEM: others.some((other) => other.unitId === item.unitId && contradicts(effect, other.effect)),
  };
  return ITEM_FAULTS.filter((fault) => faults[fault]);
}

/** A commune may be followed for one type while selected for another; anything else twice contradicts itself. */
function contradicts(one: DecisionEffect, other: DecisionEffect): boolean {
  const pair = [one, other];
  return !(pair.includes("FOLLOW") && (pair.includes("SELECT") || pair.includes("CARRY_OVER")));
}

/** The campaign a decision is about to change. */
export type DecisionFacts = {
  readonly kind: DecisionKind;
  readonly items: readonly ItemFacts[];
  /** Whether the campaign already has an issued selection. */
  readonly hasSelection: boolean;
  /** Appraised nominations that it neither names nor answers with a reason. */
  readonly unanswered: number;
};

/** Whether a decision may do on a day what it says; the first fault of its lines where it may not. */
export function checkDecision(decision: DecisionFacts, day: PlainDate): Result<null, DecisionEffectRefusal> {
  if (decision.kind === "SELECTION" && decision.hasSelection) return err("SELECTION_EXISTS");
  if (decision.kind === "SUPPLEMENTARY" && !decision.hasSelection) return err("NO_SELECTION");
  if (decision.items.length === 0) return err("EMPTY_DECISION");
  for (const item of decision.items) {
    const [fault] = itemFaults(
      item,
      decision.items.filter((other) => other !== item),
      day,
    );
    if (fault) return err(fault);
  }
  return decision.unanswered > 0 ? err("NOMINATION_UNANSWERED") : ok(null);
}

/** The kind of the next decision of a campaign: the first selects, what comes later supplements. */
export function nextDecisionKind(hasSelection: boolean): DraftedDecisionKind {
  return hasSelection ? "SUPPLEMENTARY" : "SELECTION";
}

/** What is typed of a decision's text becomes its body: one Điều a field, further lines are paragraphs under it. */
export function articlesToContent(articles: readonly string[]): PaperContent {
  return articles.flatMap((article): PaperBlock[] => {
    const [first = "", ...rest] = article
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    return [{ kind: "ARTICLE", text: first }, ...rest.map((text): PaperBlock => ({ kind: "PARAGRAPH", text }))];
  });
}

/** The same in the other direction, for the form; blocks that no form types are left out. */
export function contentToArticles(content: PaperContent): readonly string[] {
  const articles: string[] = [];
  for (const block of content) {
    if (block.kind === "ARTICLE") articles.push(block.text);
    else if (block.kind === "PARAGRAPH") articles.push(`${articles.pop() ?? ""}\n${block.text}`.trim());
  }
  return articles;
}

type Taken = CampaignRefusal | "NOT_FOUND" | "STALE" | "ISSUED_ALREADY" | "UNDER_SIGNATURE";
export type CreateDecisionRefusal = CampaignRefusal | "NOT_FOUND" | "DRAFT_EXISTS" | "PERSONAL_DATA" | "CONTRADICTS_ITEM";
/** Of a decision that was signed on paper and is entered afterwards, already issued. */
export type RecordDecisionRefusal = CreateDecisionRefusal | IssueRefusal;
export type EditDecisionRefusal = Taken | "PERSONAL_DATA";
export type DecisionItemRefusal = Taken | ItemFault | "PERSONAL_DATA";
export type AnswerNominationRefusal = Taken | "PERSONAL_DATA";
