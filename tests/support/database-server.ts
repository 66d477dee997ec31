// One PostgreSQL for a run of the database tests, with a template that is migrated and holds the register of territory.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { readSecrets } from "@/lib/server/operations/data-folder";
import { removeEmbeddedData, startEmbeddedPostgres } from "@/lib/server/operations/embedded-postgres";
import { migrate, provision, urlsOf, type DatabaseUrls } from "@/lib/server/operations/provision";
import { seedReference } from "@/prisma/seed/reference";

const TEMPLATE = "ch138_template";

export type DatabaseServer = { superuserUrl: string; template: string; urls: DatabaseUrls };

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), "ch138-test-"));
  chmodSync(folder, 0o711);
  const secrets = readSecrets(folder);
  const server = await startEmbeddedPostgres(folder, secrets.superuser, false);
  const urls = await provision(server, secrets, TEMPLATE);
  await migrate(urls);
  await seedReference(urls.ownerUrl);
  project.provide("databaseServer", {
    superuserUrl: server.superuserUrl(),
    template: TEMPLATE,
    urls: urlsOf(server, secrets, TEMPLATE),
  });
  return async () => {
    await server.stop();
    await removeEmbeddedData(folder);
    rmSync(folder, { recursive: true, force: true });
  };
}
