// Doors of decisions: drafted from nominations, issued, read.
import { isProvinceWithin, type Actor } from "@/lib/domain/access";
import { decideCampaign } from "@/lib/domain/campaign";
import { can } from "@/lib/domain/policy";
import { action, page, place, type Code, type Subject, type Verdict } from "../door";
import { extraId } from "../extra-subjects";
import type { CampaignRow, DecisionRow, World } from "../world";
import { codeFor } from "./campaigns";

const FILE = "app/(work)/decisions/actions.ts";

const decisions = (world: World) =>
  world.decisions.map((row): Subject<DecisionRow> => ({
    label: `decision ${row.status} of a campaign ${row.campaign}`,
    place: { provinceId: row.provinceId, unitIds: [] },
    breadth: row.status === "ISSUED" ? "WIDE" : "NARROW",
    row,
  }));
const withItem = (world: World) => decisions(world).filter(({ row }) => row.anItem !== null);
const withNomination = (world: World) => decisions(world).filter(({ row }) => row.aNomination !== null);

const isIssued = (row: DecisionRow): boolean => row.status === "ISSUED" || row.status === "CLOSED";
const seesDrafts = (actor: Actor): boolean => can(actor, "EDIT_CAMPAIGN") || actor.role === "PROVINCE_CHAIR" || actor.role === "AUDITOR";

/** An issued decision is read by all who read papers there; a draft by the secretariat, the chair and the auditor. */
const isVisible = (actor: Actor, row: DecisionRow): boolean =>
  can(actor, "VIEW_PAPERS") && isProvinceWithin(actor.scope, row.provinceId) && (isIssued(row) || seesDrafts(actor));
const mayEdit = (actor: Actor, row: DecisionRow): boolean =>
  decideCampaign({ provinceId: row.provinceId, status: row.campaign }, "edit", actor).ok;
const asVerdict = (isThere: boolean): Verdict => (isThere ? "OPEN" : "NOT_FOUND");

const params = (row: DecisionRow) => ({ decisionId: row.id, itemId: row.anItem ?? "", nominationId: row.aNomination ?? "" });
/** A form stands only for what is still a draft. */
const form = (pattern: string, of: (world: World) => readonly Subject<DecisionRow>[]) =>
  page<DecisionRow>(pattern, ["EDIT_CAMPAIGN"], {
    of,
    params,
    verdict: (actor, row) => asVerdict(row.status === "DRAFT" && mayEdit(actor, row)),
  });

/** A form that begins a decision of a campaign which may be changed. */
const ofCampaign = (pattern: string) =>
  page<CampaignRow | null>(pattern, ["EDIT_CAMPAIGN"], {
    of: (world) => [
      { label: "-", place: null, breadth: "WIDE", row: null },
      ...world.campaigns.map((row): Subject<CampaignRow> => ({
        label: `campaign ${row.year} ${row.status}`,
        place: { provinceId: row.provinceId, unitIds: [] },
        breadth: "NARROW",
        row,
      })),
    ],
    params: (row) => (row === null ? {} : { "?": `campaign=${row.id}` }),
    verdict: (actor, row) => asVerdict(row !== null && decideCampaign(row, "edit", actor).ok),
  });

export const DECISION_PAGES = [
  place("/decisions", ["VIEW_PAPERS"]),
  ofCampaign("/decisions/new"),
  ofCampaign("/decisions/record"),
  page<DecisionRow>("/decisions/[decisionId]", ["VIEW_PAPERS"], {
    of: decisions,
    params,
    verdict: (actor, row) => asVerdict(isVisible(actor, row)),
  }),
  form("/decisions/[decisionId]/edit", decisions),
  // What is on its way to signature may have been signed on paper.
  page<DecisionRow>("/decisions/[decisionId]/issue", ["EDIT_CAMPAIGN"], {
    of: decisions,
    params,
    verdict: (actor, row) => asVerdict(!isIssued(row) && mayEdit(actor, row)),
  }),
  form("/decisions/[decisionId]/items/new", decisions),
  form("/decisions/[decisionId]/items/[itemId]", withItem),
  form("/decisions/[decisionId]/nominations/[nominationId]", withNomination),
];

const TEXTS = {
  issuerKind: "COMMITTEE",
  issuer: "BCĐ",
  superior: "",
  notation: "QĐ-BCĐ",
  place: "Quảng Bình",
  signerTitle: "",
  bases: ["Căn cứ"],
  recipients: ["Như Điều 3"],
  articles: ["Điều"],
};
const LINE = { types: ["TYPE_4_DRUGS"], flags: [], followUntil: null, reason: "" };

/** What a deed on a decision answers before it looks at its version. */
function codeOf(actor: Actor, row: DecisionRow, isForDrafts: boolean): Code {
  if (!isVisible(actor, row)) return "NOT_FOUND";
  const refused = codeFor(actor, row, "edit");
  if (refused !== null) return refused;
  if (isIssued(row)) return "ISSUED_ALREADY";
  return isForDrafts && row.status !== "DRAFT" ? "UNDER_SIGNATURE" : "STALE";
}

type On = {
  readonly of?: (world: World) => readonly Subject<DecisionRow>[];
  readonly id?: string;
  readonly isForDrafts?: boolean;
  readonly input: (row: DecisionRow) => object;
};
const onDecision = (name: string, { of = decisions, id = "paperId", isForDrafts = true, input }: On) =>
  action<DecisionRow>(FILE, name, {
    of,
    id,
    version: (row) => row.version,
    code: (actor, row) => codeOf(actor, row, isForDrafts),
    input: (row, version) => ({ ...(id === "paperId" ? { paperId: row.id } : {}), version, ...input(row) }),
  });

/** A decision of a campaign is begun, or recorded whole. A telephone number stops whoever is let in. */
const beginning = (name: string, input: object) =>
  action<CampaignRow>(FILE, name, {
    of: (world) =>
      world.campaigns.map((row) => ({
        label: `campaign ${row.year} ${row.status}`,
        place: { provinceId: row.provinceId, unitIds: [] },
        breadth: "WIDE" as const,
        row,
      })),
    id: "campaignId",
    code: (actor, row) => codeFor(actor, { ...row, campaign: row.status }, "edit") ?? "PERSONAL_DATA",
    input: (row) => ({ campaignId: row.id, ...TEXTS, ...input }),
  });

export const DECISION_ACTIONS = [
  beginning("createDecisionAction", { takesProposal: false, subject: "0912345678" }),
  beginning("recordDecisionAction", {
    number: 1,
    issuedOn: "2024-01-02",
    groups: [{ effect: "SELECT", types: ["TYPE_4_DRUGS"], followUntil: null, unitIds: [extraId("no unit")] }],
    subject: "Quyết định",
    reason: "0912345678",
  }),
  onDecision("editDecisionAction", { input: () => ({ ...TEXTS, subject: "Quyết định" }) }),
  onDecision("addDecisionItemAction", {
    input: () => ({ effect: "SELECT", unitId: extraId("no unit"), nominationId: null, originId: null, ...LINE }),
  }),
  onDecision("editDecisionItemAction", { of: withItem, id: "itemId", input: (row) => ({ itemId: row.anItem, ...LINE }) }),
  onDecision("dropDecisionItemAction", { of: withItem, id: "itemId", input: (row) => ({ itemId: row.anItem, reason: "" }) }),
  onDecision("moveDecisionItemAction", { of: withItem, id: "itemId", input: (row) => ({ itemId: row.anItem, position: 1 }) }),
  onDecision("answerNominationAction", { input: () => ({ nominationId: extraId("nomination to answer"), reason: "Lý do" }) }),
  onDecision("issueDecisionAction", { isForDrafts: false, input: () => ({ number: 1, issuedOn: "2099-01-01" }) }),
];
