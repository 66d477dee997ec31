// npm run soak [-- --kills 100]: a browser's line is cut for a minute, then twenty clients save and send while the server is killed a hundred
// times, on a demo of its own.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { plainDate } from "@/lib/domain/plain-date";
import { ensureBuild } from "@/lib/server/operations/build";
import { readSecrets } from "@/lib/server/operations/data-folder";
import { removeEmbeddedData, startEmbeddedPostgres } from "@/lib/server/operations/embedded-postgres";
import { migrate, provision } from "@/lib/server/operations/provision";
import { seedDemo } from "@/prisma/seed/demo";
import { seedReference } from "@/prisma/seed/reference";
import { LINE_POLICE, SOAK_COMMUNES } from "./soak-communes";
import { cutLine } from "./soak-line";
import { soak } from "./soak-run";
import { soakServer } from "./soak-server";

const wanted = process.argv.indexOf("--kills");
const kills = wanted < 0 ? 100 : Number(process.argv[wanted + 1]);
const SAVERS = 16;
const CUT_MS = 60_000;
const CUT_CELLS = 12;
const PORT = Number(process.env["PORT"] ?? 4238);

await ensureBuild();
const folder = mkdtempSync(path.join(tmpdir(), "ch138-soak-"));
chmodSync(folder, 0o711);
const secrets = readSecrets(folder);
const database = await startEmbeddedPostgres(folder, secrets.superuser);
let isGood = false;
try {
  const urls = await provision(database, secrets);
  await migrate(urls);
  await seedReference(urls.ownerUrl);
  await seedDemo(urls.ownerUrl, plainDate(2026, 11, 22));
  const server = soakServer(PORT, { DATABASE_URL: urls.url, NEXTAUTH_SECRET: secrets.session });
  await server.start();
  const line = await cutLine({ port: PORT, ownerUrl: urls.ownerUrl, police: LINE_POLICE, cutMs: CUT_MS, cells: CUT_CELLS });
  await server.kill();
  console.log(
    `line cut for ${line.cutSeconds.toFixed(0)} s: ${line.cells} cells typed meanwhile, saved ${line.savedAfterSeconds.toFixed(1)} s after in ${line.saves} requests, ${line.faults.length} faults`,
  );

  const communes = SOAK_COMMUNES.slice(0, 5);
  const result = await soak({ server, ownerUrl: urls.ownerUrl, communes, savers: SAVERS, kills, lifeMs: 1_500 });
  const { cells, steps, repeated, faults, seconds } = result;
  console.log(
    `${kills} kills in ${seconds.toFixed(0)} s, ${SAVERS + communes.length - 1} clients: ${cells} cells and ${steps} steps acknowledged, ${repeated} tries without an answer, ${faults.length} faults`,
  );
  for (const fault of [...line.faults, ...faults]) console.log(`  ${fault}`);
  isGood = line.faults.length + faults.length === 0 && cells > 0 && steps > 0;
} finally {
  await database.stop();
  await removeEmbeddedData(folder);
  rmSync(folder, { recursive: true, force: true });
}
process.exit(isGood ? 0 : 1);
