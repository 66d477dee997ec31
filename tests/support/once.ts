// Work that all workers of one run share: the output folder, which Playwright empties at the beginning of a run, remembers it.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** True for the first who asks for this name in a run, in whichever worker. */
export function isFirst(folder: string, name: string): boolean {
  const claims = path.join(folder, "claims");
  mkdirSync(claims, { recursive: true });
  try {
    mkdirSync(path.join(claims, name.replaceAll(/[^a-z0-9-]+/gi, "_")));
    return true;
  } catch {
    return false;
  }
}

/** Does something once a run; whoever comes meanwhile waits until it is done. */
export async function once(folder: string, name: string, work: () => Promise<void>): Promise<void> {
  const done = path.join(folder, `${name}.done`);
  if (isFirst(folder, name)) {
    await work();
    writeFileSync(done, "");
    return;
  }
  while (!existsSync(done)) await sleep(100);
}
