// npm run demo [-- --reset]: everything from nothing, with illustrative data and accounts.
import { parsePlainDate, type PlainDate } from "@/lib/domain/plain-date";
import { DEMO_ACCOUNT_LIST, DEMO_PASSWORD, seedDemo } from "@/prisma/seed/demo";
import { seedReference } from "@/prisma/seed/reference";
import { ensureBuild, isBuildCurrent } from "./build";
import {
  assertPortFree,
  ensureSessionSecret,
  hostOfEnvironment,
  openDatabase,
  portOfEnvironment,
  runOperation,
  startServer,
  type Database,
} from "./launch";
import { findInstallationKind } from "./provision";

/** CH138_DEMO_DATE, so that the same story can be told on any day; undefined means today. */
function dateOfEnvironment(): PlainDate | undefined {
  const text = process.env["CH138_DEMO_DATE"];
  if (!text) return undefined;
  const date = parsePlainDate(text);
  if (date === null) throw new Error("CH138_DEMO_DATE is a date like 2026-11-22");
  return date;
}

async function prepareDemo(isReset: boolean): Promise<Database> {
  console.log("database …");
  const database = await openDatabase({ isReset });
  const kind = await findInstallationKind(database.ownerUrl);
  if (kind !== null && kind !== "DEMO") throw new Error(`this database belongs to a ${kind} installation: no demo data is put into it`);
  await seedReference(database.ownerUrl);
  if (kind === null) {
    console.log("demo data …");
    await seedDemo(database.ownerUrl, dateOfEnvironment());
  }
  console.log(kind === null ? "database is ready" : "database is ready, with the data of last time (-- --reset starts anew)");
  return database;
}

async function prepareBuild(): Promise<void> {
  if (isBuildCurrent()) return;
  console.log("production build …");
  await ensureBuild();
  console.log("production build is ready");
}

function printAccounts(): void {
  const width = Math.max(...DEMO_ACCOUNT_LIST.map((account) => account.username.length));
  for (const { username, title, body } of DEMO_ACCOUNT_LIST) console.log(`  ${username.padEnd(width)}  ${title}, ${body}`);
  console.log(`\nPassword of all: ${DEMO_PASSWORD}`);
}

await runOperation(async () => {
  await assertPortFree(portOfEnvironment(), hostOfEnvironment());
  ensureSessionSecret();
  const [database] = await Promise.all([prepareDemo(process.argv.includes("--reset")), prepareBuild()]);
  const url = await startServer(database, "production");
  printAccounts();
  console.log(`\nChuyển hóa 138 (demo): ${url}\nCtrl+C stops it; the data stay for the next run.`);
});
