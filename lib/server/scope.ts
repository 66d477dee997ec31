import "server-only";
import type { Actor, Scope } from "@/lib/domain/access";
import { db, type Tx } from "./db";

/**
 * Milliseconds. Whoever waits for a connection holds nothing yet and loses nothing by waiting: a rush (two hundred at one register) is
 * served in its turn, not refused for being many.
 */
const LIMITS = { timeout: 15_000, maxWait: 20_000 };

const uuidArray = (ids: readonly string[]) => `{${ids.join(",")}}`;

/** Tells PostgreSQL's row-level security, for this transaction only, what the actor may read and where he may write. */
async function setScope(tx: Tx, actor: Pick<Actor, "userId" | "role"> & { scope: Scope }, mode: "read" | "write"): Promise<void> {
  const provinces = uuidArray(actor.scope.content ? actor.scope.provinceIds : []);
  const homeProvince = mode === "write" && actor.scope.content ? (actor.scope.homeProvinceId ?? "") : "";
  const audit = actor.role === "AUDITOR" ? "on" : "";
  const admin = mode === "write" && actor.role === "SYSTEM_ADMIN" ? "on" : "";
  await tx.$executeRaw`select set_config('app.provinces', ${provinces}, true), set_config('app.home', ${homeProvince}, true), set_config('app.user', ${actor.userId}, true), set_config('app.audit', ${audit}, true), set_config('app.admin', ${admin}, true), set_config('transaction_read_only', ${mode === "read" ? "on" : "off"}, true)`;
}

/** Runs reads inside the actor's scope: one read-only transaction that row-level security sees through. As few per request as the page allows. */
export function withScope<T>(actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(async (tx) => {
    await setScope(tx, actor, "read");
    return run(tx);
  }, LIMITS);
}

/** Runs one command's writes inside the actor's scope. Only command.ts calls it. */
export function withWriteScope<T>(actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(async (tx) => {
    await setScope(tx, actor, "write");
    return run(tx);
  }, LIMITS);
}

/** Runs what a person changes about himself (password, session): no province is readable or writable in it, whatever seat he holds. */
export function withAccountScope<T>(userId: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.provinces', '', true), set_config('app.home', '', true), set_config('app.user', ${userId}, true), set_config('app.audit', '', true), set_config('app.admin', '', true)`;
    return run(tx);
  }, LIMITS);
}
