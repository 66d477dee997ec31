// Doors of monthly figures, progress updates, and of the register of territory, which is public to whoever may read it.
import { isWithin, isWritable, type Actor } from "@/lib/domain/access";
import { entryMode, mayConfirm } from "@/lib/domain/figure-entry";
import { isDuring } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { mayPost } from "@/lib/domain/update";
import { action, page, place, type Code, type Subject, type Verdict } from "../door";
import { bodyOf, extraId } from "../extra-subjects";
import type { UnitRow, UpdateRow, World } from "../world";

const asVerdict = (isOpen: boolean): Verdict => (isOpen ? "OPEN" : "NOT_FOUND");
const unitOf = (world: World, body: string, story?: "qt" | "tn") =>
  world.territory.answersFor.find((row) => row.bodyId === bodyOf(body, story))?.unitId ?? "";

type Cell = { readonly unit: UnitRow; readonly month: string; readonly world: World };

/** The commune at home, one beside, the successor's, another province's; a district, and a commune that no campaign ever listed. */
function cells(world: World): Subject<Cell>[] {
  const home = unitOf(world, "commune:bacly");
  const listed: readonly (readonly [string, string])[] = [
    [home, "2024-04-15"],
    [unitOf(world, "commune:bacnghia"), "2024-04-15"],
    [unitOf(world, "commune:sonthuy"), "2024-04-15"],
    [unitOf(world, "commune:dongthuan", "qt"), "2026-04-15"],
    [unitOf(world, "commune:tanha", "tn"), "2019-04-16"],
    [unitOf(world, "district:donghoi"), "2024-04-15"],
  ];
  const provinceId = world.units.find((unit) => unit.id === home)?.provinceId;
  const unlisted = world.units.find(
    (unit) => unit.provinceId === provinceId && unit.level === "COMMUNE" && !unit.isListed && unit.existsTo !== null,
  );
  return [...listed, [unlisted?.id ?? "", "2024-04-15"] as const].map(([unitId, month]) => {
    const unit = world.units.find((row) => row.id === unitId);
    if (!unit) throw new Error(`there is no unit ${unitId}`);
    const label = `${unit.level} ${unit.isListed ? "of a campaign" : "of no campaign"}`;
    return { label, place: { provinceId: unit.provinceId, unitIds: [unitId] }, breadth: "WIDE", row: { unit, month, world } };
  });
}

/** A unit is known to somebody where he reaches it, and a campaign lists it, or what it came from or went into. */
const isKnown = (actor: Actor, { unit }: Cell): boolean => isWithin(actor.scope, unit) && unit.isListed;

/** The unit with what stands above it on the actor's day: three tiers and two stand side by side. */
function onDay(actor: Actor, { unit, world }: Cell): UnitRow {
  const parent = world.territory.parents.find(
    (row) => row.unitId === unit.id && isDuring(actor.today, row.validFrom, row.validTo),
  )?.parentId;
  return { ...unit, parentLevel: world.units.find((row) => row.id === parent)?.level ?? unit.parentLevel };
}
const modeOf = (actor: Actor, cell: Cell) => entryMode(actor, onDay(actor, cell));

const updates = (world: World): Subject<UpdateRow>[] => {
  const made = ["own", "withdrawn", "of department"].map((key) => world.updates.find((row) => row.id === extraId(`update ${key}`)));
  const others = [
    unitOf(world, "commune:bacnghia"),
    unitOf(world, "commune:sonthuy"),
    unitOf(world, "commune:dongthuan", "qt"),
    unitOf(world, "commune:tanha", "tn"),
  ];
  const seeded = others.map((unitId) => world.updates.find((row) => row.unitId === unitId));
  return [...made, ...seeded].flatMap((row) =>
    row
      ? [
          {
            label: row.isWithdrawn ? "update withdrawn" : "update",
            place: { provinceId: row.provinceId, unitIds: [row.unitId], bodyId: row.bodyId },
            breadth: "WIDE" as const,
            row,
          },
        ]
      : [],
  );
};
const canWithdraw = (actor: Actor, row: UpdateRow): boolean =>
  isWithin(actor.scope, row) && isWritable(actor.scope, row) && row.bodyId === actor.bodyId && !row.isWithdrawn;

const units = (world: World): Subject<UnitRow>[] => cells(world).map(({ row, ...subject }) => ({ ...subject, row: row.unit }));

export const FIGURE_PAGES = [
  page<Cell>("/figures/[unitId]", ["VIEW_FIGURES"], {
    of: cells,
    params: ({ unit }) => ({ unitId: unit.id }),
    verdict: (actor, row) => asVerdict(isWithin(actor.scope, row.unit) && row.unit.isListedOpenly),
  }),
  page<Cell>("/figures/[unitId]/[month]", ["VIEW_FIGURES"], {
    of: cells,
    params: ({ unit, month }) => ({ unitId: unit.id, month }),
    verdict: (actor, row) => asVerdict(isKnown(actor, row)),
    offers: {
      enterFiguresAction: (actor, row) => ["OWN", "PROFESSIONAL"].includes(letIn(modeOf(actor, row))),
      enterFiguresForAction: () => false,
    },
  }),
  page<Cell>("/figures/[unitId]/[month]/[component]", ["VIEW_FIGURES"], {
    of: cells,
    params: ({ unit, month }) => ({ unitId: unit.id, month, component: "CRM_TOTAL" }),
    verdict: (actor, row) => asVerdict(isKnown(actor, row)),
  }),
  place("/updates", ["VIEW_UPDATES"]),
  page<UpdateRow | null>("/updates/new", ["POST_UPDATE"], {
    of: (world) => [{ label: "-", place: null, breadth: "WIDE", row: null }, ...updates(world)],
    // The receipt of an update that was sent.
    params: (row) => (row === null ? {} : { "?": `sent=${row.id}` }),
    verdict: (actor, row) => asVerdict(row === null || isWithin(actor.scope, row)),
  }),
  page<UpdateRow>("/updates/[updateId]/withdraw", ["POST_UPDATE"], {
    of: updates,
    params: (row) => ({ updateId: row.id }),
    verdict: (actor, row) => asVerdict(canWithdraw(actor, row)),
  }),
  place("/units", ["VIEW_UNITS"]),
  page<UnitRow>("/units/[unitId]", ["VIEW_UNITS"], { of: units, params: (row) => ({ unitId: row.id }) }),
  place("/units/new", ["EDIT_UNITS"]),
  page<UnitRow>("/units/[unitId]/correct", ["EDIT_UNITS"], {
    of: units,
    params: (row) => ({ unitId: row.id }),
    verdict: (actor, row) => asVerdict(isWritable(actor.scope, row)),
  }),
];

function letIn(mode: ReturnType<typeof entryMode>): string {
  return mode.ok ? mode.value : mode.error;
}

const FILE = "app/(work)/figures/[unitId]/[month]/actions.ts";
/** A month of no campaign ends what is let in. */
const SHEET = { month: "1999-01-15", entries: [], explanations: [], explainLater: false, personalDataChecked: false };

const onCell = (name: string, code: (actor: Actor, cell: Cell) => Code, input: object, first?: "ENTER_FIGURES_FOR") =>
  action<Cell>(FILE, name, {
    of: cells,
    id: "unitId",
    ...(first === undefined ? {} : { first }),
    code: (actor, cell) => (isKnown(actor, cell) ? code(actor, cell) : "NOT_FOUND"),
    input: ({ unit }) => ({ unitId: unit.id, ...input }),
  });
const entering = (modes: readonly string[]) => (actor: Actor, cell: Cell) => {
  const mode = modeOf(actor, cell);
  if (!mode.ok) return mode.error;
  return modes.includes(mode.value) ? "WRONG_MONTH" : "ROLE_NOT_ALLOWED";
};

export const FIGURE_ACTIONS = [
  onCell("enterFiguresAction", entering(["OWN", "PROFESSIONAL"]), SHEET),
  onCell(
    "enterFiguresForAction",
    entering(["FOR"]),
    { ...SHEET, caller: "Trực ban", calledOn: "2001-01-01", calledAt: "09:30" },
    "ENTER_FIGURES_FOR",
  ),
  onCell(
    "confirmFiguresAction",
    (actor, cell) => {
      const allowed = mayConfirm(actor, onDay(actor, cell));
      return allowed.ok ? "WRONG_MONTH" : allowed.error;
    },
    { month: "1999-01-15", cells: [{ component: "CRM_TOTAL", revision: 1 }] },
  ),
  action<Cell>("app/(work)/updates/new/actions.ts", "postUpdateAction", {
    of: cells,
    id: "unitId",
    code: (actor, cell) => {
      if (!isKnown(actor, cell)) return "NOT_FOUND";
      const allowed = mayPost(actor, cell.unit);
      return allowed.ok ? "FUTURE_DAY" : allowed.error;
    },
    input: ({ unit }) => ({
      unitId: unit.id,
      taskGroup: 1,
      content: "Chữ",
      happenedOn: "2099-01-01",
      isNothingNew: false,
      counts: [],
      personalDataChecked: false,
    }),
  }),
  action<UpdateRow>("app/(work)/updates/[updateId]/withdraw/actions.ts", "withdrawUpdateAction", {
    of: updates,
    id: "updateId",
    version: (row) => row.version,
    code: (actor, row) => {
      if (!isWithin(actor.scope, row) || !isWritable(actor.scope, row)) return "NOT_FOUND";
      if (!can(actor, "POST_UPDATE") || row.bodyId !== actor.bodyId) return "ROLE_NOT_ALLOWED";
      return row.isWithdrawn ? "WRONG_STATUS" : "STALE";
    },
    input: (row, version) => ({ updateId: row.id, version, reason: "Trùng" }),
  }),
  action<UnitRow>("app/(work)/units/[unitId]/correct/actions.ts", "correctUnitAction", {
    of: units,
    id: "unitId",
    first: "EDIT_UNITS",
    version: (row) => row.version,
    code: (actor, row) => (isWritable(actor.scope, row) ? "STALE" : "NOT_FOUND"),
    input: (row, version) => ({
      unitId: row.id,
      version,
      from: null,
      parentId: null,
      kind: "Xã",
      name: "Tên",
      code: "12345",
      basis: "Nghị quyết",
    }),
  }),
  action<null>("app/(work)/units/new/actions.ts", "addUnitAction", {
    of: () => [{ label: "-", place: null, breadth: "WIDE", row: null }],
    first: "EDIT_UNITS",
    code: () => "UNFIT_PARENT",
    input: () => ({
      level: "COMMUNE",
      parentId: extraId("no unit"),
      from: "2024-01-01",
      kind: "Xã",
      name: "Tên",
      code: "12345",
      basis: "Nghị quyết",
      predecessors: [],
    }),
  }),
];
