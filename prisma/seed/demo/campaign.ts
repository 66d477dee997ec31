import type { Row } from "../rows";
import { stableId } from "../territory";
import { assignmentId, bodyId, userId } from "./people";
import { planContent, planId } from "./plan";
import { regimeId } from "./regimes";
import type { Story } from "./story";

export const campaignId = (story: Story) => stableId(`campaign:${story.key}:${story.year}`);
export const periodId = (story: Story, kind: string) => stableId(`period:${story.key}:${story.year}:${kind}`);
export const localityId = (story: Story, key: string) => stableId(`locality:${story.key}:${story.year}:${key}`);

const selectionId = (story: Story) => stableId(`decision:${story.key}:${story.year}:selection`);

/** "Quảng Bình" of "tỉnh Quảng Bình". */
const placeOf = (story: Story) => story.province.slice(story.province.indexOf(" ") + 1);

export type CampaignRows = Readonly<
  Record<"campaigns" | "papers" | "decision_items" | "task_groups" | "designated_localities" | "reporting_periods", readonly Row[]>
>;

/** A campaign with its papers, localities and periods; periods stand unopened, the demo opens them by the command. */
export function buildCampaign(story: Story): CampaignRows {
  const common = { province_id: story.provinceId, campaign_id: campaignId(story) };
  const decisionId = selectionId(story);
  return {
    campaigns: [
      {
        id: campaignId(story),
        province_id: story.provinceId,
        year: story.year,
        status: "OPEN",
        work_from: story.workFrom,
        work_to: story.workTo,
        figures_from: story.figuresFrom,
        figures_to: story.figuresTo,
        month_start_day: story.monthStartDay,
        achieved_target: 60,
        sustained_target: 85,
        follow_up_months: 6,
        follow_up_verdict_on: story.followUpVerdictOn,
        is_illustrative: story.isIllustrative,
        version: 1,
      },
    ],
    papers: [
      ...story.plans.map((plan) => ({
        id: planId(story, plan),
        ...common,
        kind: plan.kind,
        // Issued once what it obliges stands beside it.
        status: "DRAFT",
        number: plan.number,
        notation: plan.notation,
        issued_on: plan.issuedOn,
        issuer: plan.issuer,
        subject: plan.subject,
        signer_title: plan.signerTitle,
        bases: plan.bases,
        recipients: plan.recipients,
        place: placeOf(story),
        content: plan.kind === "ANNUAL" && plan.recipients.length > 0 ? planContent(story) : [],
        version: 1,
      })),
      {
        id: decisionId,
        ...common,
        kind: "SELECTION",
        // Issued once its communes stand beside it.
        status: "DRAFT",
        number: story.selection.number,
        notation: story.selection.notation,
        issued_on: story.selection.issuedOn,
        issuer: story.committee.name,
        subject: story.selection.subject,
        signer_title: "",
        bases: [],
        recipients: [],
        place: placeOf(story),
        content: [],
        version: 1,
      },
    ],
    decision_items: story.localities.map((locality, index) => ({
      id: stableId(`decision-item:${localityId(story, locality.key)}`),
      province_id: story.provinceId,
      paper_id: decisionId,
      unit_id: locality.unitId,
      effect: locality.listing === "SELECTED" ? "SELECT" : "FOLLOW",
      types: locality.types,
      flags: locality.flags ?? [],
      follow_until: locality.listing === "FOLLOWED" ? story.followUpVerdictOn : null,
      reason: "Theo quyết định đã ký trên giấy",
      position: index + 1,
    })),
    task_groups: story.taskGroups.map((content, index) => ({
      id: stableId(`task-group:${story.key}:${story.year}:${index + 1}`),
      ...common,
      number: index + 1,
      content,
    })),
    designated_localities: story.localities.map((locality, index) => ({
      id: localityId(story, locality.key),
      ...common,
      unit_id: locality.unitId,
      listing: locality.listing,
      types: locality.types,
      flags: locality.flags ?? [],
      state: locality.listing === "SELECTED" ? "IN_TRANSFORMATION" : "MONITORED",
      decision_id: decisionId,
      follow_until: locality.listing === "FOLLOWED" ? story.followUpVerdictOn : null,
      position: index + 1,
      version: 1,
    })),
    reporting_periods: story.periods.map((period) => ({
      id: periodId(story, period.kind),
      ...common,
      kind: period.kind,
      title: period.title,
      figures_from: period.figuresFrom,
      figures_to: period.figuresTo,
      opens_on: period.opensOn,
      due_commune: period.dueCommune,
      due_district: period.dueDistrict,
      due_province: period.dueProvince,
      regime_id: regimeId(story, period.kind),
      version: 1,
    })),
  };
}

/** That each locality was listed, on the day of the decision: the first link of its timeline. */
export function buildListingEvents(story: Story): Row[] {
  const username = `${story.prefix}thuky`;
  return story.localities.map((locality) => ({
    id: stableId(`event:listing:${localityId(story, locality.key)}`),
    province_id: story.provinceId,
    sequence: 0,
    subject_type: "locality",
    subject_id: localityId(story, locality.key),
    action: locality.listing === "SELECTED" ? "selectByDecision" : "followByDecision",
    to_state: locality.listing === "SELECTED" ? "IN_TRANSFORMATION" : "MONITORED",
    data: { decisionId: selectionId(story) },
    user_id: userId(username),
    assignment_id: assignmentId(username, "PROVINCE_SECRETARY"),
    body_id: bodyId(story, "agency"),
    role: "PROVINCE_SECRETARY",
    capacity: "NONE",
    actor_name: "Cán bộ Cơ quan Thường trực",
    actor_title: "Cán bộ Cơ quan Thường trực",
    actor_body: `Cơ quan Thường trực Ban Chỉ đạo 138, Công an ${story.province}`,
    happened_at: `${story.selection.issuedOn}T15:00:00+07:00`,
    business_date: story.selection.issuedOn,
    prev_hash: "",
    hash: "",
  }));
}
