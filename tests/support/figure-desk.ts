import { randomUUID } from "node:crypto";
import type * as z from "zod";
import type { Actor } from "@/lib/domain/access";
import type { Component } from "@/lib/domain/components";
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";
import { confirmFiguresInput, enterFiguresForInput, enterFiguresInput } from "@/lib/schemas/figure";
import { runCommand } from "@/lib/server/command";
import { confirmFigures, enterFigures, enterFiguresFor } from "@/lib/server/commands/figures";
import { findMonthSheet } from "@/lib/server/queries/figures";
import { withScope } from "@/lib/server/scope";
import { seedDemo } from "@/prisma/seed/demo";
import { unitId } from "@/prisma/seed/territory";
import { asOwner, testDatabase } from "./database";
import { demoActor } from "./demo-actor";

const june2024 = plainDate(2024, 6, 10);
export const today = plainDate(2026, 11, 22);
export const BAC_LY = unitId("2024", "44", "18859");
export const HOA_SON = unitId("2024", "44", "18937");
export const QUANG_MINH = unitId("2024", "44", "19108");
export const DONG_THUAN = unitId("2025", "44", "18859");
export const TN_PHUONG_1 = unitId("2024", "72", "25456");
export const may = plainDate(2024, 5, 15);
export const april = plainDate(2024, 4, 15);

type Typed = Record<string, string | readonly [string, number]>;
export type Sheet = z.input<typeof enterFiguresInput>;

export const sheet = (unit: string, month: PlainDate, typed: Typed, more: Partial<Sheet> = {}): Sheet => ({
  unitId: unit,
  month,
  entries: Object.entries(typed).map(([component, cell]) => {
    const [text, baseRevision] = typeof cell === "string" ? [cell, 0] : cell;
    return { component: component as Component, text, baseRevision };
  }),
  explanations: [],
  explainLater: false,
  personalDataChecked: false,
  ...more,
});
export const enter = (actor: Actor, input: Sheet, key: string = randomUUID()) => {
  const parsed = enterFiguresInput.parse(input);
  return runCommand(actor, { name: "enterFigures", key, input: parsed }, enterFigures);
};
const call = { caller: "Trưởng Công an xã", calledOn: "2024-06-10", calledAt: "9h30" };
export type Call = typeof call;
export const enterFor = (actor: Actor, input: Sheet, more: Partial<typeof call> = {}) => {
  const parsed = enterFiguresForInput.parse({ ...input, ...call, ...more });
  return runCommand(actor, { name: "enterFiguresFor", key: randomUUID(), input: parsed }, enterFiguresFor);
};
export const confirm = (actor: Actor, input: z.input<typeof confirmFiguresInput>) =>
  runCommand(actor, { name: "confirmFigures", key: randomUUID(), input: confirmFiguresInput.parse(input) }, confirmFigures);
export const view = (actor: Actor, unit: string, month: PlainDate) => withScope(actor, (tx) => findMonthSheet(tx, actor, unit, month));
export async function cell(actor: Actor, unit: string, month: PlainDate, component: Component) {
  const found = await view(actor, unit, month);
  if (!found) throw new Error("no sheet");
  return found.cells[component];
}
export const faults = (input: Sheet) => {
  const parsed = enterFiguresInput.safeParse(input);
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]));
};
export const rowCount = async () => (await asOwner<{ n: number }>("select count(*)::int as n from figure_revisions"))[0]?.n ?? 0;
export const eventsOf = (unit: string) =>
  asOwner<{ action: string; data: Record<string, unknown> }>(
    "select action, data from events where subject_type = 'figure' and subject_id = $1 order by sequence",
    [unit],
  );

const people: Record<string, Actor> = {};
export function who(name: string): Actor {
  const actor = people[name];
  if (!actor) throw new Error(name);
  return actor;
}

/** Puts the demo data into the database of the test file and finds those who act in it. */
export async function openFigureDesk(): Promise<void> {
  await seedDemo((await testDatabase()).ownerUrl, today);
  for (const name of [
    "bacly.congan",
    "bacly.chutich",
    "bacly.bithu",
    "quangminh.congan",
    "hoason.congan",
    "hoason.chutich",
    "pc02",
    "thuky",
  ])
    people[name] = await demoActor(name, june2024);
  for (const name of ["donghoi.canbo", "minhhoa.canbo", "minhhoa.truongban", "truongban", "hoidong3", "kiemtra"])
    people[name] = await demoActor(name, june2024);
  people["tn.phuong1.congan"] = await demoActor("tn.phuong1.congan", plainDate(2019, 11, 11));
  for (const name of ["qt.thuky", "qt.dongthuan.congan"]) people[name] = await demoActor(name, today);
}
