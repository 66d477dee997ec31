import "server-only";
import type { Actor } from "@/lib/domain/access";
import { DRAFTED_DECISION_KINDS } from "@/lib/domain/decision";
import { can } from "@/lib/domain/policy";
import type { WorkItem } from "@/lib/domain/worklist";
import type { Tx } from "../db";
import { findCampaignToDecide } from "./decision-proposal";

/** What the planning season asks of the secretariat next: a decision once nominations are appraised, a beginning once list and plan are out. */
export async function listSeasonWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  const provinceId = actor.scope.homeProvinceId;
  if (!can(actor, "EDIT_CAMPAIGN") || provinceId === null) return [];
  const toDecide = await findCampaignToDecide(tx, actor);
  const toBegin = await tx.campaign.findMany({
    where: {
      provinceId,
      status: "DRAFT",
      AND: [
        { papers: { some: { kind: "ANNUAL", status: "ISSUED" } } },
        { papers: { some: { kind: { in: [...DRAFTED_DECISION_KINDS] }, status: "ISSUED", items: { some: {} } } } },
      ],
    },
    select: { id: true, year: true },
  });
  const decide = toDecide === null ? [] : [toDecide];
  return [
    ...decide.map(({ id, year, appraised }): WorkItem => ({
      reason: "TO_DO",
      kind: "DRAFT_DECISION",
      subject: "DECISION_OF",
      subjectId: id,
      titleData: { year, total: appraised },
      dueOn: null,
    })),
    ...toBegin.map(({ id, year }): WorkItem => ({
      reason: "TO_DO",
      kind: "BEGIN_CAMPAIGN",
      subject: "CAMPAIGN",
      subjectId: id,
      titleData: { year },
      dueOn: null,
    })),
  ];
}
