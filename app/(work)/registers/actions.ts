"use server";

import { cancelNumberInput, enterIncomingInput, enterNumberInput, openRegisterInput, reserveNumberInput } from "@/lib/schemas/register";
import { defineAction } from "@/lib/server/action";
import { enterIncoming } from "@/lib/server/commands/incoming-papers";
import { cancelNumber, enterNumber, openRegister, reserveNumber } from "@/lib/server/commands/registers";

export const openRegisterAction = defineAction("register.open", openRegisterInput, openRegister);
export const enterNumberAction = defineAction("register.enter", enterNumberInput, enterNumber);
export const reserveNumberAction = defineAction("register.reserve", reserveNumberInput, reserveNumber);
export const cancelNumberAction = defineAction("register.cancel", cancelNumberInput, cancelNumber);
export const enterIncomingAction = defineAction("register.enterIncoming", enterIncomingInput, enterIncoming);
