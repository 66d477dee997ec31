import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Actor } from "@/lib/domain/access";
import { daysBetween, plainDate, plainDateOf } from "@/lib/domain/plain-date";
import { db } from "@/lib/server/db";
import { hashPassword } from "@/lib/server/password";
import { loadSession } from "@/lib/server/queries/sessions";
import { buildCampaign } from "@/prisma/seed/demo/campaign";
import { buildPeople, userId } from "@/prisma/seed/demo/people";
import { QUANG_BINH } from "@/prisma/seed/demo/quang-binh";
import { quangTri } from "@/prisma/seed/demo/quang-tri";
import { buildRegimes } from "@/prisma/seed/demo/regimes";
import { TAY_NINH } from "@/prisma/seed/demo/tay-ninh";
import { insertRows } from "@/prisma/seed/rows";
import { asOwner, testDatabase } from "./database";

export const CAST_PASSWORD = "ChuyenHoa-138-demo";
export const STORIES = { quangBinh: QUANG_BINH, quangTri: quangTri(plainDate(2026, 11, 22)), tayNinh: TAY_NINH };

/** The people, bodies and campaigns of the demo, without the work that they did: a small country to test scopes and accounts in. Quảng Bình stands at 10/6/2024. */
export async function aCast(kind: "DEMO" | "PRACTICE" | "PRODUCTION" = "DEMO"): Promise<void> {
  const stories = Object.values(STORIES);
  const people = buildPeople(stories, await hashPassword(CAST_PASSWORD), "2024-01-01T08:00:00+07:00");
  const client = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await client.connect();
  try {
    await insertRows(client, "bodies", people.bodies);
    await insertRows(client, "body_units", people.bodyUnits);
    await insertRows(client, "users", people.users);
    await insertRows(client, "assignments", people.assignments);
    for (const story of stories) {
      await insertRows(client, "reporting_regimes", buildRegimes(story));
      for (const [table, rows] of Object.entries(buildCampaign(story))) await insertRows(client, table, rows);
    }
    await client.query("update papers set status = 'ISSUED' where kind = 'SELECTION'");
  } finally {
    await client.end();
  }
  const offset = daysBetween(plainDateOf(new Date()), plainDate(2024, 6, 10));
  await asOwner("insert into province_clocks (province_id, offset_days) values ($1, $2)", [QUANG_BINH.provinceId, offset]);
  await asOwner("insert into province_clocks (province_id, offset_days) values ($1, $2)", [
    TAY_NINH.provinceId,
    daysBetween(plainDateOf(new Date()), plainDate(2019, 11, 11)),
  ]);
  await asOwner("insert into installation (id, kind) values (1, $1::installation_kind)", [kind]);
}

/** A session of somebody of the cast, opened without a password. */
export async function aSession(username: string, at: Date = new Date()): Promise<string> {
  const id = randomUUID();
  await db().session.createMany({ data: [{ id, userId: userId(username), createdAt: at, lastSeenAt: at }] });
  return id;
}

/** Somebody of the cast, signed in and acting in his first assignment. */
export async function castActor(username: string): Promise<Actor> {
  const signedIn = await loadSession(await aSession(username), new Date());
  if (!signedIn?.actor) throw new Error(`${username} holds no assignment today`);
  return signedIn.actor;
}
