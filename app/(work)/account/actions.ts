"use server";

import {
  changePasswordInput,
  endOtherSessionsInput,
  endSessionInput,
  signOutInput,
  switchAssignmentInput,
  type SignOutInput,
} from "@/lib/schemas/account";
import { defineAccountAction } from "@/lib/server/account-action";
import { forgetSession } from "@/lib/server/auth";
import { changePassword, endOtherSessions, endSession, signOut, switchAssignment } from "@/lib/server/commands/own-account";
import { recordFailure } from "@/lib/server/commands/sign-in";

// Guessing the present password here counts like guessing it at the door.
export const changePasswordAction = defineAccountAction("account.changePassword", changePasswordInput, changePassword, {
  afterRefusal: async (signedIn, refusal) => {
    if (refusal === "WRONG_PASSWORD") await recordFailure(signedIn.userId, new Date());
  },
});

export const switchAssignmentAction = defineAccountAction("account.switchAssignment", switchAssignmentInput, switchAssignment);

export const endSessionAction = defineAccountAction("account.endSession", endSessionInput, endSession);
export const endOtherSessionsAction = defineAccountAction("account.endOtherSessions", endOtherSessionsInput, endOtherSessions);

const leave = defineAccountAction("account.signOut", signOutInput, signOut, { refreshes: false });

export async function signOutAction(request: { key: string; input: SignOutInput }) {
  const result = await leave(request);
  if (result.ok || result.error.code === "SIGNED_OUT") await forgetSession();
  return result;
}
