"use server";

import { changePasswordInput, signOutInput, switchAssignmentInput, type SignOutInput } from "@/lib/schemas/account";
import { defineAccountAction } from "@/lib/server/account-action";
import { forgetSession } from "@/lib/server/auth";
import { changePassword, signOut, switchAssignment } from "@/lib/server/commands/own-account";
import { recordFailure } from "@/lib/server/commands/sign-in";

// Guessing the present password here counts like guessing it at the door.
export const changePasswordAction = defineAccountAction("account.changePassword", changePasswordInput, changePassword, {
  afterRefusal: async (signedIn, refusal) => {
    if (refusal === "WRONG_PASSWORD") await recordFailure(signedIn.userId, new Date());
  },
});

export const switchAssignmentAction = defineAccountAction("account.switchAssignment", switchAssignmentInput, switchAssignment);

const endSession = defineAccountAction("account.signOut", signOutInput, signOut, { refreshes: false });

export async function signOutAction(request: { key: string; input: SignOutInput }) {
  const result = await endSession(request);
  if (result.ok || result.error.code === "SIGNED_OUT") await forgetSession();
  return result;
}
