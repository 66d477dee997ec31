"use server";

import { postUpdateInput } from "@/lib/schemas/update";
import { defineAction } from "@/lib/server/action";
import { postUpdate } from "@/lib/server/commands/updates";

export const postUpdateAction = defineAction("postUpdate", postUpdateInput, postUpdate);
