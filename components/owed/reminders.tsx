import { reportHref } from "@/components/report/report-hrefs";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Reminder } from "@/lib/domain/owed";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { BodyTier } from "@/lib/domain/report";
import { reminderReasonText, viOwed } from "@/lib/text/vi-owed";
import { viReport } from "@/lib/text/vi-report";
import { OpenedCopyText } from "./opened-copy-text";
import { owedHref } from "./owed-choice";

type Props = {
  readonly reminders: readonly Reminder[];
  readonly today: PlainDate;
  readonly campaign: string | undefined;
  readonly tier: BodyTier | undefined;
};

/** Who must be reminded, the longest overdue first, and the same as text for a letter or a message. */
export function Reminders({ reminders, today, campaign, tier }: Props) {
  const back = <ButtonLink href={owedHref({ campaign, tier })}>{viOwed.toMatrix}</ButtonLink>;
  if (reminders.length === 0) {
    return (
      <EmptyState title={viOwed.remindNone} action={back}>
        {viOwed.remindNoneHint}
      </EmptyState>
    );
  }
  return (
    <>
      <Table caption={viOwed.remindTitle} hidesCaption stickyFirst={false} phone="stack">
        <thead>
          <Tr>
            <Th>{viOwed.body}</Th>
            <Th>{viReport.list.period}</Th>
            <Th>{viReport.owed.standing}</Th>
          </Tr>
        </thead>
        <tbody>
          {reminders.map((reminder) => (
            <Tr key={reminder.reportId}>
              <Th scope="row">
                <TextLink href={reportHref(reminder.reportId)}>{reminder.body.shortName}</TextLink>
              </Th>
              <Td label={viReport.list.period}>{reminder.period.title}</Td>
              <Td label={viReport.owed.standing}>{reminderReasonText(reminder.reason)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {/* On paper the table says it already. */}
      <div className="no-print mt-6 max-w-3xl">
        <OpenedCopyText label={viOwed.remindText} text={reminderText(reminders, today)} back={back} />
      </div>
    </>
  );
}

function reminderText(reminders: readonly Reminder[], today: PlainDate): string {
  const lines = reminders.map(({ body, period, reason }, index) =>
    viOwed.remindLine(index + 1, body.name, period.title, reminderReasonText(reason)),
  );
  return [viOwed.remindHead(today), ...lines].join("\n");
}
