import type { Metadata } from "next";
import { VersionForm } from "@/components/criteria/version-form";
import { PageHeader } from "@/components/ui/page-header";
import { viCriteriaPage } from "@/lib/text/vi-criteria-page";
import { saveVersionAction } from "../../actions";
import { crumbsOf, requireVersion } from "../version-to-edit";

const vi = viCriteriaPage.edit;
export const metadata: Metadata = { title: vi.title };

export default async function EditVersionPage({ params }: PageProps<"/criteria/[versionId]/edit">) {
  const { version } = await requireVersion((await params).versionId, true);
  return (
    <>
      <PageHeader title={vi.title} crumbs={crumbsOf(version)} />
      <VersionForm version={version} action={saveVersionAction} />
    </>
  );
}
