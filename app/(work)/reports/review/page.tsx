import type { Metadata } from "next";
import { ReportViews } from "@/components/report/report-views";
import { ReviewQueue } from "@/components/review-queue/review-queue";
import { PageHeader } from "@/components/ui/page-header";
import { listReviewQueue } from "@/lib/server/queries/review-queue";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viReportReview } from "@/lib/text/vi-report-review";
import { acceptReportsAction } from "./actions";

const words = viReportReview.queue;
export const metadata: Metadata = { title: words.title };

export default async function ReviewQueuePage() {
  const actor = await requirePermission("REVIEW_REPORT");
  const rows = await withScope(actor, (tx) => listReviewQueue(tx, actor));
  return (
    <>
      <PageHeader title={words.title} />
      <ReportViews current="review" mayReview />
      <ReviewQueue rows={rows} today={actor.today} accept={acceptReportsAction} />
    </>
  );
}
