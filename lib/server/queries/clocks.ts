import "server-only";
import type { ClockRow } from "@/lib/domain/account";
import { addDays, plainDateOf } from "@/lib/domain/plain-date";
import type { Tx } from "../db";

/** The clocks of the provinces that have a committee, by name. */
export async function listClocks(tx: Tx, now: Date): Promise<ClockRow[]> {
  const real = plainDateOf(now);
  const rows = await tx.$queryRaw<{ provinceId: string; provinceName: string; offsetDays: number; version: number }[]>`
    select p.id::text as "provinceId", v.name as "provinceName", coalesce(c.offset_days, 0) as "offsetDays", coalesce(c.version, 0) as version
    from (select distinct province_id as id from bodies where kind = 'PROVINCE_COMMITTEE' and province_id is not null) p
      left join province_clocks c on c.province_id = p.id
      cross join lateral (
        select w.name from unit_versions w where w.unit_id = p.id order by w.valid_to desc nulls first limit 1) v
    order by v.name collate "vi-x-icu", p.id`;
  return rows.map(({ offsetDays, ...row }) => ({ ...row, today: addDays(real, offsetDays) }));
}
