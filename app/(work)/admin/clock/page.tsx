import type { Metadata } from "next";
import { MoveClockForm } from "@/components/clock/move-clock-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { movesClock } from "@/lib/domain/installation";
import { plainDateOf } from "@/lib/domain/plain-date";
import { listClocks } from "@/lib/server/queries/clocks";
import { getInstallationKind } from "@/lib/server/queries/installation";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { formatDate } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { viPeople } from "@/lib/text/vi-people";
import { moveClockAction } from "./actions";

export const metadata: Metadata = { title: viPeople.clock.title };

export default async function ClockPage() {
  const actor = await requirePermission("MANAGE_SETTINGS");
  const text = viPeople.clock;
  if (!movesClock(await getInstallationKind())) {
    return (
      <>
        <PageHeader title={text.title} />
        <Notice tone="info" title={text.real}>
          {text.realText}
        </Notice>
      </>
    );
  }
  const now = new Date();
  const clocks = await withScope(actor, (tx) => listClocks(tx, now));
  return (
    <>
      <PageHeader title={text.title} lead={text.lead(plainDateOf(now))} hint={text.hint} />
      <Table caption={text.caption} hidesCaption className="entry">
        <thead>
          <tr>
            <Th>{text.province}</Th>
            <Th>{text.today}</Th>
            <Th>
              <span className="sr-only">{vi.list.deeds}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => (
            <Tr key={clock.provinceId}>
              <Th scope="row" className="font-medium">
                {clock.provinceName}
              </Th>
              <Td nowrap>{formatDate(clock.today)}</Td>
              <Td>
                <MoveClockForm key={clock.version} clock={clock} action={moveClockAction} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
