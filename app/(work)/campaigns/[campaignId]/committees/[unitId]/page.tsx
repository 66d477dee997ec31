import type { Metadata } from "next";
import { cache } from "react";
import { CommitteeForm } from "@/components/plan/committee-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { committeeDeviations, type CommitteeView } from "@/lib/domain/committee";
import { idParam } from "@/lib/server/params";
import { findCommittee } from "@/lib/server/queries/local-plans";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { officeOf } from "@/lib/text/committee-titles";
import { formatDate } from "@/lib/text/format";
import { formatUnitInText } from "@/lib/text/format-unit";
import { viCampaign } from "@/lib/text/vi-campaign";
import { committeeDeviationText, committeePostText, viLocalPlan } from "@/lib/text/vi-local-plan";
import { saveCommitteeAction } from "../../../../plans/actions";

const words = viLocalPlan.committee;
/** Read once a request, for the title and for the page. */
const loadCommittee = cache(async (campaignId: string, unitId: string): Promise<CommitteeView> => {
  const actor = await requirePermission("VIEW_CAMPAIGN");
  return orNotFound(await withScope(actor, (tx) => findCommittee(tx, actor, idParam(campaignId), idParam(unitId))));
});

type Page = PageProps<"/campaigns/[campaignId]/committees/[unitId]">;

export async function generateMetadata({ params }: Page): Promise<Metadata> {
  const { campaignId, unitId } = await params;
  return { title: words.title(formatUnitInText((await loadCommittee(campaignId, unitId)).unit)) };
}

export default async function CommitteePage({ params }: Page) {
  const { campaignId, unitId } = await params;
  const committee = await loadCommittee(campaignId, unitId);
  const { decision, members } = committee;
  const deviations = committeeDeviations(members.map(({ post, title }) => ({ post, office: officeOf(title) })));
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viCampaign.title, href: "/campaigns" },
          { label: viCampaign.name(committee.year), href: `/campaigns/${committee.campaignId}` },
        ]}
        title={words.title(formatUnitInText(committee.unit))}
        hint={words.lead}
      />
      {decision &&
        (deviations.length > 0 ? (
          <Notice tone="attention" title={words.differs} className="mb-6">
            <ul className="list-disc pl-5">
              {deviations.map((deviation) => (
                <li key={deviation}>{committeeDeviationText[deviation]}</li>
              ))}
            </ul>
          </Notice>
        ) : (
          <Notice tone="achieved" className="mb-6">
            {words.sound}
          </Notice>
        ))}
      {committee.canEdit ? (
        <CommitteeForm key={committee.version} committee={committee} action={saveCommitteeAction} />
      ) : decision ? (
        <>
          <SummaryList>
            <Fact label={words.number}>{decision.number}</Fact>
            <Fact label={words.date}>{formatDate(decision.datedOn)}</Fact>
            <Fact label={words.issuer}>{decision.issuer}</Fact>
          </SummaryList>
          <Section title={words.members}>
            <Table caption={words.members} hidesCaption phone="stack">
              <thead>
                <Tr>
                  <Th>{words.post}</Th>
                  <Th>{words.office}</Th>
                </Tr>
              </thead>
              <tbody>
                {members.map((member, index) => (
                  <Tr key={index}>
                    <Th scope="row">{committeePostText[member.post]}</Th>
                    <Td>{member.title}</Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </Section>
        </>
      ) : (
        <p className="text-ink-2">{words.none}</p>
      )}
    </>
  );
}
