"use server";

import { addRegimeInput, editRegimeInput, retireRegimeInput } from "@/lib/schemas/regime";
import { defineAction } from "@/lib/server/action";
import { addRegime, editRegime, retireRegime } from "@/lib/server/commands/regimes";

export const addRegimeAction = defineAction("regime.add", addRegimeInput, addRegime);
export const editRegimeAction = defineAction("regime.edit", editRegimeInput, editRegime);
export const retireRegimeAction = defineAction("regime.retire", retireRegimeInput, retireRegime);
