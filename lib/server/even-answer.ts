import "server-only";
import { setTimeout as sleep } from "node:timers/promises";

/** Longer than a check of a password takes when the server is not busy. */
const STEP_MS = 250;

/**
 * Runs a check and holds a refusal (null) back to the next quarter of a second after its beginning: how long the ways to a refusal take
 * differs by a write to the disk, and would tell which names exist. A success is not held back.
 */
export async function refuseInSteps<T>(check: () => Promise<T | null>): Promise<T | null> {
  const start = performance.now();
  const result = await check();
  if (result === null) await sleep(STEP_MS - ((performance.now() - start) % STEP_MS));
  return result;
}
