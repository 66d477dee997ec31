// Doors of the reporting regimes: read with the campaigns, written by the secretariat at home.
import { isProvinceWithin } from "@/lib/domain/access";
import { can } from "@/lib/domain/policy";
import { decideRegime } from "@/lib/domain/regime";
import { action, page, place } from "../door";
import type { RegimeRow, World } from "../world";
import { asVerdict, campaigns, subject } from "./campaigns";

const regimes = (world: World) =>
  world.regimes.map(
    subject<RegimeRow>(
      (row) => `regime ${row.isRetired ? "set aside" : "in force"}`,
      () => true,
    ),
  );

export const REGIME_PAGES = [
  place("/regimes", ["VIEW_CAMPAIGN"]),
  place("/regimes/new", ["EDIT_CAMPAIGN"]),
  page<RegimeRow>("/regimes/[regimeId]", ["VIEW_CAMPAIGN"], {
    of: regimes,
    params: (row) => ({ regimeId: row.id }),
    verdict: (actor, row) => asVerdict(isProvinceWithin(actor.scope, row.provinceId)),
  }),
  page<RegimeRow>("/regimes/[regimeId]/edit", ["EDIT_CAMPAIGN"], {
    of: regimes,
    params: (row) => ({ regimeId: row.id }),
    verdict: (actor, row) => asVerdict(isProvinceWithin(actor.scope, row.provinceId) && decideRegime(row, "edit", actor).ok),
  }),
];

const FILE = "app/(work)/regimes/actions.ts";
const RULE = { kind: "WORKING_DAYS_AFTER", days: 2 };
const FIELDS = {
  title: "Matrix",
  kind: "YEAR",
  content: "Matrix",
  basis: "",
  method: "Matrix",
  cutOff: null,
  // Refused after everything else was asked, so that nothing is written.
  dueRules: { commune: RULE, district: null, province: RULE },
  tiers: ["DISTRICT"],
  formId: null,
};

const onRegime = (name: string, step: (row: RegimeRow) => "edit" | "retire", input: object) =>
  action<RegimeRow>(FILE, name, {
    of: regimes,
    id: "regimeId",
    version: (row) => row.version,
    code: (actor, row) => {
      if (!isProvinceWithin(actor.scope, row.provinceId)) return "NOT_FOUND";
      const decided = decideRegime(row, step(row), actor);
      return decided.ok ? "STALE" : decided.error;
    },
    input: (row, version) => ({ regimeId: row.id, version, ...input }),
  });

export const REGIME_ACTIONS = [
  action(FILE, "addRegimeAction", {
    of: (world) => campaigns(world).slice(0, 1),
    code: (actor) =>
      !can(actor, "EDIT_CAMPAIGN") ? "ROLE_NOT_ALLOWED" : actor.scope.homeProvinceId === null ? "OUT_OF_SCOPE" : "DISTRICT_RULE_MISSING",
    input: () => FIELDS,
  }),
  onRegime("editRegimeAction", () => "edit", FIELDS),
  onRegime("retireRegimeAction", () => "retire", { isRetired: true }),
];
