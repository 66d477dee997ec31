import "server-only";
import type { PeriodView } from "@/lib/domain/campaign-view";
import { parseDueRules, unsetTiers, type DueTier } from "@/lib/domain/due-rule";
import { fromDateColumn, plainDateOf, type PlainDate } from "@/lib/domain/plain-date";
import type { ReportingPeriod } from "@/lib/generated/prisma/client";

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

/** What a period needs beside its own row to be shown. */
export const WITH_PERIOD = { regime: { select: { id: true, title: true } }, requester: { select: { name: true } } } as const;

export type PeriodRow = ReportingPeriod & {
  readonly regime: { readonly id: string; readonly title: string } | null;
  readonly requester: { readonly name: string } | null;
};

/** Levels of a period whose day is still to be typed. */
export function unsetOf(row: ReportingPeriod): readonly DueTier[] {
  return unsetTiers(parseDueRules(row.dueRules), {
    figuresTo: fromDateColumn(row.figuresTo),
    dueCommune: fromDateColumn(row.dueCommune),
    dueDistrict: plain(row.dueDistrict),
    dueProvince: fromDateColumn(row.dueProvince),
  });
}

export const periodView = (row: PeriodRow): PeriodView => ({
  id: row.id,
  campaignId: row.campaignId,
  kind: row.kind,
  title: row.title,
  figuresFrom: fromDateColumn(row.figuresFrom),
  figuresTo: fromDateColumn(row.figuresTo),
  opensOn: fromDateColumn(row.opensOn),
  dueCommune: fromDateColumn(row.dueCommune),
  dueDistrict: plain(row.dueDistrict),
  dueProvince: fromDateColumn(row.dueProvince),
  dueRules: parseDueRules(row.dueRules),
  unset: unsetOf(row),
  regime: row.regime,
  content: row.content,
  requester: row.requester?.name ?? null,
  addresseeIds: row.addresseeIds,
  openedOn: row.openedAt === null ? null : plainDateOf(row.openedAt),
  version: row.version,
});
