"use server";

import { accountRef, addAssignmentInput, createAccountInput, endAssignmentInput, renameAccountInput } from "@/lib/schemas/account";
import type { AccountRef, CreateAccountInput } from "@/lib/schemas/account";
import { defineAction } from "@/lib/server/action";
import {
  createAccount,
  disableAccount,
  enableAccount,
  endAccountSessions,
  renameAccount,
  resetPassword,
  unlockAccount,
} from "@/lib/server/commands/accounts";
import { addAssignment, endAssignment } from "@/lib/server/commands/assignments";
import { firstPassword } from "@/lib/server/password";

const create = defineAction("account.create", createAccountInput, createAccount);
const reset = defineAction("account.resetPassword", accountRef, resetPassword);

// The password comes from the key, here as in the command: it is shown to the administrator and stored nowhere.
export async function createAccountAction(request: { key: string; input: CreateAccountInput }) {
  const result = await create(request);
  if (!result.ok) return result;
  const { username } = createAccountInput.parse(request.input);
  return { ...result, value: { ...result.value, username, password: firstPassword(request.key) } };
}

export async function resetPasswordAction(request: { key: string; input: AccountRef }) {
  const result = await reset(request);
  return result.ok ? { ...result, value: { ...result.value, password: firstPassword(request.key) } } : result;
}

export const renameAccountAction = defineAction("account.rename", renameAccountInput, renameAccount);
export const disableAccountAction = defineAction("account.disable", accountRef, disableAccount);
export const enableAccountAction = defineAction("account.enable", accountRef, enableAccount);
export const unlockAccountAction = defineAction("account.unlock", accountRef, unlockAccount);
export const endAccountSessionsAction = defineAction("account.endSessions", accountRef, endAccountSessions);
export const addAssignmentAction = defineAction("assignment.add", addAssignmentInput, addAssignment);
export const endAssignmentAction = defineAction("assignment.end", endAssignmentInput, endAssignment);
