import type { HotspotType, Listing, LocalityFlag, LocalityState } from "./locality";
import type { CouncilOpinion } from "./nomination";
import type { DecisionEffect } from "./paper";
import type { PlainDate } from "./plain-date";

/** A nomination the council has appraised. */
export type AppraisedNomination = {
  readonly id: string;
  readonly unitId: string;
  readonly types: readonly HotspotType[];
  readonly flags: readonly LocalityFlag[];
  readonly opinion: CouncilOpinion | null;
};

/** A record of last year's campaign, with the unit that stands for it now. */
export type LastYearRecord = {
  readonly id: string;
  readonly unitId: string;
  readonly listing: Listing;
  readonly state: LocalityState;
  readonly types: readonly HotspotType[];
  readonly flags: readonly LocalityFlag[];
};

export type ProposedItem = {
  readonly unitId: string;
  readonly effect: DecisionEffect;
  readonly types: readonly HotspotType[];
  readonly flags: readonly LocalityFlag[];
  readonly nominationId: string | null;
  readonly originId: string | null;
  readonly followUntil: PlainDate | null;
};

const EFFECT_OF: Partial<Record<LocalityState, DecisionEffect>> = { ACHIEVED: "FOLLOW", NOT_ACHIEVED: "CARRY_OVER", SUSTAINED: "REMOVE" };
const ORDER: readonly DecisionEffect[] = ["SELECT", "CARRY_OVER", "FOLLOW", "REMOVE"];

/**
 * What a decision says when it is begun: the nominations the council did not decline are selected, last year's unachieved go on (with
 * their nomination, where there is one), its achieved are followed, its sustained leave the list. One line a commune and effect.
 */
export function proposeItems(
  nominations: readonly AppraisedNomination[],
  lastYear: readonly LastYearRecord[],
  followUntil: PlainDate,
): readonly ProposedItem[] {
  const wanted = nominations.filter((nomination) => nomination.opinion !== "DECLINE");
  const goesOn = lastYear.flatMap((record): ProposedItem[] => {
    const effect = EFFECT_OF[record.state];
    if (effect === undefined) return [];
    const nomination = effect === "CARRY_OVER" ? wanted.find((one) => one.unitId === record.unitId) : undefined;
    return [
      {
        unitId: record.unitId,
        effect,
        types: nomination?.types ?? record.types,
        flags: (nomination?.flags ?? record.flags).filter((flag) => flag !== "CARRIED_OVER"),
        nominationId: nomination?.id ?? null,
        originId: record.id,
        followUntil: effect === "FOLLOW" ? followUntil : null,
      },
    ];
  });
  const taken = new Set(goesOn.flatMap((item) => item.nominationId ?? []));
  const selected = wanted
    .filter((nomination) => !taken.has(nomination.id))
    .map(({ id, unitId, types, flags }): ProposedItem => ({
      unitId,
      effect: "SELECT",
      types,
      flags: flags.filter((flag) => flag !== "CARRIED_OVER"),
      nominationId: id,
      originId: null,
      followUntil: null,
    }));
  const all = [...selected, ...goesOn];
  return all
    .filter((item, index) => all.findIndex((other) => other.unitId === item.unitId && other.effect === item.effect) === index)
    .toSorted((a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect));
}
