import { addMonths } from "@/lib/domain/plain-date";
import type { Row } from "../rows";
import { stableId } from "../territory";
import type { Story } from "./story";

/** The draft of the year after a story's; the same key as a campaign of that year would have. */
export const nextCampaignId = (story: Story) => stableId(`campaign:${story.key}:${story.year + 1}`);

/** Next year's campaign, begun and not yet decided: its dates follow this year's. Only where a story stands in its planning season. */
export function buildNextCampaign(story: Story): Row[] {
  if (!story.plansNextYear) return [];
  const later = (day: Story["workFrom"]) => addMonths(day, 12);
  return [
    {
      id: nextCampaignId(story),
      province_id: story.provinceId,
      year: story.year + 1,
      status: "DRAFT",
      work_from: later(story.workFrom),
      work_to: later(story.workTo),
      figures_from: later(story.figuresFrom),
      figures_to: later(story.figuresTo),
      month_start_day: story.monthStartDay,
      achieved_target: 60,
      sustained_target: 85,
      follow_up_months: 6,
      follow_up_verdict_on: story.followUpVerdictOn === null ? null : later(story.followUpVerdictOn),
      is_illustrative: story.isIllustrative,
      version: 1,
    },
  ];
}

/** Task groups of the draft: those of the year before, to be gone through. */
export function buildNextTaskGroups(story: Story): Row[] {
  if (!story.plansNextYear) return [];
  return story.taskGroups.map((content, index) => ({
    id: stableId(`task-group:${story.key}:${story.year + 1}:${index + 1}`),
    province_id: story.provinceId,
    campaign_id: nextCampaignId(story),
    number: index + 1,
    content,
  }));
}
