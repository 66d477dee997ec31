import * as z from "zod";
import { isDayOfYear, LONGEST_WORKING_DAYS } from "@/lib/domain/due-rule";
// Sets the codes of every shape.
import "./field-error";

const month = z.number().int().min(1).max(12).nullable();

const dayRule = (kind: "BEFORE_DAY" | "BY_DAY") => z.object({ kind: z.literal(kind), day: z.number().int().min(1).max(31), month });

/** A phrase that says until when. */
export const dueRuleInput = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("WORKING_DAYS_AFTER"), days: z.number().int().min(1).max(LONGEST_WORKING_DAYS) }),
    dayRule("BEFORE_DAY"),
    dayRule("BY_DAY"),
    z.object({ kind: z.literal("IN_MONTH"), month }),
    z.object({ kind: z.literal("UNSET") }),
  ])
  .superRefine((rule, context) => {
    if ("day" in rule && !isDayOfYear(rule.day, rule.month)) {
      context.addIssue({ code: "custom", message: "NOT_A_DATE", path: ["day"] });
    }
  });

/** The phrases of the levels; no district on the way: null. */
export const dueRulesInput = z.object({ commune: dueRuleInput, district: dueRuleInput.nullable(), province: dueRuleInput });
