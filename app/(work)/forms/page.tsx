import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { StateTag } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { FormView } from "@/lib/domain/form-view";
import { can } from "@/lib/domain/policy";
import { listForms } from "@/lib/server/queries/forms";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { formatDate, formatNumber } from "@/lib/text/format";
import { formStatusText, viForms as words } from "@/lib/text/vi-forms";

export const metadata: Metadata = { title: words.title };

export default async function FormsPage() {
  const actor = await requirePermission("VIEW_REPORTS");
  const forms = await withScope(actor, (tx) => listForms(tx, actor));
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        hint={words.standardHint}
        actions={
          can(actor, "OPEN_PERIOD") && (
            <ButtonLink href="/forms/new" variant="primary">
              {words.create.deed}
            </ButtonLink>
          )
        }
      />
      {forms.length === 0 ? <EmptyState title={words.empty} /> : <FormTable forms={forms} />}
    </>
  );
}

/** Every version of every form, newest first. */
function FormTable({ forms }: { readonly forms: readonly FormView[] }) {
  const { columns } = words;
  return (
    <Table caption={words.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{columns.version}</Th>
          <Th>{columns.status}</Th>
          <Th>{columns.published}</Th>
          <Th numeric>{columns.periods}</Th>
        </Tr>
      </thead>
      {forms.map((form) => (
        <tbody key={form.id}>
          <Tr kind="group-row">
            <Th scope="rowgroup" colSpan={4}>
              {form.title}
            </Th>
          </Tr>
          {form.versions.map((version) => (
            <Tr key={version.id}>
              <Th scope="row">
                <TextLink href={`/forms/versions/${version.id}`}>
                  {words.version(version.no)}
                  <span className="sr-only"> {form.title}</span>
                </TextLink>
                {version.basis !== "" && <CellNote>{version.basis}</CellNote>}
              </Th>
              <Td>
                <StateTag tone={version.status === "DRAFT" ? "attention" : "achieved"}>{formStatusText[version.status]}</StateTag>
              </Td>
              <Td label={columns.published}>{version.publishedOn && formatDate(version.publishedOn)}</Td>
              <Td numeric label={columns.periods}>
                {formatNumber(version.periods)}
              </Td>
            </Tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
