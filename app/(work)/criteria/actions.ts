"use server";

import { copyVersionInput, putInForceInput, saveVersionInput } from "@/lib/schemas/criteria";
import { defineAction } from "@/lib/server/action";
import { copyVersion, putInForce, saveVersion } from "@/lib/server/commands/criteria";

export const copyVersionAction = defineAction("criteria.copy", copyVersionInput, copyVersion);
export const saveVersionAction = defineAction("criteria.save", saveVersionInput, saveVersion);
export const putInForceAction = defineAction("criteria.putInForce", putInForceInput, putInForce);
