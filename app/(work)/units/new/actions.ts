"use server";

import { addUnitInput } from "@/lib/schemas/unit";
import { defineAction } from "@/lib/server/action";
import { addUnit } from "@/lib/server/commands/units";

export const addUnitAction = defineAction("addUnit", addUnitInput, addUnit);
