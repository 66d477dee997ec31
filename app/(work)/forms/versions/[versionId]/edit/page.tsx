import type { Metadata } from "next";
import { FormBuilder } from "@/components/form/form-builder";
import { PageHeader } from "@/components/ui/page-header";
import { viFormBuilder as words } from "@/lib/text/vi-form-builder";
import { saveFormAction } from "../../../actions";
import { draftCrumbs, requireDraft } from "../version-on-page";

export const metadata: Metadata = { title: words.title };

export default async function EditFormPage({ params }: PageProps<"/forms/versions/[versionId]/edit">) {
  const version = await requireDraft((await params).versionId);
  return (
    <>
      <PageHeader title={words.title} crumbs={draftCrumbs(version)} hint={words.lead} />
      <FormBuilder
        key={version.version}
        versionId={version.id}
        version={version.version}
        basis={version.basis}
        definition={version.definition}
        href={`/forms/versions/${version.id}`}
        action={saveFormAction}
      />
    </>
  );
}
