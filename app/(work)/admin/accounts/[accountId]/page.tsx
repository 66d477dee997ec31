import type { Metadata } from "next";
import { cache } from "react";
import { AccountDeeds } from "@/components/account/account-deeds";
import { AccountStateWord } from "@/components/account/account-state-tag";
import { AssignmentTable } from "@/components/account/assignment-table";
import { EndAssignmentForm } from "@/components/account/end-assignment-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { id } from "@/lib/schemas/field-error";
import { findAccount } from "@/lib/server/queries/accounts";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatInstant, formatNumber } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { viPeople } from "@/lib/text/vi-people";
import {
  disableAccountAction,
  enableAccountAction,
  endAccountSessionsAction,
  endAssignmentAction,
  resetPasswordAction,
  unlockAccountAction,
} from "../actions";

/** Read once a request, for the title and for the page. */
const loadAccount = cache(async (param: string) => {
  const actor = await requirePermission("MANAGE_ACCOUNTS");
  const accountId = orNotFound(id.safeParse(param).data ?? null);
  return { actor, account: orNotFound(await withScope(actor, (tx) => findAccount(tx, accountId, new Date()))) };
});

export async function generateMetadata({ params }: PageProps<"/admin/accounts/[accountId]">): Promise<Metadata> {
  return { title: (await loadAccount((await params).accountId)).account.displayName };
}

export default async function AccountPage({ params }: PageProps<"/admin/accounts/[accountId]">) {
  const { actor, account } = await loadAccount((await params).accountId);
  const isOwn = account.id === actor.userId;
  const text = viPeople.account;
  return (
    <>
      <PageHeader
        crumbs={[{ label: viPeople.accounts.title, href: "/admin/accounts" }]}
        title={account.displayName}
        state={<AccountStateWord state={account.state} />}
        actions={
          !isOwn && (
            <ButtonLink href={`/admin/accounts/${account.id}/assign`} variant="primary">
              {text.addAssignment}
            </ButtonLink>
          )
        }
      />
      {isOwn && (
        <Notice tone="info" className="mb-6">
          {text.ownText}
        </Notice>
      )}
      <SummaryList>
        <Fact label={viPeople.fields.username}>
          {account.username}
          {account.isDemo && <span className="text-ink-3"> · {viPeople.accounts.demo}</span>}
        </Fact>
        <Fact
          label={viPeople.fields.displayName}
          action={<TextLink href={`/admin/accounts/${account.id}/edit`}>{vi.action.edit}</TextLink>}
        >
          {account.displayName}
        </Fact>
        <Fact label={viPeople.fields.createdAt}>{formatInstant(account.createdAt)}</Fact>
        <Fact label={viPeople.fields.sessions}>{formatNumber(account.liveSessions)}</Fact>
      </SummaryList>
      <Section title={text.assignments} count={account.assignments.length}>
        {account.assignments.length === 0 ? (
          <EmptyState title={text.noAssignments}>{text.noAssignmentsText}</EmptyState>
        ) : (
          <AssignmentTable
            assignments={account.assignments}
            deedOf={(assignment) =>
              isOwn || assignment.time === "PAST" ? null : (
                <EndAssignmentForm key={`${assignment.id} ${assignment.version}`} assignment={assignment} action={endAssignmentAction} />
              )
            }
          />
        )}
      </Section>
      {!isOwn && (
        <Section title={text.deeds}>
          <AccountDeeds
            account={account}
            disable={disableAccountAction}
            enable={enableAccountAction}
            unlock={unlockAccountAction}
            reset={resetPasswordAction}
            endSessions={endAccountSessionsAction}
          />
        </Section>
      )}
    </>
  );
}
