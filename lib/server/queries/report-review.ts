import "server-only";
import type { Actor } from "@/lib/domain/access";
import { CORRECTION_PLACES, type CorrectionView } from "@/lib/domain/correction";
import { decideRaise, type PinKind, type PinView } from "@/lib/domain/pin";
import { findClockOffset, shownInstant } from "../clock";
import type { Tx } from "../db";
import { listPins } from "./report-pins";
import { findReportRecord } from "./report-records";

/** What was said about a report beside its own words: pins, corrections of form; and what the actor could pin now. */
export type ReportReview = {
  readonly pins: readonly PinView[];
  readonly corrections: readonly CorrectionView[];
  /** Null: he may pin nothing now. */
  readonly mayPin: PinKind | null;
};

export async function findReportReview(tx: Tx, actor: Actor, reportId: string): Promise<ReportReview | null> {
  const record = await findReportRecord(tx, actor, reportId);
  if (!record) return null;
  const raise = decideRaise(record, actor);
  return {
    pins: await listPins(tx, actor, record),
    corrections: await listCorrections(tx, reportId),
    mayPin: raise.ok ? raise.value : null,
  };
}

async function listCorrections(tx: Tx, reportId: string): Promise<CorrectionView[]> {
  const rows = await tx.reportCorrection.findMany({ where: { reportId }, orderBy: [{ correctedAt: "asc" }, { id: "asc" }] });
  const offset = rows[0] ? await findClockOffset(rows[0].provinceId) : 0;
  return rows.map(({ id, versionNo, place, wrong, right, authorLabel, correctedAt }) => ({
    id,
    versionNo,
    place: CORRECTION_PLACES.find((one) => one === place) ?? "LAYOUT",
    wrong,
    right,
    authorLabel,
    correctedAt: shownInstant(correctedAt, offset),
  }));
}
