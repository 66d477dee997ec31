// Reports in the states that follow a review: one mended with requests to answer, one with a comment on its head's desk, one accepted.
import type { Actor } from "@/lib/domain/access";
import { addDays } from "@/lib/domain/plain-date";
import { raisePin } from "@/lib/server/commands/report-pins";
import { recordSignedPaper } from "@/lib/server/commands/report-sendings";
import { acceptReport, reviseReport } from "@/lib/server/commands/reports";
import { findReport } from "@/lib/server/queries/report-detail";
import { prepareOne, returnWithPins, sendOne, stepOne, type Run } from "@/prisma/seed/demo/play";

type Review = {
  readonly run: Run;
  readonly as: (username: string) => Promise<Actor>;
  /** The report of a body for the period that runs. */
  readonly reportOf: (actor: Actor, body: string) => Promise<string>;
};

/** Returned with a request for a number and one for the text, and in hand again. */
async function returnDistrict({ run, as, reportOf }: Review): Promise<void> {
  const [officer, head, secretary] = await Promise.all([as("quangtrach.canbo"), as("quangtrach.truongban"), as("thuky")]);
  const reportId = await reportOf(officer, "district:quangtrach");
  await prepareOne(run, officer, reportId);
  await sendOne(run, head, reportId);
  await returnWithPins(run, secretary, reportId, {
    reason: "Đề nghị bổ sung phần khó khăn.",
    redoDueOn: addDays(secretary.today, 4),
    pins: [{ part: "DIFFICULTIES", text: "Nêu rõ nguyên nhân." }],
  });
  await stepOne(run, officer, reportId, reviseReport);
}

/** The head says something to those who prepare it, before he sends it. */
async function comment({ run, as, reportOf }: Review): Promise<void> {
  const head = await as("quangminh.chutich");
  const reportId = await reportOf(head, "commune:quangminh");
  await run(head, async (context) => {
    const versionNo = (await findReport(context.tx, head, reportId))?.currentNo ?? 0;
    return raisePin(context, { reportId, versionNo, target: { place: "REPORT" }, text: "Rà soát lại số liệu tháng 6 trước khi gửi." });
  });
}

/** Accepted: it may be replaced and corrected by those who prepared it. */
async function acceptDepartment({ run, as, reportOf }: Review): Promise<void> {
  const [officer, secretary] = await Promise.all([as("vks"), as("thuky")]);
  const reportId = await reportOf(officer, "vks");
  await prepareOne(run, officer, reportId);
  const paper = { number: "12/BC-VKS", signer: "Phó Viện trưởng", capacity: "KT", signedOn: officer.today, lateReason: "" } as const;
  await stepOne(run, officer, reportId, (context, input) => recordSignedPaper(context, { ...input, ...paper }));
  await stepOne(run, secretary, reportId, acceptReport);
}

export async function reviewReports(review: Review): Promise<void> {
  await returnDistrict(review);
  await comment(review);
  await acceptDepartment(review);
}
