import { Fact, SummaryList } from "@/components/ui/summary-list";
import type { CampaignView } from "@/lib/domain/campaign-view";
import { countsAsAchieved, countsAsSustained } from "@/lib/domain/dashboard-view";
import type { LocalityRow } from "@/lib/domain/locality";
import { standing, type Standing } from "@/lib/domain/target";
import { formatDate, formatPercent, formatSpan } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { viCampaign } from "@/lib/text/vi-campaign";
import { standingText, viDashboard } from "@/lib/text/vi-dashboard";

const words = viCampaign.facts;

function standingOf(localities: readonly LocalityRow[], listing: "SELECTED" | "FOLLOWED", percent: number): Standing {
  const listed = localities.filter((locality) => locality.listing === listing && locality.isListed);
  const reached = listed.filter((locality) => (listing === "SELECTED" ? countsAsAchieved : countsAsSustained)(locality.state));
  return standing(listed.length, reached.length, percent);
}

type TargetProps = {
  readonly label: string;
  readonly sentence: string;
  readonly target: Standing;
  readonly shows: boolean;
  readonly note?: string | null;
};

/** One of the two numbers a year is judged by: how many have reached it, of how many, and what is still wanting. */
function Target({ label, sentence, target, shows, note }: TargetProps) {
  const isCounted = shows && target.applicable;
  return (
    <div className="border-t-2 border-ink pt-2">
      <dt className="font-medium">{label}</dt>
      {isCounted && (
        <dd className="text-xl font-semibold">
          {target.achieved}
          <span className="text-lg font-normal text-ink-3">/{target.total}</span>
        </dd>
      )}
      <dd className="text-ink-2">
        {isCounted ? standingText(target, formatPercent(target.percent)) : sentence}
        {isCounted && note && ` ${note}`}
      </dd>
    </div>
  );
}

/** The second target is judged on one day; before it, and until each verdict is recorded, a number is only how things stand. */
function verdictNote({ followUpVerdictOn, localities }: CampaignView): string | null {
  if (followUpVerdictOn === null) return null;
  const isOpen = localities.some((row) => row.state === "MONITORED");
  return (isOpen ? viDashboard.provisional : viDashboard.verdict)(formatDate(followUpVerdictOn));
}

/** What is set for a campaign: two spans that are two things, and targets in whole localities. */
export function CampaignFactList({ campaign }: { readonly campaign: CampaignView }) {
  const selected = standingOf(campaign.localities, "SELECTED", campaign.achievedTarget);
  const followed = standingOf(campaign.localities, "FOLLOWED", campaign.sustainedTarget);
  const shows = campaign.isWhole && campaign.status !== "DRAFT";
  const totalOf = (target: Standing) => (campaign.isWhole ? target.total : 0);
  return (
    <>
      <dl className="mb-6 grid gap-x-10 gap-y-4 md:grid-cols-2">
        <Target
          label={words.achievedTarget}
          sentence={words.ofSelected(selected.percent, selected.needed, totalOf(selected))}
          target={selected}
          shows={shows}
        />
        <Target
          label={words.sustainedTarget}
          sentence={words.ofFollowed(followed.percent, followed.needed, totalOf(followed))}
          target={followed}
          shows={shows}
          note={verdictNote(campaign)}
        />
      </dl>
      <div className="grid gap-x-10 lg:grid-cols-2">
        <SummaryList>
          <Fact label={words.province}>{formatUnit(campaign.province)}</Fact>
          <Fact label={words.work}>{formatSpan(campaign.workFrom, campaign.workTo)}</Fact>
          <Fact label={words.followUp}>
            {words.followUpMonths(campaign.followUpMonths)}
            {campaign.followUpVerdictOn && `, ${words.verdictOn(campaign.followUpVerdictOn)}`}
          </Fact>
        </SummaryList>
        <SummaryList>
          <Fact label={words.figures}>{formatSpan(campaign.figuresFrom, campaign.figuresTo)}</Fact>
          <Fact label={words.months}>{words.monthsFrom(campaign.monthStartDay)}</Fact>
        </SummaryList>
      </div>
    </>
  );
}
