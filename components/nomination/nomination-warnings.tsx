import { Notice } from "@/components/ui/notice";
import { missingDossier, type NominationRecord } from "@/lib/domain/nomination-view";
import { formatNumber } from "@/lib/text/format";
import { viNomination, warningText } from "@/lib/text/vi-nomination";

/** What is to be looked at; none of it stands in the way. */
export function NominationWarnings({ record }: { readonly record: NominationRecord }) {
  if (record.warnings.length === 0) return null;
  const facts = { missing: missingDossier(record.dossier), passMark: formatNumber(record.criteria.passMark, 2) };
  return (
    <Notice tone="attention" title={viNomination.record.warnings} className="mb-6">
      <ul className="list-disc space-y-1 pl-5">
        {record.warnings.map((warning) => (
          <li key={warning}>{warningText[warning](facts)}</li>
        ))}
      </ul>
    </Notice>
  );
}
