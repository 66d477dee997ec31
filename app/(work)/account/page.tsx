import type { Metadata } from "next";
import { AssignmentTable } from "@/components/account/assignment-table";
import { EndSessionButton } from "@/components/account/end-session-button";
import { SessionTable } from "@/components/account/session-table";
import { SignOutButton } from "@/components/account/sign-out-button";
import { SwitchSeatButton } from "@/components/account/switch-seat-button";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import type { AssignmentView } from "@/lib/domain/account";
import { getOwnAccount } from "@/lib/server/queries/own-account";
import { requireSignedIn } from "@/lib/server/session";
import { formatInstant } from "@/lib/text/format";
import { formatDevice, viPeople } from "@/lib/text/vi-people";
import { endOtherSessionsAction, endSessionAction, signOutAction, switchAssignmentAction } from "./actions";

export const metadata: Metadata = { title: viPeople.own.title };

export default async function AccountPage() {
  const signedIn = await requireSignedIn();
  const account = await getOwnAccount(signedIn, new Date());
  const text = viPeople.own;

  const deedOf = (assignment: AssignmentView) => {
    const seat = signedIn.seats.find((one) => one.assignmentId === assignment.id);
    if (!seat || signedIn.mustChangePassword) return null;
    if (seat.isActive) return <span className="text-ink-3">{text.inUse}</span>;
    return <SwitchSeatButton seat={seat} action={switchAssignmentAction} look="button" />;
  };

  return (
    <>
      <PageHeader
        title={text.title}
        hint={text.lead}
        actions={
          <ButtonLink href="/account/password" variant={signedIn.mustChangePassword ? "primary" : "ghost"}>
            {viPeople.password.title}
          </ButtonLink>
        }
      />
      {signedIn.actor === null && (
        <Notice tone="attention" title={text.noAssignment} className="mb-6">
          {text.noAssignmentText}
        </Notice>
      )}
      <SummaryList>
        <Fact label={viPeople.fields.username}>{account.username}</Fact>
        <Fact label={viPeople.fields.displayName}>{account.displayName}</Fact>
      </SummaryList>
      {account.assignments.length > 0 && (
        <Section title={text.assignments} hint={text.assignmentsHint}>
          <AssignmentTable assignments={account.assignments} deedOf={deedOf} />
        </Section>
      )}
      <Section title={text.sessions} count={account.sessions.length} hint={text.sessionsHint(account.limits, account.isAdministrator)}>
        <SessionTable
          sessions={account.sessions}
          deedOf={(session) => (
            <EndSessionButton
              input={{ sessionId: session.id }}
              action={endSessionAction}
              label={text.endSession}
              about={`${formatDevice(session.device)}, ${formatInstant(session.createdAt)}`}
              size="small"
            />
          )}
        />
        <div className="mt-4 flex flex-wrap gap-3">
          <SignOutButton action={signOutAction} look="button" />
          {account.sessions.length > 1 && (
            <>
              <EndSessionButton input={{}} action={endOtherSessionsAction} label={text.endOthers} />
              <SignOutButton action={signOutAction} everywhere look="button" />
            </>
          )}
        </div>
      </Section>
    </>
  );
}
