import "server-only";
import { decideCommittee, type SaveCommitteeRefusal } from "@/lib/domain/committee";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { toDateColumn } from "@/lib/domain/plain-date";
import { err, ok } from "@/lib/domain/result";
import type { SaveCommitteeInput } from "@/lib/schemas/committee";
import { appendEvent, type Command } from "../command";

/** Records how a commune's committee was strengthened for a campaign; what differs from the rule is shown, not refused. */
export const saveCommittee: Command<SaveCommitteeInput, { campaignId: string }, SaveCommitteeRefusal> = async (context, input) => {
  const { tx, actor } = context;
  const { campaignId, unitId } = input;
  const locality = await tx.designatedLocality.findFirst({
    where: { campaignId, unitId, provinceId: { in: [...actor.scope.provinceIds] } },
    include: { campaign: { select: { status: true } } },
  });
  if (!locality) return err("NOT_FOUND");
  const { provinceId } = locality;
  const step = decideCommittee({ provinceId, unitId, campaign: locality.campaign.status }, actor);
  if (!step.ok) return step;
  if (input.datedOn > actor.today) return err("DECIDED_IN_FUTURE");
  if (input.members.some((member) => checkPersonalData(member.title, false).kind !== "CLEAN")) return err("PERSONAL_DATA");
  const decision = { number: input.number, datedOn: toDateColumn(input.datedOn), issuer: input.issuer };
  if (input.version === 0) {
    // Of two first records at once one is kept, the other told.
    const made = await tx.communeCommittee.createMany({ data: [{ provinceId, campaignId, unitId, ...decision }], skipDuplicates: true });
    if (made.count === 0) return err("STALE");
  } else {
    const changed = await tx.communeCommittee.updateMany({
      where: { campaignId, unitId, version: input.version },
      data: { ...decision, version: { increment: 1 } },
    });
    if (changed.count === 0) return err("STALE");
  }
  const committee = await tx.communeCommittee.findUniqueOrThrow({ where: { campaignId_unitId: { campaignId, unitId } } });
  await tx.committeeMember.deleteMany({ where: { committeeId: committee.id } });
  await tx.committeeMember.createMany({
    data: input.members.map((member, index) => ({ provinceId, committeeId: committee.id, position: index + 1, ...member })),
  });
  await appendEvent(context, {
    provinceId,
    subjectType: "locality",
    subjectId: locality.id,
    action: "saveCommittee",
    data: { paper: input.number, issuedOn: input.datedOn, members: input.members.length },
  });
  return ok({ campaignId });
};
