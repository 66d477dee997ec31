"use server";

import { giveDelegationInput, revokeDelegationInput } from "@/lib/schemas/delegation";
import { defineAction } from "@/lib/server/action";
import { giveDelegation, revokeDelegation } from "@/lib/server/commands/delegations";

export const giveDelegationAction = defineAction("delegation.give", giveDelegationInput, giveDelegation);
export const revokeDelegationAction = defineAction("delegation.revoke", revokeDelegationInput, revokeDelegation);
