import "server-only";
import { countsAsAchieved, countsAsSustained } from "@/lib/domain/dashboard-view";
import type { DecisionItemView } from "@/lib/domain/decision-view";
import type { Listing, LocalityState } from "@/lib/domain/locality";
import type { PlainDate } from "@/lib/domain/plain-date";
import { standing, type Standing } from "@/lib/domain/target";
import type { Campaign } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { isListedOn } from "./listed-on";

type Asked = {
  /** The day whose list is meant; null: nothing was listed by a decision yet. */
  readonly before: PlainDate | null;
  /** Lines of a draft, reckoned as if they stood. */
  readonly adding: readonly Pick<DecisionItemView, "unitId" | "effect" | "origin">[];
};

/** What the targets of a campaign mean in whole localities on a day, with the lines of a draft added. */
export async function findStandings(
  tx: Tx,
  campaign: Campaign,
  { before, adding }: Asked,
): Promise<{ readonly achieved: Standing; readonly sustained: Standing }> {
  const rows =
    before === null
      ? []
      : await tx.$queryRaw<{ id: string; unitId: string; listing: Listing; state: LocalityState }[]>`
          select l.id::text as id, l.unit_id::text as "unitId", l.listing::text as listing, l.state::text as state
          from designated_localities l where l.campaign_id = ${campaign.id}::uuid and ${isListedOn(before)}`;
  const leaving = new Set(adding.flatMap((item) => (item.effect === "REMOVE" ? (item.origin?.id ?? []) : [])));
  const kept = rows.filter((row) => !leaving.has(row.id));
  const judge = (listing: Listing, percent: number, counts: (state: LocalityState) => boolean): Standing => {
    const listed = kept.filter((row) => row.listing === listing);
    const named = adding.filter((item) => item.effect !== "REMOVE" && (item.effect === "FOLLOW") === (listing === "FOLLOWED"));
    const units = new Set([...listed.map((row) => row.unitId), ...named.map((item) => item.unitId)]);
    const fresh = listing === "FOLLOWED" ? units.size - listed.length : 0;
    return standing(units.size, listed.filter((row) => counts(row.state)).length + fresh, percent);
  };
  return {
    achieved: judge("SELECTED", campaign.achievedTarget.toNumber(), countsAsAchieved),
    sustained: judge("FOLLOWED", campaign.sustainedTarget.toNumber(), countsAsSustained),
  };
}
