import "server-only";
import type { CommandContext } from "../command";

/** What a returning receiver has pinned becomes the body's to answer. How many there are. */
export async function sendDraftPins({ tx }: CommandContext, reportId: string): Promise<number> {
  const sent = await tx.reportPin.updateMany({
    where: { reportId, kind: "REQUEST", status: "DRAFT" },
    data: { status: "OPEN", version: { increment: 1 } },
  });
  return sent.count;
}

/** Who accepts a report takes its answers as they are. */
export async function closeAnsweredPins({ tx }: CommandContext, reportId: string): Promise<void> {
  await tx.reportPin.updateMany({
    where: { reportId, kind: "REQUEST", status: { in: ["FIXED", "EXPLAINED"] } },
    data: { status: "CLOSED", version: { increment: 1 } },
  });
}
