// The short form of npm run soak: the same clients and checks, a few kills of a second server on the database of the others.
import { readSecrets, PROJECT } from "@/lib/server/operations/data-folder";
import path from "node:path";
import { SOAK_COMMUNES } from "../soak/soak-communes";
import { soak } from "../soak/soak-run";
import { soakServer } from "../soak/soak-server";
import { E2E_DATA } from "../support/e2e-data";
import { appUrl, ownerUrl } from "../support/e2e-database";
import { expect, test } from "../support/story";
import { PORT } from "../support/wire";

test("what a killed server acknowledged is there, once", async () => {
  test.setTimeout(120_000);
  const { session } = readSecrets(path.join(PROJECT, E2E_DATA));
  const server = soakServer(PORT + 3, { DATABASE_URL: appUrl(), NEXTAUTH_SECRET: session });
  const communes = SOAK_COMMUNES.slice(-2);
  const result = await soak({ server, ownerUrl: ownerUrl(), communes, savers: 6, kills: 4, lifeMs: 800 });
  expect(result.faults).toEqual([]);
  expect(result.cells).toBeGreaterThan(6);
  expect(result.steps).toBeGreaterThan(2);
  expect(result.repeated).toBeGreaterThan(0);
});
