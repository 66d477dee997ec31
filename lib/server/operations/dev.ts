// npm run dev: the demo's database under Next's development server.
import { seedDemo } from "@/prisma/seed/demo";
import { seedReference } from "@/prisma/seed/reference";
import { ensureGenerated } from "./build";
import {
  assertPortFree,
  ensureSessionSecret,
  hostOfEnvironment,
  openDatabase,
  portOfEnvironment,
  runOperation,
  startServer,
} from "./launch";
import { findInstallationKind } from "./provision";

await runOperation(async () => {
  await assertPortFree(portOfEnvironment(), hostOfEnvironment());
  ensureSessionSecret();
  await ensureGenerated();
  const database = await openDatabase({ isReset: process.argv.includes("--reset") });
  await seedReference(database.ownerUrl);
  if ((await findInstallationKind(database.ownerUrl)) === null) await seedDemo(database.ownerUrl);
  console.log(`\nChuyển hóa 138 (development): ${await startServer(database, "development")}`);
});
