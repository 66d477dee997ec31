import type { Metadata } from "next";
import { cache } from "react";
import { Consequences } from "@/components/campaign/consequences";
import { DeedForm } from "@/components/campaign/deed-form";
import { DelegationDeeds, DelegationTag } from "@/components/office/delegation-table";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { idParam } from "@/lib/server/params";
import { findDelegation } from "@/lib/server/queries/delegations";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatDate, formatSpan } from "@/lib/text/format";
import { viDelegation } from "@/lib/text/vi-delegation";
import { paperKindText } from "@/lib/text/vi-paper-route";
import { viRole } from "@/lib/text/vi-role";
import { revokeDelegationAction } from "../actions";

const words = viDelegation;
const loadDelegation = cache(async (delegationId: string) => {
  const actor = await requirePermission("VIEW_PAPERS");
  return orNotFound(await withScope(actor, (tx) => findDelegation(tx, actor, idParam(delegationId))));
});

export async function generateMetadata({ params }: PageProps<"/delegations/[delegationId]">): Promise<Metadata> {
  return { title: words.recordTitle((await loadDelegation((await params).delegationId)).delegate) };
}

export default async function DelegationPage({ params, searchParams }: PageProps<"/delegations/[delegationId]">) {
  const row = await loadDelegation((await params).delegationId);
  const isRevoking = (await searchParams).deed === "revoke" && row.canRevoke;
  const href = `/delegations/${row.id}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: words.title, href: "/delegations" }]}
        title={words.recordTitle(row.delegate)}
        state={<DelegationTag standing={row.standing} />}
        actions={row.canRevoke && !isRevoking && <ButtonLink href={`${href}?deed=revoke`}>{words.revoke}</ButtonLink>}
      />
      {isRevoking && (
        <Section title={words.revoking.title}>
          <Consequences what={words.revoking.what(row.delegate)} who={words.revoking.who} undo={words.revoking.undo} />
          <DeedForm
            action={revokeDelegationAction}
            input={{ delegationId: row.id, version: row.version }}
            label={words.revoking.action}
            words={words.refusal}
            doneHref={href}
            cancelHref={href}
            variant="danger"
          />
        </Section>
      )}
      <SummaryList>
        <Fact label={words.delegator}>{row.delegator}</Fact>
        <Fact label={words.body}>{row.body}</Fact>
        <Fact label={words.capacity}>{viRole.capacity[row.capacity]}</Fact>
        <Fact label={words.kinds}>{row.kinds.map((kind) => paperKindText[kind]).join(", ")}</Fact>
        <Fact label={words.span}>{formatSpan(row.validFrom, row.lastDay)}</Fact>
        {row.revokedOn && <Fact label={words.revokedOn}>{formatDate(row.revokedOn)}</Fact>}
        <Fact label={words.block}>
          <span className="whitespace-pre-line">{row.block}</span>
        </Fact>
        <Fact label={words.ground}>{row.ground}</Fact>
      </SummaryList>
      <Section title={words.deeds}>
        <DelegationDeeds deeds={row.deeds} />
      </Section>
    </>
  );
}
