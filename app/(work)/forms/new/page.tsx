import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { CreateFormForm } from "@/components/form/create-form-form";
import { PageHeader } from "@/components/ui/page-header";
import { listFormChoices } from "@/lib/server/queries/forms";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viForms } from "@/lib/text/vi-forms";
import { createFormAction } from "../actions";

const words = viForms.create;
export const metadata: Metadata = { title: words.title };

export default async function NewFormPage() {
  const actor = await requirePermission("OPEN_PERIOD");
  const { homeProvinceId } = actor.scope;
  if (homeProvinceId === null) forbidden();
  const choices = await withScope(actor, (tx) => listFormChoices(tx, homeProvinceId));
  return (
    <>
      <PageHeader title={words.title} crumbs={[{ label: viForms.title, href: "/forms" }]} hint={words.lead} />
      <CreateFormForm choices={choices} action={createFormAction} />
    </>
  );
}
