import "server-only";
import type { PlainDate } from "@/lib/domain/plain-date";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * Whether the locality `l` belongs to its campaign's list on a day: the decision that put it there was issued by then, and no later one
 * had taken it off again. Only a decision changes a denominator (procedures.md, "What must always hold" 5), and what was reckoned
 * before it keeps its own.
 */
export const isListedOn = (day: PlainDate | Prisma.Sql): Prisma.Sql => {
  const on = typeof day === "string" ? Prisma.sql`${day}::date` : day;
  return Prisma.sql`(
    (l.decision_id is null or exists (select from papers chosen where chosen.id = l.decision_id and chosen.issued_on <= ${on}))
    and not exists (
      select from decision_items leaving join papers gone on gone.id = leaving.paper_id
      left join papers chosen on chosen.id = l.decision_id
      where leaving.origin_id = l.id and leaving.effect = 'REMOVE' and gone.campaign_id = l.campaign_id
        and gone.status in ('ISSUED', 'CLOSED') and gone.issued_on <= ${on}
        and (chosen.id is null or (gone.issued_on, gone.id) > (chosen.issued_on, chosen.id))))`;
};
