import pg from "pg";
import { daysBetween, plainDateOf, type PlainDate } from "@/lib/domain/plain-date";
import { hashPassword } from "@/lib/server/password";
import { buildCampaign, buildListingEvents } from "./demo/campaign";
import { buildCriteria } from "./demo/criteria";
import { buildFacts } from "./demo/facts";
import { buildFigures, buildUpdates } from "./demo/figures";
import { buildForms } from "./demo/forms";
import { buildLocalPlans } from "./demo/local-plans";
import { buildNextCampaign, buildNextTaskGroups } from "./demo/next-campaign";
import { buildOffice } from "./demo/office";
import { buildPeople, type DemoAccount } from "./demo/people";
import { buildDuties } from "./demo/plan";
import { QUANG_BINH } from "./demo/quang-binh";
import { quangTri } from "./demo/quang-tri";
import { buildRegimes } from "./demo/regimes";
import type { Story } from "./demo/story";
import { TAY_NINH } from "./demo/tay-ninh";
import { playStories } from "./demo/work";
import { insertRows } from "./rows";
import { buildTerritory, stableId } from "./territory";
import { readTerritorySource } from "./territory-data";

export const DEMO_PASSWORD = "ChuyenHoa-138-demo";

/** The stories for a day: Quảng Bình 2024 and Tây Ninh 2019 stand at days of their own, Quảng Trị at the given one. */
function storiesOf(today: PlainDate): readonly Story[] {
  return [QUANG_BINH, quangTri(today), TAY_NINH];
}

/** Who can sign in, in the order of the stories; for the list that `npm run demo` prints. */
export const DEMO_ACCOUNT_LIST: readonly DemoAccount[] = buildPeople(storiesOf(plainDateOf(new Date())), "", "").accounts;

/**
 * Fills an empty, migrated database that has the reference data with people and their work; run as the owner role. Rows come
 * first, in one transaction; then people act through the product's own commands. The same day gives the same rows. All figures are illustrative. Does nothing where the demo is there already.
 */
export async function seedDemo(ownerUrl: string, today: PlainDate = plainDateOf(new Date())): Promise<void> {
  const stories = storiesOf(today);
  const territory = buildTerritory(readTerritorySource());
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const installed = await client.query<{ kind: string }>("select kind from installation");
    if (installed.rows[0] && installed.rows[0].kind !== "DEMO") throw new Error("This installation is not a demo: demo data is refused.");
    if (installed.rows[0]) return;
    // The installation is named last: without that row and with people, an earlier run was cut off.
    const earlier = await client.query("select 1 from users limit 1");
    if (earlier.rows[0]) throw new Error("The demo data were left half-made: start anew with npm run demo -- --reset");
    await client.query("begin");
    const people = buildPeople(stories, await hashPassword(DEMO_PASSWORD), `${today}T08:00:00+07:00`);
    await insertRows(client, "bodies", people.bodies);
    await insertRows(client, "body_units", people.bodyUnits);
    await insertRows(client, "users", people.users);
    await insertRows(client, "assignments", people.assignments);
    await insertRows(client, "body_successions", [
      {
        id: stableId("body-succession:qb:qt"),
        predecessor_id: stableId("body:qb:committee"),
        successor_id: stableId("body:qt:committee"),
        effective_on: "2025-07-01",
        basis: "Nghị quyết 202/2025/QH15",
      },
      {
        id: stableId("body-succession:qb:qt:agency"),
        predecessor_id: stableId("body:qb:agency"),
        successor_id: stableId("body:qt:agency"),
        effective_on: "2025-07-01",
        basis: "Nghị quyết 202/2025/QH15",
      },
    ]);
    for (const story of stories) await writeStory(client, story, territory);
    await client.query("commit");
    await playStories(ownerUrl, stories);
    await client.query("insert into installation (id, kind) values (1, 'DEMO')");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    await client.end();
  }
}

async function writeStory(client: pg.Client, story: Story, territory: ReturnType<typeof buildTerritory>): Promise<void> {
  const realToday = plainDateOf(new Date());
  await insertRows(client, "province_clocks", [
    { province_id: story.provinceId, offset_days: daysBetween(realToday, story.today), version: 1 },
  ]);
  const campaign = buildCampaign(story);
  await insertRows(client, "campaigns", campaign.campaigns);
  await insertRows(client, "campaigns", buildNextCampaign(story));
  await insertRows(client, "papers", campaign.papers);
  await insertRows(client, "decision_items", campaign.decision_items);
  const below = buildLocalPlans(story);
  await insertRows(client, "papers", below.papers);
  await insertRows(client, "plan_duties", [...buildDuties(story), ...below.plan_duties]);
  await insertRows(client, "commune_committees", below.commune_committees);
  await insertRows(client, "committee_members", below.committee_members);
  await client.query("update papers set status = 'ISSUED' where province_id = $1 and number is not null", [story.provinceId]);
  await insertRows(client, "task_groups", [...campaign.task_groups, ...buildNextTaskGroups(story)]);
  await insertRows(client, "designated_localities", campaign.designated_localities);
  await insertRows(client, "reporting_regimes", buildRegimes(story));
  await insertRows(client, "reporting_periods", campaign.reporting_periods);
  await insertRows(client, "events", buildListingEvents(story));
  const forms = buildForms(story);
  await insertRows(client, "report_forms", forms.report_forms);
  await insertRows(client, "form_versions", forms.form_versions);
  const office = buildOffice(story);
  for (const table of ["route_steps", "delegations", "number_registers", "register_entries"] as const) {
    await insertRows(client, table, office[table]);
  }
  const criteria = buildCriteria(story);
  await insertRows(client, "criteria_sets", criteria.sets);
  await insertRows(client, "criteria_versions", criteria.versions);
  await insertRows(client, "criteria", criteria.criteria);
  // Criteria can be written into a draft only.
  await client.query("update criteria_versions set status = 'IN_FORCE' where province_id = $1", [story.provinceId]);
  await insertRows(client, "unit_facts", buildFacts(story));
  await insertRows(client, "figure_revisions", buildFigures(story, territory));
  await insertRows(client, "progress_updates", buildUpdates(story));
}
