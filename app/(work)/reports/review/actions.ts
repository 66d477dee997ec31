"use server";

import { acceptReportsInput } from "@/lib/schemas/report-review";
import { defineAction } from "@/lib/server/action";
import { acceptReports } from "@/lib/server/commands/report-reviews";

export const acceptReportsAction = defineAction("reports.accept", acceptReportsInput, acceptReports);
