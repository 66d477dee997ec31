// Doors of nominations: who proposes a commune, who gives an opinion on it, who sends it back, who appraises it.
import { isProvinceWithin, type Actor } from "@/lib/domain/access";
import {
  availableNominationActions,
  decideNewNomination,
  decideNomination,
  seesNomination,
  type NominationAction,
} from "@/lib/domain/nomination";
import type { Permission } from "@/lib/domain/policy";
import { action, page, place, type Code, type Subject } from "../door";
import type { CampaignRow, NominationRow, World } from "../world";

/** Those made for the matrix by everybody, those of the demo by one of each role. */
const nominations = (world: World): Subject<NominationRow>[] =>
  world.nominations.map((row) => ({
    label: `nomination ${row.status} of ${row.nominatorKind} in a campaign ${row.campaignStatus}`,
    place: { provinceId: row.provinceId, unitIds: [row.unitId] },
    breadth: row.isExtra ? "WIDE" : "NARROW",
    row,
  }));
const campaigns = (world: World): Subject<CampaignRow>[] =>
  world.campaigns.map((row) => ({
    label: `campaign ${row.year} ${row.status}`,
    place: { provinceId: row.provinceId, unitIds: [] },
    breadth: "WIDE",
    row,
  }));

const given = { reason: "-", appraisal: { opinion: "SELECT", score: 60 } } as const;
const canTake = (actor: Actor, row: NominationRow, step: NominationAction): boolean =>
  availableNominationActions(row, actor).includes(step);

/** A step's page: not there for who does not see it, the record for whose turn it is not. */
const stepPage = (name: string, step: NominationAction, needs: Permission | readonly Permission[], offered: string) =>
  page<NominationRow>(`/nominations/[nominationId]/${name}`, typeof needs === "string" ? [needs] : needs, {
    of: nominations,
    params: (row) => ({ nominationId: row.id }),
    verdict: (actor, row) => {
      if (!seesNomination(row, actor)) return "NOT_FOUND";
      return canTake(actor, row, step) ? "OPEN" : `TO /nominations/${row.id}`;
    },
    offers: { [offered]: (_actor, row) => step !== "submit" || row.gaps.length === 0 },
  });

export const NOMINATION_PAGES = [
  place("/nominations", ["VIEW_NOMINATIONS"]),
  page<CampaignRow>("/nominations/new", ["NOMINATE"], {
    of: campaigns,
    params: (row) => ({ "?": `campaign=${row.id}` }),
    verdict: (actor, row) => (row.provinceId === actor.scope.homeProvinceId ? "OPEN" : "NOT_FOUND"),
    offers: {
      // A commune proposes itself only where no district stands above it.
      createNominationAction: (actor, row) => row.status !== "CLOSED" && (actor.role !== "COMMUNE_POLICE" || row.year > 2025),
    },
  }),
  page<NominationRow>("/nominations/[nominationId]", ["VIEW_NOMINATIONS"], {
    of: nominations,
    params: (row) => ({ nominationId: row.id }),
    verdict: (actor, row) => (seesNomination(row, actor) ? "OPEN" : "NOT_FOUND"),
  }),
  stepPage("edit", "prepare", "NOMINATE", "saveNominationAction"),
  stepPage("withdraw", "withdraw", ["NOMINATE", "SUBMIT_NOMINATION"], "withdrawNominationAction"),
  stepPage("submit", "submit", "SUBMIT_NOMINATION", "submitNominationAction"),
  stepPage("opinion", "giveOpinion", "GIVE_OPINION", "giveOpinionAction"),
  stepPage("return", "returnToNominator", "EDIT_CAMPAIGN", "returnNominationAction"),
  stepPage("appraise", "appraise", "APPRAISE_NOMINATION", "appraiseNominationAction"),
];

const FILE = "app/(work)/nominations/actions.ts";

const onNomination = (name: string, step: NominationAction, more: object = {}) =>
  action<NominationRow>(FILE, name, {
    of: nominations,
    id: "nominationId",
    version: (row) => row.version,
    code: (actor, row): Code => {
      const decided = decideNomination(row, { action: step, actor, ...given });
      if (decided.ok) return "STALE";
      return decided.error === "OUT_OF_SCOPE" ? "NOT_FOUND" : decided.error;
    },
    input: (row, version) => ({ nominationId: row.id, version, ...more }),
  });

export const NOMINATION_ACTIONS = [
  // What is in hand already: nothing is ever begun here.
  action<NominationRow>(FILE, "createNominationAction", {
    of: nominations,
    id: "campaignId",
    code: (actor, row) => {
      if (!isProvinceWithin(actor.scope, row.provinceId)) return "NOT_FOUND";
      const decided = decideNewNomination({ ...row, isStanding: true, isNominated: true }, actor);
      return decided.ok ? "DONE" : decided.error;
    },
    input: (row) => ({ campaignId: row.campaignId, unitId: row.unitId, types: ["TYPE_1_SOCIAL_ORDER"], flags: [] }),
  }),
  onNomination("saveNominationAction", "prepare", {
    types: ["TYPE_1_SOCIAL_ORDER"],
    flags: [],
    situation: "Có",
    reason: "Có",
    drugInputs: null,
    scores: [],
    dossier: [],
    personalDataChecked: false,
  }),
  onNomination("withdrawNominationAction", "withdraw", { reason: "Lý do" }),
  onNomination("submitNominationAction", "submit"),
  onNomination("giveOpinionAction", "giveOpinion", { agrees: true, words: "Nhất trí" }),
  onNomination("returnNominationAction", "returnToNominator", { reason: "Lý do" }),
  onNomination("appraiseNominationAction", "appraise", { opinion: "SELECT", score: 60, reason: "Lý do" }),
];
