// Papers on their way to signature, as a test sends, approves and numbers them.
import { expect } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { createCampaign } from "@/lib/server/commands/campaigns";
import { approveStep, sendPaper } from "@/lib/server/commands/paper-steps";
import { createPlan } from "@/lib/server/commands/plans";
import { listWork } from "@/lib/server/queries/worklist";
import { withScope } from "@/lib/server/scope";
import { answer, campaignOf, done, june2024 } from "./campaign-world";
import { asOwner } from "./database";
import { offices } from "./office-world";

const RECIPIENTS = ["- border guard;", "Lưu: VT"];
export const looked = { personalDataChecked: false };

/** Paper and step as they stand now. */
export async function at(paperId: string) {
  const [row] = await asOwner<{ version: number; stepId: string; stepVersion: number }>(
    `select p.version, s.id::text as "stepId", s.version as "stepVersion" from papers p
     left join lateral (select * from paper_steps where paper_id = p.id and status = 'WAITING' order by round desc, position limit 1) s on true where p.id = $1`,
    [paperId],
  );
  if (!row) throw new Error("no paper");
  return { paperId, ...row };
}
export const approving = async (paperId: string) => ({ ...(await at(paperId)), opinion: "", ...looked });
export const approve = async (actor: Actor, paperId: string) => answer(actor, approveStep, await approving(paperId));

export const recording = async (paperId: string, more: object = {}) => ({
  ...(await at(paperId)),
  signerTitle: "TRƯỞNG BAN",
  capacity: "NONE" as const,
  signedOn: june2024,
  scanNote: "file 13",
  opinion: "",
  ...looked,
  ...more,
});
export const numbering = async (paperId: string, more: object = {}) => ({
  ...(await at(paperId)),
  notation: "KH-BCĐ",
  number: null,
  issuedOn: june2024,
  ...more,
});
export const stateOf = async (paperId: string) =>
  (
    await asOwner<{ status: string; number: number | null; signer: string; reason: string | null }>(
      "select status::text, number, signer_title as signer, return_reason as reason from papers where id = $1",
      [paperId],
    )
  )[0];
export const workOf = async (actor: Actor) =>
  (await withScope(actor, (tx) => listWork(tx, actor))).map((item) => `${item.kind} ${item.subjectId}`);

/** The offices of a province, with drafts of its secretary. */
export async function paperDesk() {
  const world = await offices();
  const { campaignId } = await done(world.secretary, createCampaign, campaignOf(2024));
  const draft = async (recipients: readonly string[] = RECIPIENTS, signerTitle = ""): Promise<string> => {
    const { planId } = await done(world.secretary, createPlan, {
      campaignId,
      originId: null,
      sections: [],
      kind: "ANNUAL",
      number: null,
      notation: "KH-BCĐ",
      issuedOn: null,
      issuer: "committee",
      subject: "plan",
      signerTitle,
      bases: ["basis"],
      recipients: [...recipients],
    });
    return planId;
  };
  const send = async (paperId: string) => {
    const { version } = await at(paperId);
    return answer(world.secretary, sendPaper, { paperId, version, opinion: "please", ...looked });
  };
  /** A draft that waits for the signature. */
  const atSignature = async (): Promise<string> => {
    const paperId = await draft();
    expect(await send(paperId)).toBe("ok");
    expect(await approve(world.commander, paperId)).toBe("ok");
    expect(await approve(world.clerk, paperId)).toBe("ok");
    return paperId;
  };
  return { ...world, draft, send, atSignature };
}
