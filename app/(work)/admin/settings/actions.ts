"use server";

import { changeSessionLimitsInput } from "@/lib/schemas/settings";
import { defineAction } from "@/lib/server/action";
import { changeSessionLimits } from "@/lib/server/commands/settings";

export const changeSessionLimitsAction = defineAction("settings.changeSessionLimits", changeSessionLimitsInput, changeSessionLimits);
