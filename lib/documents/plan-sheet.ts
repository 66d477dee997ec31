import type { CampaignFacts } from "@/lib/domain/campaign-view";
import { closeContent } from "@/lib/domain/paper-numbering";
import type { PaperBlock, PaperContent, PaperSheet } from "@/lib/domain/paper-sheet";
import type { PlainDate } from "@/lib/domain/plain-date";
import { standing } from "@/lib/domain/target";
import { formatPercent } from "@/lib/text/format";
import { viPaperSheet } from "@/lib/text/vi-paper-sheet";
import { localityList, type NamedPlace } from "./annex";

const words = viPaperSheet.plain;

export type PlanPaper = {
  readonly issuer: string;
  readonly superior: string;
  readonly number: number | null;
  readonly notation: string | null;
  readonly place: string;
  readonly issuedOn: PlainDate | null;
  readonly subject: string;
  readonly signerTitle: string;
  readonly bases: readonly string[];
  readonly recipients: readonly string[];
  readonly content: PaperContent;
  readonly year: number;
  readonly province: { readonly name: string };
};

/** What is known of the campaign, for a plan whose text was never entered; `places`: its localities in the order of the list. */
export type PlanGroundwork = {
  readonly facts: CampaignFacts;
  readonly places: readonly NamedPlace[];
};

/** A plan as it is printed. Where it begins with a text of its own, that text names its bases; otherwise they stand before it line by line. */
export function planSheet(plan: PlanPaper, groundwork: PlanGroundwork | null): PaperSheet {
  const content = plan.content.length > 0 || groundwork === null ? plan.content : contentOf(groundwork);
  const hasIntroduction = content[0]?.kind === "PARAGRAPH";
  const opening: PaperContent = hasIntroduction || plan.content.length === 0 ? [] : [openingOf(plan)];
  return {
    superior: plan.superior,
    issuer: plan.issuer,
    number: plan.number,
    notation: plan.notation ?? "",
    place: plan.place === "" ? plan.province.name : plan.place,
    issuedOn: plan.issuedOn,
    kindTitle: viPaperSheet.plan,
    subject: plan.subject,
    authority: "",
    bases: hasIntroduction ? [] : plan.bases.map(viPaperSheet.basis),
    content: closeContent([...opening, ...content]),
    // Recorded titles part their lines by commas, typed ones by lines.
    signature: plan.signerTitle.split(/\n|,\s*/).filter((line) => line.trim() !== ""),
    recipients: plan.recipients,
  };
}

/** Between the bases and part I: who issues what, as 13/KH-BCĐ of 2024 says it. */
const openingOf = ({ issuer, subject }: PlanPaper): PaperBlock => ({ kind: "PARAGRAPH", text: viPaperSheet.opening(issuer, subject) });

/** Targets, localities and span of work of the campaign, in the order of a plan. */
function contentOf({ facts, places }: PlanGroundwork): PaperContent {
  const selected = places.filter((one) => one.effect === "SELECT" || one.effect === "CARRY_OVER").length;
  const followed = places.filter((one) => one.effect === "FOLLOW").length;
  const needed = (total: number, percent: number): string => {
    const target = standing(total, 0, percent);
    return target.applicable ? words.atLeast(target.needed) : words.notApplicable;
  };
  const line = (text: string) => ({ text: `${text}.`, isDeep: false });
  const heading = (text: string): PaperBlock => ({ kind: "HEADING", level: 1, text });
  const list = localityList(places, viPaperSheet.list.selected(selected, facts.year));
  return [
    heading(words.targets),
    {
      kind: "LIST",
      items: [
        line(words.achieved(formatPercent(facts.achievedTarget, 2), needed(selected, facts.achievedTarget))),
        line(words.sustained(formatPercent(facts.sustainedTarget, 2), needed(followed, facts.sustainedTarget))),
      ],
    },
    ...(list.length > 0 ? [heading(words.localities), ...list] : []),
    heading(words.time),
    {
      kind: "LIST",
      items: [
        line(words.span(facts.workFrom, facts.workTo)),
        ...(facts.followUpVerdictOn === null ? [] : [line(words.verdict(facts.followUpVerdictOn))]),
      ],
    },
  ];
}
