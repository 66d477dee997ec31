import { OpenedReturnForm } from "@/components/assessment/opened-return-form";
import { DeedForm } from "@/components/campaign/deed-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AssessmentSheet } from "@/lib/domain/assessment-view";
import { assessmentRefusal, viAssessment } from "@/lib/text/vi-assessment";
import { appraiseAction, refreshComputedAction, returnToCommuneAction, submitSelfScoreAction } from "../actions";

const vi = viAssessment.deeds;
const sheetWords = viAssessment.sheet;

/** The reader's next page: his scores, or the decision. */
export function SheetLinks({ sheet: { id, actions } }: { readonly sheet: AssessmentSheet }) {
  const toScore = actions.includes("selfScore") ? vi.score : actions.includes("councilScore") ? vi.councilScore : null;
  return (
    <>
      {toScore && (
        <ButtonLink href={`/assessments/${id}/score`} variant={actions.includes("appraise") ? "ghost" : "primary"}>
          {toScore}
        </ButtonLink>
      )}
      {actions.includes("recordResult") && (
        <ButtonLink href={`/assessments/${id}/result`} variant="primary">
          {vi.record}
        </ButtonLink>
      )}
    </>
  );
}

/** What the reader can do on the sheet itself now; nothing where it is not his turn. */
export function SheetDeeds({ sheet }: { readonly sheet: AssessmentSheet }) {
  const { actions, canRefresh } = sheet;
  const input = { assessmentId: sheet.id, version: sheet.version };
  const step = { input, words: assessmentRefusal, doneHref: `/assessments/${sheet.id}` };
  const outdated = sheet.rows.filter((row) => row.isOutdated).length;
  return (
    <div className="mb-6 space-y-4 empty:hidden">
      {outdated > 0 && (
        <Notice tone="attention" title={sheetWords.newerFigures(outdated)}>
          {canRefresh ? sheetWords.newerDraft : sheetWords.newerLater}
          {canRefresh && <DeedForm {...step} action={refreshComputedAction} label={vi.refresh} variant="ghost" />}
        </Notice>
      )}
      {actions.includes("submitSelfScore") && (
        <div>
          <p className="text-ink-2">{vi.submitHint}</p>
          <DeedForm {...step} action={submitSelfScoreAction} label={vi.submit} />
        </div>
      )}
      {actions.includes("appraise") && (
        <div>
          <p className="text-ink-2">{vi.appraiseHint}</p>
          <DeedForm {...step} action={appraiseAction} label={vi.appraise} />
        </div>
      )}
      {actions.includes("returnToCommune") && (
        <details>
          <summary className="cursor-pointer py-1 text-accent">{vi.return}</summary>
          <OpenedReturnForm {...input} action={returnToCommuneAction} />
        </details>
      )}
    </div>
  );
}
