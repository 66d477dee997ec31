"use server";

import { campaignStepInput, createCampaignInput, editCampaignInput, saveTaskGroupsInput } from "@/lib/schemas/campaign";
import { editLocalityInput } from "@/lib/schemas/locality";
import { addPeriodInput, editPeriodInput, periodStepInput } from "@/lib/schemas/period";
import { requestReportInput } from "@/lib/schemas/report-request";
import { defineAction } from "@/lib/server/action";
import { closeCampaign, createCampaign, editCampaign, openCampaign, saveTaskGroups } from "@/lib/server/commands/campaigns";
import { editLocality } from "@/lib/server/commands/localities";
import { addPeriod, editPeriod, openPeriod, removePeriod } from "@/lib/server/commands/periods";
import { requestReport } from "@/lib/server/commands/report-requests";

export const createCampaignAction = defineAction("campaign.create", createCampaignInput, createCampaign);
export const editCampaignAction = defineAction("campaign.edit", editCampaignInput, editCampaign);
export const openCampaignAction = defineAction("campaign.open", campaignStepInput, openCampaign);
export const closeCampaignAction = defineAction("campaign.close", campaignStepInput, closeCampaign);
export const saveTaskGroupsAction = defineAction("campaign.saveTaskGroups", saveTaskGroupsInput, saveTaskGroups);

export const editLocalityAction = defineAction("locality.edit", editLocalityInput, editLocality);

export const addPeriodAction = defineAction("period.add", addPeriodInput, addPeriod);
export const editPeriodAction = defineAction("period.edit", editPeriodInput, editPeriod);
export const removePeriodAction = defineAction("period.remove", periodStepInput, removePeriod);
export const openPeriodAction = defineAction("period.open", periodStepInput, openPeriod);
export const requestReportAction = defineAction("period.request", requestReportInput, requestReport);
