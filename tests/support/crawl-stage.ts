// Brings a running demo into the states that its story lacks, so that every page of every step can be looked at: a draft of each kind, a
// report on its head's desk, an assessment at each side. By the product's own commands; once.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Actor } from "@/lib/domain/access";
import { createAccount } from "@/lib/server/commands/accounts";
import { createAssessment, saveSelfScore, submitSelfScore } from "@/lib/server/commands/assessments";
import { appraise, saveCouncilScore } from "@/lib/server/commands/council-assessments";
import { copyVersion } from "@/lib/server/commands/criteria";
import { createPlan } from "@/lib/server/commands/plans";
import { businessDate, findClockOffset } from "@/lib/server/clock";
import { db, type Tx } from "@/lib/server/db";
import { dataFolder, readSecrets } from "@/lib/server/operations/data-folder";
import { DATABASE } from "@/lib/server/operations/provision";
import { settleServerPlace } from "@/lib/server/operations/server-place";
import { findAssessment } from "@/lib/server/queries/assessments";
import { withScope, withWriteScope } from "@/lib/server/scope";
import { PROVINCE_IDS } from "@/prisma/seed/territory";
import { campaignId, localityId, periodId } from "@/prisma/seed/demo/campaign";
import { bodyId } from "@/prisma/seed/demo/people";
import { prepareOne, type Run } from "@/prisma/seed/demo/play";
import { QUANG_BINH as STORY } from "@/prisma/seed/demo/quang-binh";
import { quangTri } from "@/prisma/seed/demo/quang-tri";
import { planSeason } from "./crawl-stage-season";
import { reviewReports } from "./crawl-stage-review";
import { demoActor } from "./demo-actor";

/** The application's own connection to the embedded database that another process runs out of this data folder. */
function connect(): void {
  const folder = dataFolder();
  const secrets = readSecrets(folder);
  const port = readFileSync(path.join(settleServerPlace(folder).data, "postmaster.pid"), "utf8").split("\n")[3];
  process.env["DATABASE_URL"] = `postgresql://ch138_app:${secrets.app}@127.0.0.1:${port}/${DATABASE}`;
  process.env["NEXTAUTH_SECRET"] = secrets.session;
}

const run: Run = async (actor, deed) => {
  const result = await withWriteScope(actor, (tx) => deed({ actor, tx, now: new Date(), key: randomUUID() }));
  if (!result.ok) throw new Error(`${actor.displayName} is refused: ${result.error}`);
  return result.value;
};

const as = (username: string): Promise<Actor> => demoActor(username, STORY.today);

const read = <T>(actor: Actor, query: (tx: Tx) => Promise<T>): Promise<T> => withScope(actor, query);

const reportOf = (actor: Actor, body: string): Promise<string> =>
  read(actor, async (tx) => {
    const of = { periodId: periodId(STORY, "SIX_MONTH"), bodyId: bodyId(STORY, body) };
    return (await tx.report.findUniqueOrThrow({ where: { periodId_bodyId: of } })).id;
  });

/** Half of the points for every criterion, as one side writes them. */
async function score(actor: Actor, assessmentId: string, save: typeof saveSelfScore): Promise<void> {
  const sheet = await read(actor, (tx) => findAssessment(tx, actor, assessmentId));
  if (!sheet) throw new Error(`${actor.displayName} does not see the sheet`);
  const scores = sheet.rows.map(({ criterionId, computed }) => ({
    criterionId,
    points: Math.floor(computed.weight / 2),
    passed: true,
    note: "",
  }));
  await run(actor, (context) => save(context, { assessmentId, version: sheet.version, personalDataChecked: true, scores }));
}

async function step(actor: Actor, assessmentId: string, deed: typeof submitSelfScore): Promise<void> {
  const sheet = await read(actor, (tx) => findAssessment(tx, actor, assessmentId));
  await run(actor, (context) => deed(context, { assessmentId, version: sheet?.version ?? 0 }));
}

/** A sheet as far as asked for: the commune's draft, at the council, or appraised. */
async function assess(commune: string, upTo: "DRAFT" | "SUBMITTED" | "APPRAISED"): Promise<void> {
  const [police, head, council] = await Promise.all([as(`${commune}.congan`), as(`${commune}.chutich`), as("hoidong2")]);
  const opened = await run(police, (context) => createAssessment(context, { localityId: localityId(STORY, commune) }));
  await score(police, opened.assessmentId, saveSelfScore);
  if (upTo === "DRAFT") return;
  await step(head, opened.assessmentId, submitSelfScore);
  if (upTo === "SUBMITTED") return;
  await score(council, opened.assessmentId, saveCouncilScore);
  await step(council, opened.assessmentId, appraise);
}

/** What the secretariat has begun: a plan, and criteria. */
async function beginDrafts(secretary: Actor): Promise<void> {
  const year = STORY.year + 1;
  const plan = { kind: "ANNUAL", notation: "KH-BCĐ", issuer: STORY.committee.name, subject: "Kế hoạch bổ sung (dự thảo)" } as const;
  await run(secretary, (context) =>
    createPlan(context, {
      ...plan,
      campaignId: campaignId(STORY),
      number: 19,
      issuedOn: STORY.today,
      signerTitle: "Trưởng ban",
      bases: ["Luật Tổ chức chính quyền địa phương"],
      recipients: ["BCĐ 138 các huyện"],
      originId: null,
      sections: [],
    }),
  );
  const versionId = await read(secretary, async (tx) => (await tx.criteriaVersion.findFirstOrThrow({ orderBy: { id: "asc" } })).id);
  await run(secretary, (context) => copyVersion(context, { versionId, title: "Bộ tiêu chí của tỉnh (dự thảo)", year }));
}

/** Two accounts of the demo's password: one without any work today, one that must set a password of its own first. */
async function addAccounts(): Promise<void> {
  const administrator = await as("quantri");
  const { passwordHash } = await db().user.findUniqueOrThrow({ where: { username: "quantri" } });
  for (const [username, mustChangePassword] of [
    ["chua.nhiemvu", false],
    ["lan.dau", true],
  ] as const) {
    const input = { username, displayName: "Cán bộ mới" };
    const { accountId } = await run(administrator, (context) => createAccount(context, input));
    await db().user.update({ where: { id: accountId }, data: { passwordHash, mustChangePassword } });
  }
}

connect();
const secretary = await as("thuky");
const isStaged = (await db().user.count({ where: { username: "lan.dau" } })) > 0;
if (!isStaged) {
  const police = await as("quangminh.congan");
  await prepareOne(run, police, await reportOf(police, "commune:quangminh"));
  await reviewReports({ run, as, reportOf });
  await assess("quangchau", "DRAFT");
  await assess("quangminh", "SUBMITTED");
  await assess("sonthuy", "APPRAISED");
  await beginDrafts(secretary);
  const there = quangTri(businessDate(new Date(), await findClockOffset(PROVINCE_IDS.quangTri)));
  await planSeason({
    run,
    threeTiers: { story: STORY, as },
    twoTiers: { story: there, as: (username) => demoActor(`${there.prefix}${username}`, there.today) },
  });
  // Last: by it the next run knows that all is there.
  await addAccounts();
}
await db().$disconnect();
