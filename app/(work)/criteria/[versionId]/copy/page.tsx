import type { Metadata } from "next";
import { CopyVersionForm } from "@/components/criteria/copy-version-form";
import { PageHeader } from "@/components/ui/page-header";
import { yearOf } from "@/lib/domain/plain-date";
import { viCriteriaPage } from "@/lib/text/vi-criteria-page";
import { copyVersionAction } from "../../actions";
import { crumbsOf, requireVersion } from "../version-to-edit";

const vi = viCriteriaPage.copy;
export const metadata: Metadata = { title: vi.title };

export default async function CopyVersionPage({ params }: PageProps<"/criteria/[versionId]/copy">) {
  const { actor, version } = await requireVersion((await params).versionId, false);
  return (
    <>
      <PageHeader title={vi.title} crumbs={crumbsOf(version)} hint={vi.lead} />
      <CopyVersionForm version={version} year={yearOf(actor.today)} action={copyVersionAction} />
    </>
  );
}
