import "server-only";
import {
  articlesToContent,
  nextDecisionKind,
  type CreateDecisionRefusal,
  type DecisionIssuer,
  type EditDecisionRefusal,
} from "@/lib/domain/decision";
import type { IssueRefusal } from "@/lib/domain/paper-issue";
import type { CampaignRefusal } from "@/lib/domain/campaign";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { toDateColumn } from "@/lib/domain/plain-date";
import { err, ok } from "@/lib/domain/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { CreateDecisionInput, EditDecisionInput, IssueDecisionInput } from "@/lib/schemas/decision";
import { appendEvent, type Command, type CommandContext } from "../command";
import { listProposedItems } from "../queries/decision-proposal";
import { takeCampaign } from "./campaign-access";
import { takeDecision, takeDraft } from "./decision-access";
import { issuePaper } from "./paper-issue";

type Fields = Omit<EditDecisionInput, "paperId" | "version">;
type Done = { readonly paperId: string };

const isClean = (input: Fields): boolean => checkPersonalData([input.subject, ...input.articles].join("\n"), true).kind === "CLEAN";

/** The committee is a body of the product; of the people's committee only the name is kept. */
async function issuerIdOf({ tx, actor }: CommandContext, provinceId: string, issuer: DecisionIssuer): Promise<string | null> {
  if (issuer !== "COMMITTEE") return null;
  const today = toDateColumn(actor.today);
  const body = await tx.body.findFirst({
    where: {
      provinceId,
      kind: "PROVINCE_COMMITTEE",
      AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validTo: null }, { validTo: { gt: today } }] }],
    },
    select: { id: true },
  });
  return body?.id ?? null;
}

async function rowOf(context: CommandContext, provinceId: string, input: Fields) {
  return {
    issuerId: await issuerIdOf(context, provinceId, input.issuerKind),
    issuer: input.issuer,
    superior: input.superior,
    notation: input.notation,
    place: input.place,
    subject: input.subject,
    signerTitle: input.signerTitle,
    bases: input.bases,
    recipients: input.recipients,
    content: articlesToContent(input.articles) as Prisma.InputJsonValue,
  };
}

/** Begins the next decision of a campaign: the first selects, a later one supplements. One is drafted at a time. */
export const createDecision: Command<CreateDecisionInput, Done, CreateDecisionRefusal> = async (context, input) => {
  const { tx, actor } = context;
  const taken = await takeCampaign(context, input.campaignId, "edit");
  if (!taken.ok) return taken;
  const campaign = taken.value;
  const { provinceId } = campaign;
  if (!isClean(input)) return err("PERSONAL_DATA");
  const drafts = await tx.paper.count({
    where: { campaignId: campaign.id, kind: { in: ["SELECTION", "SUPPLEMENTARY"] }, status: { in: ["DRAFT", "AWAITING_SIGNATURE"] } },
  });
  if (drafts > 0) return err("DRAFT_EXISTS");
  const selection = await tx.paper.findFirst({
    where: { campaignId: campaign.id, kind: "SELECTION", status: { in: ["ISSUED", "CLOSED"] } },
    orderBy: { issuedOn: "asc" },
  });
  const kind = nextDecisionKind(selection !== null);
  const [paper] = await tx.paper.createManyAndReturn({
    data: [
      {
        provinceId,
        campaignId: campaign.id,
        kind,
        ...(await rowOf(context, provinceId, input)),
        amendsId: selection?.id ?? null,
        preparedById: actor.userId,
      },
    ],
  });
  if (!paper) throw new Error("A decision was not written");
  const items = input.takesProposal ? await listProposedItems(tx, campaign, actor.today) : [];
  await tx.decisionItem.createMany({
    data: items.map(({ followUntil, types, flags, ...item }, index) => ({
      provinceId,
      paperId: paper.id,
      ...item,
      types: [...types],
      flags: [...flags],
      followUntil: followUntil === null ? null : toDateColumn(followUntil),
      position: index + 1,
    })),
  });
  await appendEvent(context, {
    provinceId,
    subjectType: "decision",
    subjectId: paper.id,
    action: "createDecision",
    to: "DRAFT",
    data: { kind, notation: input.notation, subject: input.subject, items: items.length },
  });
  return ok({ paperId: paper.id });
};

/** Changes the text, bases, recipients, issuer or signature block of a draft. */
export const editDecision: Command<EditDecisionInput, Done, EditDecisionRefusal> = async (context, input) => {
  const taken = await takeDraft(context, input.paperId, input.version);
  if (!taken.ok) return taken;
  if (!isClean(input)) return err("PERSONAL_DATA");
  const { paper } = taken.value;
  await context.tx.paper.updateMany({ where: { id: paper.id }, data: await rowOf(context, paper.provinceId, input) });
  await appendEvent(context, {
    provinceId: paper.provinceId,
    subjectType: "decision",
    subjectId: paper.id,
    action: "editDecision",
    data: { notation: input.notation, subject: input.subject },
  });
  return ok({ paperId: paper.id });
};

/** Records that the decision was signed and issued under its number and date. Its effects happen now; only another decision changes them. */
export const issueDecision: Command<IssueDecisionInput, Done, CampaignRefusal | IssueRefusal> = async (context, input) => {
  const taken = await takeDecision(context, input.paperId, input.version);
  if (!taken.ok) return taken;
  const { paper } = taken.value;
  return issuePaper(context, paper, { number: input.number, notation: paper.notation ?? "", issuedOn: input.issuedOn });
};
