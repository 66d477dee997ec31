// Doors of campaigns and of what hangs on them: localities, periods, plans.
import { isProvinceWithin, isWithin, isWritable, type Actor } from "@/lib/domain/access";
import { decideCampaign, type CampaignAction, type CampaignStatus } from "@/lib/domain/campaign";
import { can } from "@/lib/domain/policy";
import { action, page, place, type Code, type Subject, type Verdict } from "../door";
import { bodyOf, extraId } from "../extra-subjects";
import type { CampaignRow, LocalityRow, PeriodRow, World } from "../world";

type OfCampaign = { readonly provinceId: string; readonly campaign: CampaignStatus };

/** A draft is the secretariat's work, at home; the chair and the auditor may look on. For everybody else it does not exist, nor what hangs on it. */
export function seesCampaign(actor: Actor, { provinceId, campaign }: OfCampaign): boolean {
  const seesDrafts = can(actor, "EDIT_CAMPAIGN") || actor.role === "PROVINCE_CHAIR" || actor.role === "AUDITOR";
  return isProvinceWithin(actor.scope, provinceId) && (campaign !== "DRAFT" || seesDrafts);
}

export const subject =
  <Row extends { readonly provinceId: string }>(
    name: (row: Row) => string,
    isWide: (row: Row) => boolean,
    unitIds: (row: Row) => readonly string[] = () => [],
  ) =>
  (row: Row): Subject<Row> => ({
    label: name(row),
    place: { provinceId: row.provinceId, unitIds: unitIds(row) },
    breadth: isWide(row) ? "WIDE" : "NARROW",
    row,
  });

export const campaigns = (world: World) =>
  world.campaigns.map(
    subject<CampaignRow>(
      (row) => `campaign ${row.year} ${row.status}`,
      () => true,
    ),
  );
const isExtra = (key: string) => (row: { readonly id: string }) => row.id === extraId(key);
export const periods = (world: World) =>
  world.periods
    .filter((row) => !row.title.startsWith("Matrix") || isExtra("period DRAFT")(row) || isExtra("period CLOSED")(row))
    .map(
      subject<PeriodRow>(
        (row) => `${row.title}, ${row.isOpen ? "open" : "not open"}`,
        (row) => row.campaign === "OPEN",
      ),
    );
/** The commune's own in each campaign, one beside, those of the successor and of another province. */
export const localities = (world: World) => {
  const bodies = [
    bodyOf("commune:bacly"),
    bodyOf("commune:bacnghia"),
    bodyOf("commune:sonthuy"),
    bodyOf("commune:dongthuan", "qt"),
    bodyOf("commune:tanha", "tn"),
  ];
  const units = world.territory.answersFor.filter((row) => bodies.includes(row.bodyId)).map((row) => row.unitId);
  return world.localities
    .filter((row) => units.includes(row.unitId))
    .map(
      subject<LocalityRow>(
        (row) => `locality of a campaign ${row.campaign}, ${row.state}`,
        (row) => row.campaign === "OPEN",
        (row) => [row.unitId],
      ),
    );
};

export const asVerdict = (isThere: boolean): Verdict => (isThere ? "OPEN" : "NOT_FOUND");
export const isAllowed = (actor: Actor, row: OfCampaign, step: CampaignAction): boolean =>
  decideCampaign({ provinceId: row.provinceId, status: row.campaign }, step, actor).ok;

/** A form stands only where its step can be taken now: elsewhere there is no such page. */
const stepPage = (pattern: string, step: CampaignAction) =>
  page<CampaignRow>(pattern, ["EDIT_CAMPAIGN"], {
    of: campaigns,
    params: (row) => ({ campaignId: row.id }),
    verdict: (actor, row) => asVerdict(isAllowed(actor, { ...row, campaign: row.status }, step)),
  });

const periodForm = (pattern: string, needs: "EDIT_CAMPAIGN" | "OPEN_PERIOD", step: CampaignAction) =>
  page<PeriodRow>(pattern, [needs], {
    of: periods,
    params: (row) => ({ campaignId: row.campaignId, periodId: row.id }),
    verdict: (actor, row) => asVerdict(!row.isOpen && isAllowed(actor, row, step)),
  });
const ofCampaign = (
  pattern: string,
  open: (actor: Actor, row: CampaignRow) => boolean,
  needs: "VIEW_CAMPAIGN" | "VIEW_LOCALITIES" | "VIEW_FIGURES" | "VIEW_ASSESSMENT" | "VIEW_DASHBOARD",
) =>
  page<CampaignRow | null>(pattern, [needs], {
    of: (world) => [{ label: "-", place: null, breadth: "WIDE", row: null }, ...campaigns(world)],
    params: (row) => (row === null ? {} : { "?": `campaign=${row.id}` }),
    verdict: (actor, row) => asVerdict(row === null || open(actor, row)),
  });
const within = (actor: Actor, row: CampaignRow): boolean => seesCampaign(actor, { ...row, campaign: row.status });

export const CAMPAIGN_PAGES = [
  place("/campaigns", ["VIEW_CAMPAIGN"]),
  page<CampaignRow>("/campaigns/[campaignId]", ["VIEW_CAMPAIGN"], {
    of: campaigns,
    params: (row) => ({ campaignId: row.id }),
    verdict: (actor, row) => asVerdict(within(actor, row)),
  }),
  place("/campaigns/new", ["EDIT_CAMPAIGN"]),
  stepPage("/campaigns/[campaignId]/edit", "edit"),
  stepPage("/campaigns/[campaignId]/open", "open"),
  stepPage("/campaigns/[campaignId]/close", "close"),
  stepPage("/campaigns/[campaignId]/task-groups", "edit"),
  stepPage("/campaigns/[campaignId]/periods/new", "edit"),
  stepPage("/campaigns/[campaignId]/plans/new", "edit"),
  page<LocalityRow>("/campaigns/[campaignId]/localities/[localityId]/edit", ["EDIT_CAMPAIGN"], {
    of: localities,
    params: (row) => ({ campaignId: row.campaignId, localityId: row.id }),
    verdict: (actor, row) => asVerdict(isAllowed(actor, row, "edit")),
  }),
  page<PeriodRow>("/campaigns/[campaignId]/periods/[periodId]", ["VIEW_CAMPAIGN"], {
    of: periods,
    params: (row) => ({ campaignId: row.campaignId, periodId: row.id }),
    verdict: (actor, row) => asVerdict(seesCampaign(actor, row)),
  }),
  periodForm("/campaigns/[campaignId]/periods/[periodId]/edit", "EDIT_CAMPAIGN", "edit"),
  periodForm("/campaigns/[campaignId]/periods/[periodId]/open", "OPEN_PERIOD", "openPeriod"),
  page<CampaignRow>("/campaigns/[campaignId]/requests/new", ["REQUEST_REPORT"], {
    of: campaigns,
    params: (row) => ({ campaignId: row.id }),
    verdict: (actor, row) =>
      asVerdict(
        seesCampaign(actor, { ...row, campaign: row.status }) && isAllowed(actor, { ...row, campaign: row.status }, "requestReport"),
      ),
  }),
  // What is looked at by campaign knows no drafts.
  ofCampaign("/dashboard", (actor, row) => within(actor, row) && row.status !== "DRAFT", "VIEW_DASHBOARD"),
  ofCampaign("/localities", (actor, row) => within(actor, row) && row.status !== "DRAFT", "VIEW_LOCALITIES"),
  ofCampaign("/assessments", (actor, row) => within(actor, row) && row.status !== "DRAFT", "VIEW_ASSESSMENT"),
  ofCampaign("/figures", within, "VIEW_FIGURES"),
  page<LocalityRow>("/localities/[localityId]", ["VIEW_LOCALITIES"], {
    of: localities,
    params: (row) => ({ localityId: row.id }),
    verdict: (actor, row) => asVerdict(isWithin(actor.scope, row) && seesCampaign(actor, row)),
  }),
];

/** What a deed on a campaign, or on what hangs on it, answers before it looks at anything else. */
export function codeFor(actor: Actor, row: OfCampaign, step: CampaignAction): Code | null {
  if (!seesCampaign(actor, row)) return "NOT_FOUND";
  const decided = decideCampaign({ provinceId: row.provinceId, status: row.campaign }, step, actor);
  return decided.ok ? null : decided.error;
}

const FILE = "app/(work)/campaigns/actions.ts";
export const DAY = "2024-03-01";
const FACTS = {
  workFrom: "2024-01-15",
  workTo: "2024-12-14",
  figuresFrom: "2023-12-15",
  figuresTo: "2024-12-14",
  monthStartDay: 15,
  achievedTarget: 60,
  sustainedTarget: 85,
  followUpMonths: 6,
  followUpVerdictOn: null,
};
const PERIOD = {
  kind: "AD_HOC",
  title: "Matrix",
  figuresFrom: "2001-01-15",
  figuresTo: "2001-02-14",
  opensOn: "2001-02-14",
  dueCommune: "2001-02-20",
  dueDistrict: null,
  dueProvince: "2001-02-25",
};

const onCampaign = (name: string, step: CampaignAction, input: (row: CampaignRow) => object, letIn: Code = "STALE") =>
  action<CampaignRow>(FILE, name, {
    of: campaigns,
    id: "campaignId",
    version: (row) => row.version,
    code: (actor, row) => codeFor(actor, { ...row, campaign: row.status }, step) ?? letIn,
    input: (row, version) => ({ campaignId: row.id, version, ...input(row) }),
  });
const onLocality = (name: string, input: object) =>
  action<LocalityRow>(FILE, name, {
    of: localities,
    id: "localityId",
    version: (row) => row.version,
    code: (actor, row) => codeFor(actor, row, "edit") ?? "STALE",
    input: (row, version) => ({ localityId: row.id, version, ...input }),
  });
const onPeriod = (name: string, step: CampaignAction, input: object = {}) =>
  action<PeriodRow>(FILE, name, {
    of: periods,
    id: "periodId",
    version: (row) => row.version,
    code: (actor, row) => codeFor(actor, row, step) ?? (row.isOpen ? "ALREADY_OPEN" : "STALE"),
    input: (row, version) => ({ periodId: row.id, version, ...input }),
  });
export const CAMPAIGN_ACTIONS = [
  action<CampaignRow>(FILE, "createCampaignAction", {
    // One a province and year: each of the years that there are is taken, at home.
    of: (world) =>
      campaigns(world).filter(({ row }) => row.year === 2024 || row.status !== "OPEN" || row.year === 2019 || row.year === 2026),
    first: "EDIT_CAMPAIGN",
    code: (actor, row) =>
      !isWritable(actor.scope, { provinceId: actor.scope.homeProvinceId ?? "" })
        ? "OUT_OF_SCOPE"
        : actor.scope.homeProvinceId === row.provinceId
          ? "DUPLICATE_YEAR"
          : "NOT_FOUND",
    // Last year's campaign must be one's own; that of another province does not exist.
    input: (row, _version, actor) => ({
      ...FACTS,
      year: actor.scope.homeProvinceId === row.provinceId ? row.year : 2077,
      lastYearId: row.id,
      takesTaskGroups: true,
      periods: [],
    }),
  }),
  onCampaign("editCampaignAction", "edit", (row) => ({ ...FACTS, year: row.year })),
  onCampaign("openCampaignAction", "open", () => ({})),
  onCampaign("closeCampaignAction", "close", () => ({})),
  onCampaign("saveTaskGroupsAction", "edit", () => ({ contents: ["1", "2", "3", "4", "5", "6"] })),
  onLocality("editLocalityAction", { types: ["TYPE_4_DRUGS"], flags: [], originId: null, followUntil: null }),
  onCampaign("addPeriodAction", "edit", () => PERIOD, "FIGURES_OUTSIDE_CAMPAIGN"),
  onPeriod("editPeriodAction", "edit", PERIOD),
  onPeriod("removePeriodAction", "edit"),
  onPeriod("openPeriodAction", "openPeriod"),
  // Refused for its day, after everything that who asks could be refused for.
  onCampaign(
    "requestReportAction",
    "requestReport",
    () => ({
      title: "Matrix",
      content: "Matrix",
      figuresFrom: "2001-01-15",
      figuresTo: "2001-02-14",
      dueOn: "2001-02-20",
      addresseeIds: [extraId("no body")],
    }),
    "DUE_IN_PAST",
  ),
];
