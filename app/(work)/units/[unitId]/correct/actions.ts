"use server";

import { correctUnitInput } from "@/lib/schemas/unit";
import { defineAction } from "@/lib/server/action";
import { correctUnit } from "@/lib/server/commands/units";

export const correctUnitAction = defineAction("correctUnit", correctUnitInput, correctUnit);
