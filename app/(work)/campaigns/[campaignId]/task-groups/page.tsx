import type { Metadata } from "next";
import { TaskGroupsForm } from "@/components/campaign/task-groups-form";
import { PageHeader } from "@/components/ui/page-header";
import { TASK_GROUPS } from "@/lib/domain/campaign";
import { viCampaign } from "@/lib/text/vi-campaign";
import { saveTaskGroupsAction } from "../../actions";
import { crumbsOf, requireCampaign } from "../campaign-to-edit";

export const metadata: Metadata = { title: viCampaign.taskGroups.title };

export default async function TaskGroupsPage({ params }: PageProps<"/campaigns/[campaignId]/task-groups">) {
  const { campaign } = await requireCampaign((await params).campaignId, "edit");
  const contents = TASK_GROUPS.map((number) => campaign.taskGroups.find((group) => group.number === number)?.content ?? "");
  return (
    <>
      <PageHeader crumbs={crumbsOf(campaign)} title={viCampaign.taskGroups.title} hint={viCampaign.taskGroups.lead} />
      <TaskGroupsForm campaign={campaign} contents={contents} action={saveTaskGroupsAction} />
    </>
  );
}
