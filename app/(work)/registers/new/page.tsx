import type { Metadata } from "next";
import { OpenRegisterForm } from "@/components/office/register-forms";
import { PageHeader } from "@/components/ui/page-header";
import { yearOf } from "@/lib/domain/plain-date";
import { listIssuingBodies } from "@/lib/server/queries/registers";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viRegister } from "@/lib/text/vi-register";
import { openRegisterAction } from "../actions";

export const metadata: Metadata = { title: viRegister.open.title };

export default async function OpenRegisterPage() {
  const actor = await requirePermission("KEEP_REGISTER");
  const bodies = await withScope(actor, (tx) => listIssuingBodies(tx, actor));
  return (
    <>
      <PageHeader crumbs={[{ label: viRegister.title, href: "/registers" }]} title={viRegister.open.title} hint={viRegister.open.lead} />
      <OpenRegisterForm bodies={bodies} year={yearOf(actor.today)} action={openRegisterAction} />
    </>
  );
}
