"use server";

import { withdrawUpdateInput } from "@/lib/schemas/update";
import { defineAction } from "@/lib/server/action";
import { withdrawUpdate } from "@/lib/server/commands/updates";

export const withdrawUpdateAction = defineAction("withdrawUpdate", withdrawUpdateInput, withdrawUpdate);
