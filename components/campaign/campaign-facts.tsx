import { Fact, SummaryList } from "@/components/ui/summary-list";
import type { CampaignView } from "@/lib/domain/campaign-view";
import { countsAsAchieved, countsAsSustained } from "@/lib/domain/dashboard-view";
import type { LocalityRow } from "@/lib/domain/locality";
import { standing, type Standing } from "@/lib/domain/target";
import { formatPercent, formatSpan } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { viCampaign } from "@/lib/text/vi-campaign";
import { standingText } from "@/lib/text/vi-dashboard";

const words = viCampaign.facts;

function standingOf(localities: readonly LocalityRow[], listing: "SELECTED" | "FOLLOWED", percent: number): Standing {
  const listed = localities.filter((locality) => locality.listing === listing);
  const reached = listed.filter((locality) => (listing === "SELECTED" ? countsAsAchieved : countsAsSustained)(locality.state));
  return standing(listed.length, reached.length, percent);
}

function Target({ sentence, target, shows }: { readonly sentence: string; readonly target: Standing; readonly shows: boolean }) {
  return (
    <>
      {sentence}
      {shows && target.applicable && (
        <span className="block text-ink-2">
          {words.standing}: {standingText(target, formatPercent(target.percent))}
        </span>
      )}
    </>
  );
}

/** What is set for a campaign: two spans that are two things, and targets in whole localities. */
export function CampaignFactList({ campaign }: { readonly campaign: CampaignView }) {
  const selected = standingOf(campaign.localities, "SELECTED", campaign.achievedTarget);
  const followed = standingOf(campaign.localities, "FOLLOWED", campaign.sustainedTarget);
  const shows = campaign.isWhole && campaign.status !== "DRAFT";
  const totalOf = (target: Standing) => (campaign.isWhole ? target.total : 0);
  return (
    <SummaryList>
      <Fact label={words.province}>{formatUnit(campaign.province)}</Fact>
      <Fact label={words.work}>{formatSpan(campaign.workFrom, campaign.workTo)}</Fact>
      <Fact label={words.figures}>{formatSpan(campaign.figuresFrom, campaign.figuresTo)}</Fact>
      <Fact label={words.months}>{words.monthsFrom(campaign.monthStartDay)}</Fact>
      <Fact label={words.achievedTarget}>
        <Target sentence={words.ofSelected(selected.percent, selected.needed, totalOf(selected))} target={selected} shows={shows} />
      </Fact>
      <Fact label={words.sustainedTarget}>
        <Target sentence={words.ofFollowed(followed.percent, followed.needed, totalOf(followed))} target={followed} shows={shows} />
      </Fact>
      <Fact label={words.followUp}>
        {words.followUpMonths(campaign.followUpMonths)}
        {campaign.followUpVerdictOn && `, ${words.verdictOn(campaign.followUpVerdictOn)}`}
      </Fact>
    </SummaryList>
  );
}
