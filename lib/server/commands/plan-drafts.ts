import "server-only";
import { lastingBases } from "@/lib/domain/basis";
import { shiftContent, shiftYears } from "@/lib/domain/plan-content";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Campaign, Prisma } from "@/lib/generated/prisma/client";
import { storedContent } from "@/lib/schemas/plan-content";
import { appendEvent, type CommandContext } from "../command";
import { copyDuties } from "./plan-duties";

/**
 * The draft of a new campaign's annual plan after the one of the year before: text, bases, recipients and duties with their years moved.
 * Its localities and targets are last year's until its writer takes them anew from the campaign.
 */
export async function draftAnnualPlan(
  context: CommandContext,
  campaign: Campaign,
  originId: string | null,
): Promise<Result<string | null, "PLAN_NOT_FOUND">> {
  if (originId === null) return ok(null);
  const { tx, actor } = context;
  const origin = await tx.paper.findFirst({
    where: {
      id: originId,
      provinceId: campaign.provinceId,
      kind: "ANNUAL",
      status: { in: ["ISSUED", "CLOSED"] },
      campaign: { year: campaign.year - 1 },
    },
  });
  if (!origin) return err("PLAN_NOT_FOUND");
  const years = [campaign.year - 1, campaign.year] as const;
  const content = shiftContent(storedContent.parse(origin.content), ...years).map((block) => ({ ...block })) as Prisma.InputJsonArray;
  const [plan] = await tx.paper.createManyAndReturn({
    data: [
      {
        provinceId: campaign.provinceId,
        campaignId: campaign.id,
        kind: "ANNUAL" as const,
        issuerId: origin.issuerId,
        issuer: origin.issuer,
        superior: origin.superior,
        notation: origin.notation,
        place: origin.place,
        subject: shiftYears(origin.subject, ...years),
        signerTitle: origin.signerTitle,
        bases: [...lastingBases(origin.bases, campaign.year - 1)],
        recipients: origin.recipients,
        content,
        originId: origin.id,
        preparedById: actor.userId,
      },
    ],
  });
  if (!plan) throw new Error("A plan was not written");
  const duties = await copyDuties(context, { from: origin.id, to: plan.id, provinceId: campaign.provinceId, years });
  await appendEvent(context, {
    provinceId: campaign.provinceId,
    subjectType: "plan",
    subjectId: plan.id,
    action: "createPlan",
    to: "DRAFT",
    data: { kind: "ANNUAL", notation: origin.notation, subject: plan.subject, originId: origin.id, duties },
  });
  return ok(plan.id);
}
