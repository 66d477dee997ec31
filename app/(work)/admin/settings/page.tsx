import type { Metadata } from "next";
import { SessionLimitsForm } from "@/components/settings/session-limits-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getInstallation } from "@/lib/server/queries/installation";
import { requirePermission } from "@/lib/server/session";
import { viSettings } from "@/lib/text/vi-settings";
import { changeSessionLimitsAction } from "./actions";

export const metadata: Metadata = { title: viSettings.title };

export default async function SettingsPage() {
  await requirePermission("MANAGE_SETTINGS");
  const { sessions } = await getInstallation();
  const text = viSettings.sessions;
  return (
    <>
      <PageHeader title={viSettings.title} hint={viSettings.lead} />
      <Section title={text.title} hint={text.hint}>
        <ul className="mb-6 max-w-prose list-disc space-y-1 pl-5">
          <li>{text.idle(sessions)}</li>
          <li>{text.absolute(sessions)}</li>
          <li>{text.kept}</li>
        </ul>
        <SessionLimitsForm settings={sessions} action={changeSessionLimitsAction} />
      </Section>
    </>
  );
}
