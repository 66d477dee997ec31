"use server";

import { moveClockInput } from "@/lib/schemas/account";
import { defineAction } from "@/lib/server/action";
import { moveClock } from "@/lib/server/commands/clocks";

export const moveClockAction = defineAction("clock.move", moveClockInput, moveClock);
