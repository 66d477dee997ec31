import { Button } from "@/components/ui/button";
import { PersonalDataNotice } from "@/components/update/personal-data-notice";
import { viPersonalData } from "@/lib/text/vi-personal-data";
import type { PersonalQuestion } from "./use-report-form";

/** Above a form: what in it seems to speak of a person, and the way on where that may be confirmed. */
export function PersonalQuestionNotice({ question }: { readonly question: PersonalQuestion | null }) {
  if (question === null) return null;
  return (
    <PersonalDataNotice
      found={question.found}
      isRefused={question.kind === "REFUSED"}
      actions={
        question.kind === "ASK" && (
          <Button size="small" onClick={question.confirm}>
            {viPersonalData.confirm}
          </Button>
        )
      }
    />
  );
}
