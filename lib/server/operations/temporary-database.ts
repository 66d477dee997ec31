import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readSecrets } from "./data-folder";
import { removeEmbeddedData, startEmbeddedPostgres } from "./embedded-postgres";
import { provision } from "./provision";

/** Runs work on a provisioned but empty database of a server of its own; both are gone afterwards. */
export async function withTemporaryDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "ch138-"));
  chmodSync(folder, 0o711);
  try {
    const secrets = readSecrets(folder);
    const server = await startEmbeddedPostgres(folder, secrets.superuser, false);
    try {
      return await work((await provision(server, secrets)).ownerUrl);
    } finally {
      await server.stop();
      await removeEmbeddedData(folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
