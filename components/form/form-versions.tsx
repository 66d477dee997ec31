import { Section } from "@/components/ui/section";
import { StateTag } from "@/components/ui/state-tag";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { formDifferences } from "@/lib/domain/form-difference";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import type { FormHistoryVersion, FormUse } from "@/lib/domain/form-view";
import { formatDate } from "@/lib/text/format";
import { formStatusText, viForms } from "@/lib/text/vi-forms";
import { DifferenceTable } from "./difference-table";

const words = viForms.form;

/** The periods of a version, each with a way to it for those who look at campaigns. */
export function FormUses({ uses, canOpen }: { readonly uses: readonly FormUse[]; readonly canOpen: boolean }) {
  if (uses.length === 0) return viForms.record.notUsed;
  return uses.map((period) => (
    <span key={period.id} className="block">
      {canOpen ? <TextLink href={`/campaigns/${period.campaignId}/periods/${period.id}`}>{period.title}</TextLink> : period.title}
      {!period.isOpen && <span className="text-ink-3"> ({words.notOpen})</span>}
    </span>
  ));
}

type VersionsProps = { readonly versions: readonly FormHistoryVersion[]; readonly canOpen: boolean };

/** The versions of a form, newest first: who published each and when, what is made with it, and what it changed. */
export function FormVersions({ versions, canOpen }: VersionsProps) {
  return versions.map((version, index) => (
    <Version key={version.id} version={version} before={versions[index + 1] ?? null} canOpen={canOpen} />
  ));
}

type Props = { readonly version: FormHistoryVersion; readonly before: FormHistoryVersion | null; readonly canOpen: boolean };

function Version({ version, before, canOpen }: Props) {
  const { id, no, status, basis, publishedOn, publishedBy, usedBy, definition } = version;
  const differences = formDifferences(before?.definition ?? STANDARD_FORM, definition);
  return (
    <Section
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {viForms.version(no)}
          <StateTag tone={status === "DRAFT" ? "attention" : "achieved"}>{formStatusText[status]}</StateTag>
        </span>
      }
      action={
        <TextLink href={`/forms/versions/${id}`}>
          {words.openVersion}
          <span className="sr-only"> {viForms.version(no)}</span>
        </TextLink>
      }
    >
      {(basis !== "" || status === "PUBLISHED") && (
        <SummaryList>
          {basis !== "" && <Fact label={viForms.record.basis}>{basis}</Fact>}
          {status === "PUBLISHED" && (
            <Fact label={words.publishedBy}>
              {publishedOn && formatDate(publishedOn)}
              {publishedBy && <span className="block text-ink-2">{words.by(publishedBy)}</span>}
            </Fact>
          )}
          {status === "PUBLISHED" && (
            <Fact label={words.usedBy}>
              <FormUses uses={usedBy} canOpen={canOpen} />
            </Fact>
          )}
        </SummaryList>
      )}
      <h3 className="mt-4 mb-2 font-medium">{before ? viForms.record.changes(before.no) : viForms.record.changesStandard}</h3>
      <DifferenceTable differences={differences} of={no} />
    </Section>
  );
}
