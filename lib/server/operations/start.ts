// npm start: a production or practice installation, migrated, without demo data.
import { seedReference } from "@/prisma/seed/reference";
import { isBuildCurrent } from "./build";
import { createFirstAdministrator, FIRST_ADMINISTRATOR } from "./first-administrator";
import { assertPortFree, hostOfEnvironment, openDatabase, portOfEnvironment, runOperation, startServer } from "./launch";
import { findInstallationKind, recordInstallationKind } from "./provision";

await runOperation(async () => {
  await assertPortFree(portOfEnvironment(), hostOfEnvironment());
  if (!isBuildCurrent()) throw new Error("there is no build of these sources: npm run build");
  const database = await openDatabase({ mustBeBound: true });
  await seedReference(database.ownerUrl);
  await recordInstallationKind(database.ownerUrl, process.env["INSTALLATION_KIND"] === "PRACTICE" ? "PRACTICE" : "PRODUCTION");
  const kind = await findInstallationKind(database.ownerUrl);
  if (kind === "DEMO") console.warn("This database is a demo's: anyone who knows the demo password can sign in. Not for real work.");
  const password = await createFirstAdministrator(database.ownerUrl);
  console.log(`\nChuyển hóa 138 (${kind ?? "?"}): ${await startServer(database, "production")}`);
  if (password !== null)
    console.log(`First account: ${FIRST_ADMINISTRATOR}, password ${password} (shown this once, to be changed at sign-in)`);
});
