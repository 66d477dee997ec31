// The product as it is shipped, on a database of its own: the demo from nothing, with the states that it lacks.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { plainDate } from "@/lib/domain/plain-date";
import { ensureBuild } from "@/lib/server/operations/build";
import { readSecrets } from "@/lib/server/operations/data-folder";
import { removeEmbeddedData, startEmbeddedPostgres } from "@/lib/server/operations/embedded-postgres";
import { DATABASE, migrate, provision } from "@/lib/server/operations/provision";
import { seedDemo } from "@/prisma/seed/demo";
import { seedReference } from "@/prisma/seed/reference";
import { startInstance } from "../support/instance";
import { addSubjects } from "./extra-subjects";

/** `origins`: servers of one build on one database, each of them the product. */
export type Product = {
  readonly origins: readonly string[];
  readonly databaseUrl: string;
  readonly superuserUrl: string;
  readonly secret: string;
};

declare module "vitest" {
  interface ProvidedContext {
    product: Product;
  }
}

/** Once for all files of the matrix; undone when the last has run, and where it goes wrong. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuild();
  const folder = mkdtempSync(path.join(tmpdir(), "ch138-matrix-"));
  chmodSync(folder, 0o711);
  const undo = [async () => rmSync(folder, { recursive: true, force: true }), () => removeEmbeddedData(folder)];
  const end = async (): Promise<void> => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step();
  };
  try {
    const secrets = readSecrets(folder);
    const server = await startEmbeddedPostgres(folder, secrets.superuser, false);
    undo.push(server.stop);
    const urls = await provision(server, secrets);
    await migrate(urls);
    await seedReference(urls.ownerUrl);
    await seedDemo(urls.ownerUrl, plainDate(2026, 11, 22));
    const superuserUrl = server.superuserUrl(DATABASE);
    const client = new pg.Client({ connectionString: superuserUrl });
    await client.connect();
    await addSubjects(client).finally(() => client.end());
    // One server answers on one core; what the second asks of the machine is the core that would wait.
    const env = { DATABASE_URL: urls.url, NEXTAUTH_SECRET: secrets.session, NEXTAUTH_URL: "" };
    const running = await Promise.all([startInstance(env), startInstance(env)]);
    undo.push(...running.map(({ stop }) => stop));
    project.provide("product", {
      origins: running.map(({ port }) => `http://localhost:${port}`),
      databaseUrl: urls.url,
      superuserUrl,
      secret: secrets.session,
    });
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
