import * as z from "zod";
import { CAPACITIES, ROLES } from "@/lib/domain/access";
import { ACCOUNT_STATES } from "@/lib/domain/account";
import { LONGEST_PASSWORD, passwordFault } from "@/lib/domain/password-rule";
import { dateText, id, optionalText, passwordText, rowVersion, searchText, text, typedString } from "./field-error";

/** Small letters, digits, dot, dash, underscore: what can be typed on any machine without a Vietnamese keyboard. */
const username = typedString
  .transform((value) => value.toLowerCase())
  .pipe(
    z
      .string()
      .min(1)
      .min(3)
      .max(60)
      .regex(/^[a-z][a-z0-9._-]*$/, { error: "INVALID" }),
  );

export const createAccountInput = z.object({ username, displayName: text(120) });
export type CreateAccountInput = z.output<typeof createAccountInput>;

/** An account as the form saw it. */
export const accountRef = z.object({ accountId: id, version: rowVersion });
export type AccountRef = z.output<typeof accountRef>;

export const renameAccountInput = accountRef.extend({ displayName: text(120) });
export type RenameAccountInput = z.output<typeof renameAccountInput>;

export const addAssignmentInput = z
  .object({
    accountId: id,
    bodyId: id,
    role: z.enum(ROLES),
    title: text(120),
    capacity: z.enum(CAPACITIES),
    ground: optionalText(300),
    validFrom: dateText.nullable(),
    validTo: dateText.nullable(),
  })
  // Who signs for another does so on a ground: an assignment of duties, a delegation.
  .refine((seat) => seat.capacity === "NONE" || seat.ground !== "", { error: "REQUIRED", path: ["ground"] })
  .refine((seat) => seat.validFrom === null || seat.validTo === null || seat.validFrom < seat.validTo, {
    error: "OUT_OF_ORDER",
    path: ["validTo"],
  });
export type AddAssignmentInput = z.output<typeof addAssignmentInput>;

export const endAssignmentInput = z.object({ assignmentId: id, version: rowVersion, validTo: dateText });
export type EndAssignmentInput = z.output<typeof endAssignmentInput>;

const typedPassword = passwordText(1000);

export const changePasswordInput = z
  .object({
    current: typedPassword,
    // Length in composed letters, as it is stored.
    next: passwordText(LONGEST_PASSWORD).superRefine((value, context) => {
      const fault = passwordFault(value);
      if (fault !== null) context.addIssue({ code: "custom", message: fault });
    }),
    again: typedPassword,
  })
  .refine((form) => form.next === form.again, { error: "NOT_THE_SAME", path: ["again"] });
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

export const switchAssignmentInput = z.object({ assignmentId: id });
export type SwitchAssignmentInput = z.output<typeof switchAssignmentInput>;

export const signOutInput = z.object({ everywhere: z.boolean() });
export type SignOutInput = z.output<typeof signOutInput>;

export const endSessionInput = z.object({ sessionId: id });
export type EndSessionInput = z.output<typeof endSessionInput>;

export const endOtherSessionsInput = z.object({}).strict();
export type EndOtherSessionsInput = z.output<typeof endOtherSessionsInput>;

export const moveClockInput = z.object({
  provinceId: id,
  version: rowVersion,
  date: dateText.refine((value) => value >= "2000-01-01" && value < "2100-01-01", { error: "INVALID" }),
});
export type MoveClockInput = z.output<typeof moveClockInput>;

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The address bar of the list of accounts. */
export const accountSearchParams = z.object({
  q: z.preprocess(firstOf, searchText),
  state: z.preprocess(firstOf, z.enum(ACCOUNT_STATES).optional().catch(undefined)),
  page: z.preprocess(firstOf, z.coerce.number().int().min(1).max(10_000).catch(1).default(1)),
});

/** Choosing a body for a new assignment: first a search, then the body. */
export const bodySearchParams = z.object({
  q: z.preprocess(firstOf, searchText),
  body: z.preprocess(firstOf, id.optional().catch(undefined)),
});
