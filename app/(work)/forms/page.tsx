import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { StateWord } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { newestOf, type FormView } from "@/lib/domain/form-view";
import { can } from "@/lib/domain/policy";
import { listForms } from "@/lib/server/queries/forms";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { formatNumber } from "@/lib/text/format";
import { viForms as words } from "@/lib/text/vi-forms";

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

/** One line a form: what is in force, and what is being worked on. */
function FormTable({ forms }: { readonly forms: readonly FormView[] }) {
  const { columns } = words;
  return (
    <Table caption={words.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{columns.form}</Th>
          <Th>{columns.inForce}</Th>
          <Th>{columns.draft}</Th>
          <Th numeric>{columns.periods}</Th>
        </Tr>
      </thead>
      <tbody>
        {forms.map(({ id, title, versions }) => {
          const [published, draft] = [newestOf(versions, "PUBLISHED"), newestOf(versions, "DRAFT")];
          return (
            <Tr key={id}>
              <Th scope="row">
                <TextLink href={`/forms/${id}`}>{title}</TextLink>
              </Th>
              <Td label={columns.inForce}>
                {published ? (
                  <>
                    {words.version(published.no)}
                    {published.publishedOn && <CellNote>{words.published(published.publishedOn)}</CellNote>}
                  </>
                ) : (
                  <span className="text-ink-3">{words.notPublishedYet}</span>
                )}
              </Td>
              <Td label={columns.draft}>{draft && <StateWord tone="attention">{words.version(draft.no)}</StateWord>}</Td>
              <Td numeric label={columns.periods}>
                {formatNumber(versions.reduce((sum, version) => sum + version.periods, 0))}
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
