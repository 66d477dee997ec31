import type { Metadata } from "next";
import { cache } from "react";
import { DeedForm } from "@/components/campaign/deed-form";
import { FormVersions } from "@/components/form/form-versions";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { StateTag } from "@/components/ui/state-tag";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { newestOf, type FormRecord } from "@/lib/domain/form-view";
import { can } from "@/lib/domain/policy";
import { idParam } from "@/lib/server/params";
import { findForm } from "@/lib/server/queries/forms";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatNumber } from "@/lib/text/format";
import { formRefusalText, viForms } from "@/lib/text/vi-forms";
import { draftFormAction } from "../actions";

type Props = PageProps<"/forms/[formId]">;
const words = viForms.form;

/** Read once a request, for the title and for the page. */
const loadForm = cache(async (param: string): Promise<{ readonly form: FormRecord; readonly canOpen: boolean }> => {
  const actor = await requirePermission("VIEW_REPORTS");
  const formId = idParam(param);
  const form = orNotFound(await withScope(actor, (tx) => findForm(tx, actor, formId)));
  return { form, canOpen: can(actor, "VIEW_CAMPAIGN") };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadForm((await params).formId)).form.title };
}

export default async function FormPage({ params }: Props) {
  const { form, canOpen } = await loadForm((await params).formId);
  const { versions, regimes } = form;
  const [published, draft] = [newestOf(versions, "PUBLISHED"), newestOf(versions, "DRAFT")];
  return (
    <>
      <PageHeader
        title={form.title}
        crumbs={[{ label: viForms.title, href: "/forms" }]}
        state={
          published ? (
            <StateTag tone="achieved">{words.inForce(published.no)}</StateTag>
          ) : (
            <StateTag tone="attention">{viForms.notPublishedYet}</StateTag>
          )
        }
        actions={
          form.canEdit &&
          draft && (
            <ButtonLink href={`/forms/versions/${draft.id}/edit`} variant="primary">
              {viForms.record.toDraft}
            </ButtonLink>
          )
        }
      />
      <SummaryList>
        <Fact label={words.versions}>{formatNumber(versions.length)}</Fact>
        <Fact label={words.regimes}>
          {regimes.length === 0
            ? words.noRegimes
            : regimes.map((regime) => (
                <span key={regime.id} className="block">
                  {canOpen ? <TextLink href={`/regimes/${regime.id}`}>{regime.title}</TextLink> : regime.title}
                </span>
              ))}
        </Fact>
      </SummaryList>
      {form.canEdit && !draft && published && (
        <DeedForm
          action={draftFormAction}
          input={{ versionId: published.id }}
          label={words.next}
          words={formRefusalText}
          doneHref="/forms/versions/:versionId/edit"
        />
      )}
      <FormVersions versions={versions} canOpen={canOpen} />
    </>
  );
}
