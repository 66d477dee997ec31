import * as z from "zod";
import { PLAN_KINDS, RECORDED_PLAN_KINDS } from "@/lib/domain/paper";
import { plainDay } from "./day";
import { datedText, id, optionalText, rowVersion, text } from "./field-error";
import { typedSections } from "./plan-content";

const lines = (max: number) => z.array(text(500)).max(max);

const fields = {
  kind: z.enum(PLAN_KINDS),
  /** Number and date come from the register of the office; empty until it has given them. */
  number: z.number().int().min(1).max(99_999).nullable(),
  notation: text(40),
  issuedOn: plainDay.nullable(),
  issuer: text(200),
  subject: text(500),
  signerTitle: optionalText(200),
  bases: z.array(datedText(500)).max(40),
  recipients: lines(60),
};

export const createPlanInput = z.object({
  campaignId: id,
  ...fields,
  kind: z.enum(RECORDED_PLAN_KINDS),
  /** The plan it is made from: last year's. */
  originId: id.nullable().default(null),
  /** Its text as it is proposed; empty where the paper is only recorded. */
  sections: typedSections.default([]),
});
export type CreatePlanInput = z.output<typeof createPlanInput>;

export const editPlanInput = z.object({ planId: id, version: rowVersion, ...fields });
export type EditPlanInput = z.output<typeof editPlanInput>;

export const issuePlanInput = z.object({ planId: id, version: rowVersion });
export type IssuePlanInput = z.output<typeof issuePlanInput>;

/** A step on a plan without anything typed: amending, revising, closing, taking note. */
export const planStepInput = z.object({ planId: id, version: rowVersion });
export type PlanStepInput = z.output<typeof planStepInput>;

/** Begins an amending plan, whose first basis cites the one it changes. */
export const amendPlanInput = z.object({ planId: id, version: rowVersion, basis: datedText(500), subject: text(500) });

export const returnPlanInput = z.object({ planId: id, version: rowVersion, reason: text(500) });
export type ReturnPlanInput = z.output<typeof returnPlanInput>;

/** Begins the plan of a unit under the province's; its words are composed by the page and may be changed in the draft. */
export const createLocalPlanInput = z.object({
  parentId: id,
  unitId: id,
  subject: text(500),
  bases: z.array(datedText(500)).max(40),
  recipients: lines(60),
});
export type CreateLocalPlanInput = z.output<typeof createLocalPlanInput>;

/** The issue of a plan below the province: its number and date as its own office gave them. */
export const issueLocalPlanInput = z.object({
  planId: id,
  version: rowVersion,
  number: z.number().int().min(1).max(99_999),
  notation: text(40),
  issuedOn: plainDay,
});
export type IssueLocalPlanInput = z.output<typeof issueLocalPlanInput>;
