import "server-only";
import {
  articlesToContent,
  nextDecisionKind,
  type CreateDecisionRefusal,
  type DecisionIssuer,
  type EditDecisionRefusal,
  type RecordDecisionRefusal,
} from "@/lib/domain/decision";
import type { IssueRefusal } from "@/lib/domain/paper-issue";
import type { CampaignRefusal } from "@/lib/domain/campaign";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { toDateColumn } from "@/lib/domain/plain-date";
import type { ProposedItem } from "@/lib/domain/decision-proposal";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Paper, Prisma } from "@/lib/generated/prisma/client";
import type { CreateDecisionInput, EditDecisionInput, IssueDecisionInput, RecordDecisionInput } from "@/lib/schemas/decision";
import { appendEvent, type Command, type CommandContext } from "../command";
import { listProposedItems } from "../queries/decision-proposal";
import { takeCampaign, type OwnCampaign } from "./campaign-access";
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
  const items = input.takesProposal ? await listProposedItems(tx, taken.value, actor.today) : [];
  const draft = await writeDraft(
    context,
    taken.value,
    input,
    items.map((item) => ({ ...item, reason: null })),
  );
  return draft.ok ? ok({ paperId: draft.value.id }) : draft;
};

type Line = ProposedItem & { readonly reason: string | null };

async function writeDraft(
  context: CommandContext,
  campaign: OwnCampaign,
  input: Fields,
  lines: readonly Line[],
): Promise<Result<Paper, "PERSONAL_DATA" | "DRAFT_EXISTS" | "CONTRADICTS_ITEM">> {
  const { tx, actor } = context;
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
  const written = await tx.decisionItem.createMany({
    data: lines.map(({ followUntil, types, flags, ...line }, index) => ({
      provinceId,
      paperId: paper.id,
      ...line,
      types: [...types],
      flags: [...flags],
      followUntil: followUntil === null ? null : toDateColumn(followUntil),
      position: index + 1,
    })),
    skipDuplicates: true,
  });
  if (written.count < lines.length) return err("CONTRADICTS_ITEM");
  await appendEvent(context, {
    provinceId,
    subjectType: "decision",
    subjectId: paper.id,
    action: "createDecision",
    to: "DRAFT",
    data: { kind, notation: input.notation, subject: input.subject, items: lines.length },
  });
  return ok(paper);
}

/**
 * Records a decision that was signed and issued on paper, under its number and date: its draft, its lines and its issue in one
 * transaction. Each line rests on the nomination or the earlier record that the proposal would name; where there is none, on the reason.
 */
export const recordDecision: Command<RecordDecisionInput, Done, RecordDecisionRefusal> = async (context, input) => {
  const taken = await takeCampaign(context, input.campaignId, "edit");
  if (!taken.ok) return taken;
  if (checkPersonalData(input.reason, true).kind !== "CLEAN") return err("PERSONAL_DATA");
  const lines = await recordedLines(context, taken.value, input);
  if (!lines.ok) return lines;
  const { number, notation, issuedOn } = input;
  const draft = await writeDraft(context, taken.value, { ...input, articles: [] }, lines.value);
  return draft.ok ? issuePaper(context, draft.value, { number, notation, issuedOn }) : draft;
};

async function recordedLines(
  { tx, actor }: CommandContext,
  campaign: OwnCampaign,
  { groups, reason }: RecordDecisionInput,
): Promise<Result<readonly Line[], "UNIT_NOT_STANDING" | "UNFIT_ORIGIN">> {
  const unitIds = [...new Set(groups.flatMap((group) => group.unitIds))];
  const { provinceId, id: campaignId } = campaign;
  if ((await tx.unit.count({ where: { id: { in: unitIds }, provinceId, level: "COMMUNE" } })) < unitIds.length) {
    return err("UNIT_NOT_STANDING");
  }
  const proposed = await listProposedItems(tx, campaign, actor.today);
  const listed = await tx.designatedLocality.findMany({ where: { campaignId, unitId: { in: unitIds }, state: { not: "REMOVED" } } });
  const lines = groups.flatMap(({ effect, types, followUntil, unitIds: ids }) =>
    ids.map((unitId): Line => {
      const match = proposed.find((item) => item.unitId === unitId && item.effect === effect);
      const nominated = proposed.find((item) => item.unitId === unitId && item.nominationId !== null);
      const here = listed.filter((row) => row.unitId === unitId);
      // A commune that is selected and followed leaves by a draft, whose line says which of the two.
      const leaves = effect === "REMOVE" && here.length === 1 ? (here[0]?.id ?? null) : null;
      const nominationId = effect === "SELECT" || effect === "CARRY_OVER" ? (nominated?.nominationId ?? null) : null;
      const originId = match?.originId ?? leaves;
      const isGrounded = leaves === null && (nominationId !== null || (originId !== null && effect !== "SELECT"));
      return {
        unitId,
        effect,
        types,
        flags: match?.flags ?? nominated?.flags ?? [],
        nominationId,
        originId,
        followUntil: effect === "FOLLOW" ? followUntil : null,
        reason: isGrounded || reason === "" ? null : reason,
      };
    }),
  );
  return lines.some((line) => line.effect === "REMOVE" && line.originId === null) ? err("UNFIT_ORIGIN") : ok(lines);
}

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
