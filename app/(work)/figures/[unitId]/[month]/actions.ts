"use server";

import { confirmFiguresInput, enterFiguresForInput, enterFiguresInput } from "@/lib/schemas/figure";
import { defineAction } from "@/lib/server/action";
import { confirmFigures, enterFigures, enterFiguresFor } from "@/lib/server/commands/figures";

export const enterFiguresAction = defineAction("enterFigures", enterFiguresInput, enterFigures);
export const enterFiguresForAction = defineAction("enterFiguresFor", enterFiguresForInput, enterFiguresFor);
export const confirmFiguresAction = defineAction("confirmFigures", confirmFiguresInput, confirmFigures);
