import type { Metadata } from "next";
import { DeedForm } from "@/components/campaign/deed-form";
import { EventTimeline } from "@/components/event/event-timeline";
import { DifferenceTable } from "@/components/form/difference-table";
import { FormOutline, FormRules, FormTable } from "@/components/form/form-preview";
import { FormUses } from "@/components/form/form-versions";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { StateTag } from "@/components/ui/state-tag";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import type { FormVersionView } from "@/lib/domain/form-view";
import { formRefusalText, formStatusText, viForms } from "@/lib/text/vi-forms";
import { draftFormAction, removeFormDraftAction } from "../../actions";
import { differencesOf, formCrumbs, loadVersion, versionName } from "./version-on-page";

type Props = PageProps<"/forms/versions/[versionId]">;
const words = viForms.record;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: versionName((await loadVersion((await params).versionId)).version) };
}

export default async function FormVersionPage({ params }: Props) {
  const { version, events, canOpen } = await loadVersion((await params).versionId);
  const { definition, before, usedBy, status, canEdit } = version;
  const isDraft = status === "DRAFT";
  const differences = differencesOf(version);
  return (
    <>
      <PageHeader
        title={versionName(version)}
        crumbs={formCrumbs(version)}
        state={<StateTag tone={isDraft ? "attention" : "achieved"}>{formStatusText[status]}</StateTag>}
        hint={version.publishedOn ? viForms.published(version.publishedOn) : undefined}
        actions={canEdit && <DraftLinks version={version} />}
      />
      <SummaryList>
        {version.basis !== "" && <Fact label={words.basis}>{version.basis}</Fact>}
        <Fact label={words.usedBy}>
          <FormUses uses={usedBy} canOpen={canOpen} />
        </Fact>
      </SummaryList>
      {canEdit && !isDraft && version.otherDraftId === null && (
        <DeedForm
          action={draftFormAction}
          input={{ versionId: version.id }}
          label={words.draft}
          words={formRefusalText}
          doneHref="/forms/versions/:versionId/edit"
          variant="ghost"
        />
      )}
      <Section title={before ? words.changes(before.no) : words.changesStandard} count={differences.length || undefined}>
        <DifferenceTable differences={differences} of={version.no} />
      </Section>
      <Section title={words.table}>
        <FormTable form={definition} />
      </Section>
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Section title={words.rules}>
          <FormRules form={definition} />
        </Section>
        <Section title={words.outline}>
          <FormOutline form={definition} />
        </Section>
      </div>
      {events.length > 0 && (
        <Section title={words.history}>
          <EventTimeline events={events} />
        </Section>
      )}
      {canEdit && isDraft && before && (
        <div className="mt-8">
          <DeedForm
            action={removeFormDraftAction}
            input={{ versionId: version.id, version: version.version }}
            label={words.remove}
            words={formRefusalText}
            doneHref={`/forms/${version.form.id}`}
            variant="danger"
          />
        </div>
      )}
    </>
  );
}

function DraftLinks({ version }: { readonly version: FormVersionView }) {
  const href = `/forms/versions/${version.id}`;
  if (version.status === "DRAFT") {
    return (
      <>
        <ButtonLink href={`${href}/edit`}>{words.edit}</ButtonLink>
        <ButtonLink href={`${href}/publish`} variant="primary">
          {words.publish}
        </ButtonLink>
      </>
    );
  }
  return version.otherDraftId === null ? null : (
    <ButtonLink href={`/forms/versions/${version.otherDraftId}/edit`}>{words.toDraft}</ButtonLink>
  );
}
