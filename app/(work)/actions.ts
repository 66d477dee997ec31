"use server";

import * as z from "zod";
import { defineAction } from "@/lib/server/action";
import { readNotices } from "@/lib/server/commands/notifications";

export const readNoticesAction = defineAction("notices.read", z.object({}).strict(), readNotices);
