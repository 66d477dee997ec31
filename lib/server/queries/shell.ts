import "server-only";
import type { Actor } from "@/lib/domain/access";
import { db } from "../db";

/** The name of the actor's province on his business date, for the top bar; null where he belongs to none. Territory is public: no scope is needed. */
export async function findHomeProvinceName(actor: Actor): Promise<string | null> {
  const home = actor.scope.homeProvinceId;
  if (home === null) return null;
  const [row] = await db().$queryRaw<{ name: string }[]>`
    select v.name from unit_versions v where v.unit_id = ${home}::uuid
    order by (v.valid_from is null or v.valid_from <= ${actor.today}::date) and (v.valid_to is null or v.valid_to > ${actor.today}::date) desc,
      v.valid_to desc nulls first limit 1`;
  return row?.name ?? null;
}
