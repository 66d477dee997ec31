import type { Fact } from "@/lib/domain/components";
import type { Row } from "../rows";
import { stableId } from "../territory";
import type { Story, StoryLocality } from "./story";

/** Yearly facts of the localities that no monthly figure holds; yes is 1, no is 0. Illustrative. */
export function buildFacts(story: Story): Row[] {
  return [...provinceFacts(story), ...story.localities.flatMap((locality) => localityFacts(story, locality))];
}

const rowsOf = (story: Story, unitId: string, facts: Partial<Record<Fact, number>>): Row[] =>
  Object.entries(facts).map(([kind, value]) => ({
    id: stableId(`fact:${unitId}:${story.year}:${kind}`),
    province_id: story.provinceId,
    unit_id: unitId,
    year: story.year,
    kind,
    value,
    created_at: `${story.workFrom}T08:00:00+07:00`,
  }));

/** What candidates are compared with: criminal cases and residents of the whole province. Illustrative. */
function provinceFacts(story: Story): Row[] {
  return story.plansNextYear ? rowsOf(story, story.provinceId, { PROVINCE_POPULATION: 1_870_000, PROVINCE_CASES: 8_400 }) : [];
}

function localityFacts(story: Story, locality: StoryLocality): Row[] {
  const households = Math.round(900 * (0.7 + locality.weight * 0.4));
  return rowsOf(story, locality.unitId, {
    POPULATION: households * 4 - 37,
    HOUSEHOLDS: households,
    ORGANISED_CRIME_SIGNS: 0,
    PLAN_AND_COMMITTEE: 1,
    COMMUNITY_RULES: 1,
    GRASSROOTS_SOUND: 1,
    SECURITY_SAFE: locality.listing === "FOLLOWED" ? 1 : 0,
    ...(locality.types.includes("TYPE_4_DRUGS") ? { DRUG_CLASS: 2, DRUG_CLASS_FELL: locality.trend < 0.8 ? 1 : 0 } : {}),
  });
}
