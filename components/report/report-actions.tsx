import { ButtonLink } from "@/components/ui/button";
import type { ReportAction } from "@/lib/domain/report";
import type { ReportView } from "@/lib/domain/report-view";
import { reportActionText } from "@/lib/text/vi-report";
import { viReportForm } from "@/lib/text/vi-report-forms";
import type { ReportDeed, ReportStepRef } from "./report-deed";
import { stepHref, type ReportStepPage } from "./report-hrefs";
import { StepButton } from "./step-button";

/** Steps that are one click on the report's own page. */
export type ReportDeeds = Readonly<Record<"start" | "revise" | "accept" | "confirm", ReportDeed<ReportStepRef>>>;

/** Steps that have a page of their own. */
const PAGES = {
  edit: "check",
  send: "send",
  recordPaper: "send",
  return: "return",
  reject: "reject",
  withdraw: "withdraw",
  enterFor: "enter-for",
  unlock: "unlock",
  replace: "replace",
  drop: "replace",
  correct: "correct",
} as const satisfies Partial<Record<ReportAction, ReportStepPage>>;

/** In the order of weight: the first that is allowed is the page's one primary button. */
const ORDER = [
  "accept",
  "send",
  "start",
  "revise",
  "edit",
  "confirm",
  "recordPaper",
  "return",
  "reject",
  "withdraw",
  "enterFor",
  "replace",
  "drop",
  "correct",
  "unlock",
] as const satisfies readonly ReportAction[];
type Offered = (typeof ORDER)[number];

/** What is decided after reading the whole report; these stay in view while one reads. */
const DECISIONS: readonly ReportAction[] = ["accept", "return", "send", "reject"];

/** Never the first thing to do, even where nothing else is. */
const NEVER_PRIMARY: readonly ReportAction[] = ["withdraw", "enterFor", "return", "reject", "replace", "drop", "correct", "unlock"];

type Props = { readonly report: ReportView; readonly deeds: ReportDeeds };

/** Whether the reader decides on what he reads. */
export function hasDecision(report: ReportView): boolean {
  return report.availableActions.some((action) => DECISIONS.includes(action));
}

/** The steps the reader may take, the weightiest first. */
export function ReportActions({ report, deeds }: Props) {
  const allowed = ORDER.filter((action) => report.availableActions.includes(action));
  return allowed.map((action, index) => (
    <Step key={action} action={action} report={report} deeds={deeds} isPrimary={index === 0 && !NEVER_PRIMARY.includes(action)} />
  ));
}

function Step({ action, report, deeds, isPrimary }: Props & { readonly action: Offered; readonly isPrimary: boolean }) {
  const variant = isPrimary ? "primary" : "ghost";
  switch (action) {
    case "start":
    case "revise":
    case "accept":
    case "confirm":
      return (
        <StepButton
          action={deeds[action]}
          step={{ reportId: report.id, version: report.rowVersion, versionNo: report.currentNo }}
          variant={variant}
        >
          {reportActionText[action]}
        </StepButton>
      );
    case "edit":
    case "send":
    case "recordPaper":
    case "return":
    case "reject":
    case "withdraw":
    case "enterFor":
    case "unlock":
    case "replace":
    case "drop":
    case "correct":
      return (
        <ButtonLink href={stepHref(report.id, PAGES[action])} variant={variant}>
          {action === "send" ? viReportForm.send.title(report.receiver.shortName) : reportActionText[action]}
        </ButtonLink>
      );
  }
}

/** The decision stays at the foot of the window until the end of the report is reached. */
export function DecisionBar(props: Props) {
  return (
    <div className="no-print sticky bottom-15 z-10 mt-8 flex flex-wrap items-start gap-2 border-t border-line bg-ground py-3 md:bottom-0">
      <ReportActions {...props} />
    </div>
  );
}
