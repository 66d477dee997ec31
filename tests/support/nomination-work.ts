// What is done with nominations in tests: begun, filled in whole, sent, refused with nothing written.
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { sharesOf } from "@/lib/domain/rule";
import type { SaveNominationInput } from "@/lib/schemas/nomination";
import { runCommand, type Command } from "@/lib/server/command";
import { createNomination, saveNomination, submitNomination } from "@/lib/server/commands/nominations";
import { findNominationForm } from "@/lib/server/queries/nomination-forms";
import { findNomination } from "@/lib/server/queries/nomination-record";
import { withScope } from "@/lib/server/scope";
import { asOwner } from "./database";

export const run = <I, T, E extends string>(actor: Actor, command: Command<I, T, E>, input: I) =>
  runCommand(actor, { name: command.name || "deed", key: randomUUID(), input }, command);
export const answer = async (result: Promise<{ ok: true } | { ok: false; error: string }>) => {
  const settled = await result;
  return settled.ok ? "DONE" : settled.error;
};
export const recordOf = async (actor: Actor, nominationId: string) => {
  const record = await withScope(actor, (tx) => findNomination(tx, actor, nominationId));
  if (!record) throw new Error("not seen");
  return record;
};
export const countRows = async () =>
  (
    await asOwner<{ n: number }>(
      `select ((select count(*) from nominations) + (select count(*) from nomination_scores) + (select count(*) from nomination_submissions)
        + (select count(*) from dossier_items) + (select count(*) from events) + (select coalesce(sum(version), 0) from nominations))::int as n`,
    )
  )[0]?.n;
/** Refused, and nothing written. */
export async function refused(result: () => Promise<{ ok: true } | { ok: false; error: string }>): Promise<string> {
  const before = await countRows();
  const code = await answer(result());
  expect(await countRows()).toBe(before);
  return code;
}

export async function begin(actor: Actor, campaignId: string, unit: string): Promise<string> {
  const begun = await run(actor, createNomination, { campaignId, unitId: unit, types: ["TYPE_1_SOCIAL_ORDER"], flags: [] });
  if (!begun.ok) throw new Error(begun.error);
  return begun.value.nominationId;
}

/** Everything filled in: by hand where no figure answers, all points with a ground. */
export async function filled(actor: Actor, nominationId: string): Promise<SaveNominationInput> {
  const form = await withScope(actor, (tx) => findNominationForm(tx, actor, nominationId));
  if (!form) throw new Error("not seen");
  return {
    nominationId,
    version: form.record.version,
    types: [...form.record.types],
    flags: [],
    situation: "Trộm cắp tài sản tăng.",
    reason: "Cần tập trung lực lượng.",
    drugInputs: null,
    scores: form.criteria
      .filter((one) => one.computed.share === null)
      .map((one) => ({ criterionId: one.id, share: sharesOf(one.rule)[0] ?? 0, note: "Theo hồ sơ" })),
    dossier: [{ kind: "LETTER", number: "12/TTr-BCĐ", datedOn: null, note: "" }],
    personalDataChecked: false,
  };
}
export async function fillAndSend(writer: Actor, head: Actor, nominationId: string): Promise<void> {
  expect(await answer(run(writer, saveNomination, await filled(writer, nominationId)))).toBe("DONE");
  const { version } = await recordOf(head, nominationId);
  expect(await answer(run(head, submitNomination, { nominationId, version }))).toBe("DONE");
}
