import type { Metadata } from "next";
import { Consequences } from "@/components/campaign/consequences";
import { DeedForm } from "@/components/campaign/deed-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { FULL_POINTS } from "@/lib/domain/criteria";
import { exactSum } from "@/lib/domain/exact";
import { formatNumber } from "@/lib/text/format";
import { criteriaRefusal, viCriteriaPage } from "@/lib/text/vi-criteria-page";
import { putInForceAction } from "../../actions";
import { crumbsOf, requireVersion } from "../version-to-edit";

const vi = viCriteriaPage.force;
export const metadata: Metadata = { title: vi.title };

export default async function PutInForcePage({ params }: PageProps<"/criteria/[versionId]/in-force">) {
  const { version } = await requireVersion((await params).versionId, true);
  const { set, no, year, replaces } = version;
  const total = exactSum(version.criteria.map((one) => one.weight));
  const href = `/criteria/${version.id}`;
  return (
    <>
      <PageHeader title={vi.title} crumbs={crumbsOf(version)} />
      <Consequences
        what={vi.what(set.title, no, year)}
        who={replaces ? vi.replaces(replaces.title, replaces.no) : vi.replacesNone}
        undo={vi.undo}
      />
      {total === FULL_POINTS ? (
        <DeedForm
          action={putInForceAction}
          input={{ versionId: version.id, version: version.version }}
          label={vi.submit}
          words={criteriaRefusal}
          doneHref={href}
          cancelHref={href}
        />
      ) : (
        <div className="mt-6 space-y-4">
          <Notice tone="alert">{vi.blocked(formatNumber(total, 2))}</Notice>
          <ButtonLink href={`${href}/edit`}>{viCriteriaPage.deeds.edit}</ButtonLink>
        </div>
      )}
    </>
  );
}
