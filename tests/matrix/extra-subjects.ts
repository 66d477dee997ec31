// States that the demo does not hold, made by hand beside it: a campaign in draft and one that is closed, papers and criteria not in force,
// a report and a sheet in every state for one commune, and people who may not come in.
import type pg from "pg";
import { bodyId, userId } from "@/prisma/seed/demo/people";
import { stableId } from "@/prisma/seed/territory";
import { addOffice, addSession } from "./office-subjects";
import { addReports } from "./report-subjects";

export const bodyOf = (key: string, story: "qb" | "qt" | "tn" = "qb"): string => bodyId({ key: story }, key);
export const extraId = (key: string): string => stableId(`matrix:${key}`);

/** Titles of what is made here begin with it. */
export const EXTRA = "Matrix";

/** A row like another, with some columns of its own. */
async function copy(client: pg.Client, table: string, from: string, over: Readonly<Record<string, unknown>>): Promise<void> {
  const found = await client.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${table} t where ${from} limit 1`);
  const [first] = found.rows;
  if (!first) throw new Error(`no row of ${table} where ${from}`);
  await client.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
    JSON.stringify({ ...first.row, ...over }),
  ]);
}

async function addCampaigns(client: pg.Client): Promise<void> {
  const open = "province_id = (select province_id from bodies where id = '" + bodyOf("agency") + "') and year = 2024";
  const years = { DRAFT: 2025, CLOSED: 2023 } as const;
  for (const [status, year] of Object.entries(years)) {
    const id = extraId(`campaign ${status}`);
    const shift = (column: string) => `(${column} + interval '${year - 2024} years')::date`;
    await copy(client, "campaigns", open, { id, year, status });
    await client.query(
      `update campaigns set work_from = ${shift("work_from")}, work_to = ${shift("work_to")}, figures_from = ${shift("figures_from")},
        figures_to = ${shift("figures_to")}, follow_up_verdict_on = null where id = $1`,
      [id],
    );
    const ofOpen = `campaign_id = (select id from campaigns where ${open})`;
    await copy(client, "reporting_periods", ofOpen, {
      id: extraId(`period ${status}`),
      campaign_id: id,
      title: `${EXTRA} ${status}`,
      opened_at: status === "CLOSED" ? "2023-06-01" : null,
    });
    const bacly = `unit_id = (select unit_id from body_units where body_id = '${bodyOf("commune:bacly")}')`;
    await copy(client, "designated_localities", `${ofOpen} and ${bacly}`, {
      id: extraId(`locality ${status}`),
      campaign_id: id,
      decision_id: null,
    });
    await copy(client, "papers", ofOpen, {
      id: extraId(`plan of ${status}`),
      campaign_id: id,
      status: "DRAFT",
      number: null,
      issued_on: null,
    });
    await copy(client, "papers", ofOpen, { id: extraId(`issued plan of ${status}`), campaign_id: id, number: year });
    await copy(client, "papers", ofOpen, {
      id: extraId(`plan ${status === "DRAFT" ? "DRAFT" : "AWAITING_SIGNATURE"}`),
      status: status === "DRAFT" ? "DRAFT" : "AWAITING_SIGNATURE",
      number: null,
      issued_on: null,
      // Made from a plan that everybody reads who reads plans there.
      origin_id: status === "DRAFT" ? extraId("issued plan of DRAFT") : null,
    });
  }
}

/** A decision in hand in each campaign, one of them on its way to signature, with a line and a nomination it does not name. */
async function addDecisions(client: pg.Client): Promise<void> {
  const open =
    "campaign_id = (select id from campaigns where province_id = (select province_id from bodies where id = '" +
    bodyOf("agency") +
    "') and year = 2024)";
  const unit = `(select unit_id from body_units where body_id = '${bodyOf("commune:bacly")}')`;
  for (const status of ["DRAFT", "AWAITING_SIGNATURE", "CLOSED"]) {
    const id = extraId(`decision ${status}`);
    const campaign = status === "AWAITING_SIGNATURE" ? null : extraId(`campaign ${status}`);
    await copy(client, "papers", `${open} and kind = 'SELECTION'`, {
      id,
      kind: campaign === null ? "SUPPLEMENTARY" : "SELECTION",
      ...(campaign === null ? {} : { campaign_id: campaign }),
      status: status === "CLOSED" ? "DRAFT" : status,
      number: null,
      issued_on: null,
    });
    await client.query(
      `insert into decision_items (id, province_id, paper_id, unit_id, effect, types, flags, reason, position)
       select $1, province_id, id, ${unit}, 'SELECT', '{TYPE_4_DRUGS}', '{}', $3, 1 from papers where id = $2`,
      [extraId(`line of ${status}`), id, EXTRA],
    );
    await client.query(
      `insert into nominations (id, province_id, campaign_id, unit_id, nominator_id, status, types, flags, criteria_version_id)
       select $1, p.province_id, p.campaign_id, (select unit_id from body_units where body_id = $4 limit 1), $3, 'APPRAISED', '{TYPE_4_DRUGS}', '{}', (select id from criteria_versions where province_id = p.province_id order by id limit 1)
       from papers p where p.id = $2`,
      // Of another commune than those in addNominations: one in hand a commune and campaign.
      [extraId(`nomination beside ${status}`), id, bodyOf("agency"), bodyOf("commune:vinhninh")],
    );
  }
}

/** Plans below the province's in every state, of Bắc Lý and of its district. */
async function addLocalPlans(client: pg.Client): Promise<void> {
  const own = (kind: string, body: string) => `kind = '${kind}' and issuer_id = '${bodyOf(body)}'`;
  const issued = { accepted_on: null, return_reason: null, status: "ISSUED" };
  const states = {
    DRAFT: { ...issued, status: "DRAFT", number: null, issued_on: null },
    WAITING: { ...issued, number: 91 },
    RETURNED: { ...issued, number: 92, return_reason: EXTRA },
  };
  for (const [state, over] of Object.entries(states)) {
    await copy(client, "papers", own("COMMUNE", "commune:bacly"), { id: extraId(`commune plan ${state}`), ...over });
    await copy(client, "papers", own("DISTRICT", "district:donghoi"), { id: extraId(`district plan ${state}`), ...over });
  }
}

/** Criteria of every state, and for Bắc Lý a sheet in every state; for other communes one that their commune has scored. */
async function addSheets(client: pg.Client): Promise<void> {
  const inForce = stableId("criteria-version:qb:ASSESSMENT:1");
  await client.query(
    "insert into criteria_sets (id, province_id, kind, title) select gen_random_uuid(), province_id, kind, $1 from criteria_sets where kind = 'ASSESSMENT'",
    [EXTRA],
  );
  const statuses = ["DRAFT", "SELF_SCORED", "APPRAISED", "DECIDED"];
  for (const [index, status] of statuses.entries()) {
    const versionId = extraId(`criteria ${status}`);
    await client.query(
      "insert into criteria_versions (id, province_id, set_id, no, status, year, pass_mark) select $1, province_id, set_id, $2, 'DRAFT', 2010, pass_mark from criteria_versions where id = $3",
      [versionId, index + 2, inForce],
    );
    await client.query(
      `insert into criteria select gen_random_uuid(), province_id, $1, position, code, name, unit, weight, is_mandatory, types, rule from criteria where version_id = $2`,
      [versionId, inForce],
    );
    if (status !== "DRAFT") await client.query("update criteria_versions set status = 'REPLACED' where id = $1", [versionId]);
    await addSheet(client, "commune:bacly", "qb", extraId(`sheet ${status}`), versionId, status);
  }
  await addSheet(client, "commune:sonthuy", "qb", extraId("sheet beside"), inForce, "SELF_SCORED");
  await addSheet(
    client,
    "commune:dongthuan",
    "qt",
    extraId("sheet successor"),
    stableId("criteria-version:qt:ASSESSMENT:1"),
    "SELF_SCORED",
  );
  await addSheet(client, "commune:tanha", "tn", extraId("sheet elsewhere"), stableId("criteria-version:tn:ASSESSMENT:1"), "SELF_SCORED");
}

async function addSheet(
  client: pg.Client,
  body: string,
  story: "qb" | "qt" | "tn",
  id: string,
  versionId: string,
  status: string,
): Promise<void> {
  const decided = status === "DECIDED" ? "d.id" : "null::uuid";
  await client.query(
    `insert into assessments (id, province_id, locality_id, criteria_version_id, status, figures_from, figures_to, result, decision_id)
     select $1, l.province_id, l.id, $2, $3::assessment_status, c.figures_from, c.figures_to, case when $3 = 'DECIDED' then 'PASSED'::assessment_result end, ${decided}
     from designated_localities l join campaigns c on c.id = l.campaign_id and c.status = 'OPEN' left join lateral (select id from papers where kind = 'SELECTION' and campaign_id = c.id limit 1) d on true
     where l.unit_id = (select unit_id from body_units where body_id = $4) limit 1`,
    [id, versionId, status, bodyOf(body, story)],
  );
}

/** For communes at home, of the successor and of another province: in each hand, in each state before a decision. */
async function addNominations(client: pg.Client): Promise<void> {
  const add = (key: string, campaign: string, commune: string, nominator: string, status: string, story: "qb" | "qt" | "tn" = "qb") =>
    client.query(
      `insert into nominations (id, province_id, campaign_id, unit_id, nominator_id, status, types, situation, reason, return_reason, outcome_reason, criteria_version_id)
       select $1, c.province_id, c.id, u.unit_id, $2, $3::nomination_status, '{TYPE_1_SOCIAL_ORDER}', 'Có', 'Có', $4, case when $3 = 'WITHDRAWN' then 'Lý do' end, $5
       from campaigns c, (select unit_id from body_units where body_id = $6 limit 1) u
       where c.id::text = $7 or ($7 = 'OPEN' and c.status = 'OPEN' and c.province_id = (select province_id from bodies where id = $8))`,
      [
        extraId(`nomination ${key}`),
        bodyOf(nominator, story),
        status,
        EXTRA,
        stableId(`criteria-version:${story}:SELECTION:1`),
        bodyOf(`commune:${commune}`, story),
        campaign,
        bodyOf("agency", story),
      ],
    );
  await add("draft", "OPEN", "bacly", "district:donghoi", "DRAFT");
  await add("submitted", extraId("campaign DRAFT"), "bacly", "district:donghoi", "SUBMITTED");
  await add("closed", extraId("campaign CLOSED"), "bacly", "agency", "SUBMITTED");
  await add("returned", "OPEN", "bacnghia", "district:donghoi", "RETURNED");
  // Beside the draft: proposed anew after it was given up.
  await add("withdrawn", "OPEN", "bacly", "district:donghoi", "WITHDRAWN");
  await add("appraised", extraId("campaign DRAFT"), "bacnghia", "agency", "APPRAISED");
  await add("successor", "OPEN", "dongthuan", "commune:dongthuan", "DRAFT", "qt");
  await add("elsewhere", "OPEN", "tanha", "agency", "SUBMITTED", "tn");
}

async function addUpdates(client: pg.Client): Promise<void> {
  const unit = `(select unit_id from body_units where body_id = '${bodyOf("commune:bacly")}')`;
  const some = `unit_id = ${unit}`;
  const { rows } = await client.query<{ id: string }>(
    `select unit_id::text as id from body_units where body_id = '${bodyOf("commune:bacly")}'`,
  );
  const unitId = rows[0]?.id;
  const by = (key: string, body: string, over: object = {}) =>
    copy(client, "progress_updates", some, {
      id: extraId(`update ${key}`),
      unit_id: unitId,
      body_id: bodyOf(body),
      withdrawn_at: null,
      withdrawn_for: null,
      ...over,
    });
  await by("own", "police:bacly");
  await by("withdrawn", "police:bacly", { withdrawn_at: "2024-06-01", withdrawn_for: "Trùng" });
  await by("of department", "bienphong");
}

/** Each is a copy of the secretary, the one who may do most: what he is refused, nobody in that standing is given. */
async function addPeople(client: pg.Client): Promise<void> {
  const secretary = `id = '${userId("thuky")}'`;
  const over = {
    disabled: { disabled_at: "2024-01-01" },
    "first-password": { must_change_password: true },
    "no-seat": {},
    "past-seat": {},
  };
  for (const [key, change] of Object.entries(over)) {
    const id = extraId(`user ${key}`);
    await copy(client, "users", secretary, { id, username: `matrix.${key}`, ...change });
    if (key === "no-seat") continue;
    const seat = { id: extraId(`seat ${key}`), user_id: id, ...(key === "past-seat" ? { valid_to: "2020-01-01" } : {}) };
    await copy(client, "assignments", `user_id = '${userId("thuky")}'`, seat);
  }
}

export async function addSubjects(client: pg.Client): Promise<void> {
  await client.query("begin");
  await addCampaigns(client);
  await addDecisions(client);
  await addLocalPlans(client);
  await addReports(client, { bodyOf, extraId, copy, title: EXTRA });
  await addSheets(client);
  await addNominations(client);
  await addUpdates(client);
  await addOffice(client, { bodyOf, extraId });
  await addPeople(client);
  await addSession(client, extraId("another session"));
  await client.query("commit");
}
