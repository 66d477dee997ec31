import type { Metadata } from "next";
import { Consequences } from "@/components/campaign/consequences";
import { DeedForm } from "@/components/campaign/deed-form";
import { DifferenceTable } from "@/components/form/difference-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { checkForm } from "@/lib/domain/form-check";
import { formRefusalText, viForms } from "@/lib/text/vi-forms";
import { publishFormAction } from "../../../actions";
import { differencesOf, draftCrumbs, requireDraft, versionName } from "../version-on-page";

const words = viForms.publish;
export const metadata: Metadata = { title: words.title };

export default async function PublishFormPage({ params }: PageProps<"/forms/versions/[versionId]/publish">) {
  const version = await requireDraft((await params).versionId);
  const href = `/forms/versions/${version.id}`;
  const { before } = version;
  return (
    <>
      <PageHeader title={words.title} crumbs={draftCrumbs(version)} />
      <Consequences what={words.what(versionName(version))} who={words.who} undo={words.undo} />
      <Section title={before ? viForms.record.changes(before.no) : viForms.record.changesStandard}>
        <DifferenceTable differences={differencesOf(version)} of={version.no} />
      </Section>
      {checkForm(version.definition).length > 0 ? (
        <Notice tone="alert">{words.blocked}</Notice>
      ) : (
        <DeedForm
          action={publishFormAction}
          input={{ versionId: version.id, version: version.version }}
          label={words.submit}
          words={formRefusalText}
          doneHref={href}
          cancelHref={href}
        />
      )}
    </>
  );
}
