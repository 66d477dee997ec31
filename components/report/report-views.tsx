import { Views } from "@/components/ui/filter-line";
import { viOwed } from "@/lib/text/vi-owed";
import { viReport } from "@/lib/text/vi-report";
import { viReportReview } from "@/lib/text/vi-report-review";

const VIEWS = [
  { key: "list", href: "/reports", label: viReport.owed.list, forReviewers: false },
  { key: "review", href: "/reports/review", label: viReportReview.queue.title, forReviewers: true },
  { key: "period", href: "/reports?view=owed", label: viReport.owed.matrix, forReviewers: true },
  { key: "owed", href: "/reports/owed", label: viOwed.view, forReviewers: false },
] as const;

/** The ways to look at reports: all, what waits for the reader, who owes what in a period and over the periods. */
export function ReportViews({ current, mayReview }: { readonly current: (typeof VIEWS)[number]["key"]; readonly mayReview: boolean }) {
  return (
    <div className="no-print mb-4">
      <Views
        label={viReport.owed.views}
        views={VIEWS.filter((view) => mayReview || !view.forReviewers).map(({ key, href, label }) => ({
          href,
          label,
          isCurrent: key === current,
        }))}
      />
    </div>
  );
}
