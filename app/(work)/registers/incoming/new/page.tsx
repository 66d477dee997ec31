import type { Metadata } from "next";
import { IncomingForm } from "@/components/office/register-forms";
import { PageHeader } from "@/components/ui/page-header";
import { listIssuingBodies } from "@/lib/server/queries/registers";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viRegister } from "@/lib/text/vi-register";
import { enterIncomingAction } from "../../actions";

const words = viRegister.incomingPage;
export const metadata: Metadata = { title: words.add };

export default async function NewIncomingPage() {
  const actor = await requirePermission("KEEP_REGISTER");
  const bodies = await withScope(actor, (tx) => listIssuingBodies(tx, actor));
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viRegister.title, href: "/registers" },
          { label: words.title, href: "/registers/incoming" },
        ]}
        title={words.add}
      />
      <IncomingForm bodies={bodies} today={actor.today} action={enterIncomingAction} />
    </>
  );
}
