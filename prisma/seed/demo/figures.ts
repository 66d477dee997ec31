import { createHash } from "node:crypto";
import { monthsOfSpan, samePeriodLastYear, type Span } from "@/lib/domain/calendar";
import type { Component } from "@/lib/domain/components";
import { addDays, plainDate, type PlainDate } from "@/lib/domain/plain-date";
import type { Row } from "../rows";
import { stableId, type TerritoryRows } from "../territory";
import { assignmentId, policeOf, userId } from "./people";
import { QUANG_BINH } from "./quang-binh";
import type { Story, StoryLocality } from "./story";

type Entries = Partial<Record<Component, number | "NIL">>;
type Place = { readonly unitId: string; readonly provinceId: string; readonly weight: number; readonly label: string };

/** A number in [0, 1) that is always the same for the same key. */
function chance(key: string): number {
  return createHash("sha256").update(key).digest().readUInt32BE(0) / 2 ** 32;
}

/** A count around `mean`, steady for its key. */
function countAround(mean: number, key: string): number {
  const spread = (chance(`${key}:a`) + chance(`${key}:b`) + chance(`${key}:c`)) / 1.5;
  return Math.max(0, Math.round(mean * spread));
}

const orNil = (count: number): number | "NIL" => (count === 0 ? "NIL" : count);

/** One commune's month: plausible and free of contradictions, and nothing more. Illustrative throughout. */
function monthOf(place: Place, month: PlainDate, trend: number, isDrugs: boolean): Entries {
  const key = `${place.unitId}:${month}`;
  const { weight } = place;
  const total = countAround(1.7 * weight * trend, `${key}:total`);
  const drug = Math.min(total, countAround((isDrugs ? 0.9 : 0.25) * weight * trend, `${key}:drug`));
  const econ = Math.min(total - drug, countAround(0.15 * weight, `${key}:econ`));
  const env = Math.min(total - drug - econ, countAround(0.15 * weight, `${key}:env`));
  const social = total - drug - econ - env;
  const solved = total - (total > 1 && chance(`${key}:solved`) < 0.35 ? 1 : 0);
  const serious = total > 2 && chance(`${key}:serious`) < 0.12 ? 1 : 0;
  const tips = total + countAround(2.2 * weight, `${key}:tips`);
  const sessions = 1 + countAround(2 * weight, `${key}:sessions`);
  const mediation = countAround(1.4 * weight, `${key}:mediation`);
  const addicts = Math.round((isDrugs ? 24 : 9) * weight * (0.9 + 0.2 * trend));
  const spots = isDrugs && weight > 1 ? 1 : 0;
  const reintegrated = Math.round(14 * weight);
  const households = Math.round(900 * (0.7 + weight * 0.4));
  return {
    CRM_TOTAL: total,
    CRM_SOCIAL: social,
    CRM_ECON: orNil(econ),
    CRM_ENV: orNil(env),
    CRM_DRUG: orNil(drug),
    CRM_CYBER: orNil(Math.min(social, chance(`${key}:cyber`) < 0.2 ? 1 : 0)),
    CRM_SERIOUS: orNil(serious),
    CRM_SOLVED: solved,
    CRM_SOLVED_SERIOUS: orNil(serious),
    CRM_OFFENDERS: solved + countAround(0.6 * weight, `${key}:offenders`),
    CRM_GANGS: "NIL",
    CRM_DEATHS: "NIL",
    CRM_INJURIES: orNil(chance(`${key}:injured`) < 0.2 ? 1 : 0),
    CRM_DAMAGE: Math.round(total * 85 * chance(`${key}:damage`)) / 10,
    CRM_WANTED: orNil(chance(`${key}:wanted`) < 0.08 ? 1 : 0),
    CRM_GRAVE_UNSOLVED: "NIL",
    ADM_VIOLATIONS: countAround(3 * weight, `${key}:violations`),
    TIP_RECEIVED: tips,
    TIP_RESOLVED: tips,
    TIP_PUBLIC: Math.min(tips, countAround(1.2 * weight, `${key}:public`)),
    SPOT_ACTIVE: spots,
    SPOT_CLEARED: orNil(chance(`${key}:cleared`) < 0.1 * weight ? 1 : 0),
    SPOT_NEW: "NIL",
    DRUG_ADDICTS_COMMUNITY: addicts,
    DRUG_ADDICTS_CENTRE: Math.round(addicts * 0.3),
    DRUG_ADDICTS_PRISON: Math.round(addicts * 0.15),
    DRUG_NEW: orNil(chance(`${key}:new`) < (isDrugs ? 0.4 : 0.1) ? 1 : 0),
    REINT_TOTAL: reintegrated,
    REINT_REOFFEND: orNil(chance(`${key}:reoffend`) < 0.12 ? 1 : 0),
    EDU_COMMUNE: orNil(countAround(0.5 * weight, `${key}:edu`)),
    EDU_REHAB: orNil(chance(`${key}:rehab`) < 0.25 ? 1 : 0),
    EDU_CENTRE: "NIL",
    EDU_REFORM: "NIL",
    SUBJECTS_TOTAL: addicts + reintegrated,
    SUBJECTS_FILED: addicts + reintegrated,
    PROP_SESSIONS: sessions,
    PROP_PEOPLE: sessions * (40 + Math.round(60 * chance(`${key}:people`))),
    PROP_BROADCAST: 4 + countAround(8 * weight, `${key}:broadcast`),
    PROP_PLEDGES: countAround(30 * weight, `${key}:pledges`),
    HOUSEHOLDS_REACHED: households,
    MODEL_TOTAL: 1 + Math.round(weight),
    MODEL_NEW: orNil(chance(`${key}:model`) < 0.1 ? 1 : 0),
    MODEL_EFFECTIVE: 1 + Math.round(weight * 0.5),
    MEDIATION_TOTAL: mediation,
    MEDIATION_SUCCESS: Math.max(0, mediation - (chance(`${key}:mediated`) < 0.2 ? 1 : 0)),
    WEAPONS_GUNS: orNil(chance(`${key}:guns`) < 0.15 ? 1 : 0),
    WEAPONS_EXPLOSIVES: "NIL",
    WEAPONS_EXPLOSIVES_KG: "NIL",
    WEAPONS_TOOLS: orNil(countAround(0.4, `${key}:tools`)),
    LEAD_DOCS: 1 + countAround(1.5, `${key}:docs`),
    LEAD_INSPECTIONS: countAround(1.4, `${key}:inspections`),
    FORCE_TEAMS: 4 + Math.round(3 * weight),
    FORCE_MEMBERS: 12 + Math.round(9 * weight),
    FORCE_CAMERAS: Math.round(16 * weight),
    BUDGET_PROVINCE: "NIL",
    BUDGET_DISTRICT: "NIL",
    BUDGET_COMMUNE: Math.round(40 * weight * chance(`${key}:budget`)) / 2,
    BUDGET_OTHER: "NIL",
    AWARDS_COLLECTIVE: "NIL",
    AWARDS_PERSON: orNil(chance(`${key}:award`) < 0.12 ? 1 : 0),
    HOT_SPOT_EVENTS: "NIL",
    COMPLAINTS_LONG: orNil(chance(`${key}:complaint`) < 0.05 ? 1 : 0),
    SMUGGLING_CASES: "NIL",
    ENV_SPOTS_NEW: "NIL",
  };
}

function rowsOf(place: Place, month: Span, entries: Entries, username: string): Row[] {
  const enteredOn = addDays(month.to, 1 + Math.floor(chance(`${place.unitId}:${month.from}:day`) * 3));
  return Object.entries(entries).map(([component, entry]) => ({
    id: stableId(`figure:${place.unitId}:${month.from}:${component}`),
    province_id: place.provinceId,
    unit_id: place.unitId,
    month: month.from,
    component,
    source: "COMMUNE",
    revision: 1,
    state: entry === "NIL" ? "NIL" : "VALUE",
    value: entry === "NIL" ? null : entry,
    user_id: userId(username),
    assignment_id: assignmentId(username, "COMMUNE_POLICE"),
    actor_label: place.label,
    is_entered_for: false,
    entered_at: `${enteredOn}T09:30:00+07:00`,
    business_date: enteredOn,
  }));
}

/** Which units held a commune's ground in a month: itself, or what wholly went into it before it existed. */
function placesIn(story: Story, locality: StoryLocality, month: Span, territory: TerritoryRows): Place[] {
  const own: Place = { unitId: locality.unitId, provinceId: story.provinceId, weight: locality.weight, label: `Công an ${locality.name}` };
  const unit = territory.units.find((row) => row.id === locality.unitId);
  if (!unit || unit.existsFrom === null || unit.existsFrom <= month.to) return [own];
  const origins = territory.successions
    .filter((row) => row.successorId === locality.unitId && row.part === "FULL")
    .map((row) => row.predecessorId);
  return origins.flatMap((id) => {
    const before = territory.units.find((row) => row.id === id);
    const named = territory.versions.find((row) => row.unitId === id);
    if (!before || !named || (before.existsFrom !== null && before.existsFrom > month.to)) return [];
    return [
      {
        unitId: id,
        provinceId: before.provinceId,
        weight: locality.weight / origins.length,
        label: `Công an ${named.kind.toLowerCase()} ${named.name}`,
      },
    ];
  });
}

/** Communes of Quảng Bình whose months after its own business date are still to come there. */
const AHEAD_OF_QUANG_BINH: ReadonlySet<string> = new Set(QUANG_BINH.localities.map(({ unitId }) => unitId));

/** Monthly figures of every locality of a story, for last year and for this year's months that are over. */
export function buildFigures(story: Story, territory: TerritoryRows): Row[] {
  const thisYear = { from: story.figuresFrom, to: story.figuresTo };
  const lastYear = samePeriodLastYear(thisYear);
  const rows: Row[] = [];
  for (const locality of story.localities) {
    const isDrugs = locality.types.includes("TYPE_4_DRUGS");
    const username = policeOf(story, locality);
    const fill = (month: Span, trend: number, leftOut: ReadonlySet<string> = new Set()) => {
      for (const place of placesIn(story, locality, month, territory).filter(({ unitId }) => !leftOut.has(unitId)))
        rows.push(...rowsOf(place, month, monthOf(place, month.from, trend, isDrugs), username));
    };
    for (const month of monthsOfSpan(lastYear, story.monthStartDay)) fill(month, 1);
    // Candidates are judged by the twelve months before a day and by the same months a year earlier, which begin before last year does.
    const earlier = story.plansNextYear ? monthsOfSpan(samePeriodLastYear(lastYear), story.monthStartDay).slice(-2) : [];
    for (const month of earlier) fill(month, 1, AHEAD_OF_QUANG_BINH);
    const over = monthsOfSpan(thisYear, story.monthStartDay).filter((month) => month.to < addDays(story.today, -3));
    for (const month of over.slice(0, over.length - (locality.missingMonths ?? 0))) fill(month, locality.trend);
  }
  return rows;
}

type Template = { readonly taskGroup: number; readonly content: (name: string) => string };
const TEMPLATES: readonly Template[] = [
  { taskGroup: 4, content: (name) => `Tuyên truyền phòng, chống tội phạm và tệ nạn xã hội tại khu dân cư của ${name}` },
  { taskGroup: 5, content: () => "Kiểm tra cơ sở lưu trú, cầm đồ, karaoke; nhắc nhở chấp hành quy định về an ninh, trật tự" },
  { taskGroup: 1, content: () => "Ban Chỉ đạo họp giao ban, phân công thành viên phụ trách từng khu dân cư" },
  { taskGroup: 3, content: () => "Tổ tuần tra phối hợp tuần tra khép kín buổi tối tại các điểm có nguy cơ" },
  { taskGroup: 6, content: () => "Tiếp nhận, giải quyết xong các tin báo, tố giác phát sinh trong tuần" },
  { taskGroup: 2, content: () => "Kiện toàn Ban Chỉ đạo, bổ sung đại diện Mặt trận và Đoàn Thanh niên" },
  { taskGroup: 4, content: () => "Ra mắt tổ tự quản về an ninh, trật tự; các hộ ký cam kết" },
  { taskGroup: 5, content: () => "Rà soát người thuộc diện quản lý tại địa bàn, gọi hỏi, răn đe theo quy định" },
];

/** Progress updates of the last three months, about every ten days; a locality without recent figures has fallen silent. */
export function buildUpdates(story: Story): Row[] {
  const rows: Row[] = [];
  for (const locality of story.localities) {
    const username = policeOf(story, locality);
    const silentDays = (locality.missingMonths ?? 0) * 30;
    if (silentDays >= 90) continue;
    for (let step = 0; step < 9; step += 1) {
      const happenedOn = addDays(story.today, -1 - silentDays - step * 10 - Math.floor(chance(`${locality.unitId}:update:${step}`) * 5));
      if (happenedOn < story.workFrom || happenedOn < plainDate(2019, 1, 1)) continue;
      const template = TEMPLATES[(step + locality.key.length) % TEMPLATES.length];
      if (!template) continue;
      rows.push({
        id: stableId(`update:${story.key}:${locality.unitId}:${step}`),
        province_id: story.provinceId,
        unit_id: locality.unitId,
        body_id: stableId(`body:${story.key}:police:${locality.key}`),
        task_group: template.taskGroup,
        content: template.content(locality.name),
        is_nothing_new: false,
        happened_on: happenedOn,
        counts: [],
        user_id: userId(username),
        assignment_id: assignmentId(username, "COMMUNE_POLICE"),
        actor_label: `Công an ${locality.name}`,
        posted_at: `${happenedOn}T16:10:00+07:00`,
        version: 1,
      });
    }
  }
  return rows;
}
