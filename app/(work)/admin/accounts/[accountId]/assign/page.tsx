import type { Metadata } from "next";
import { AssignmentForm } from "@/components/account/assignment-form";
import { BodyChoices } from "@/components/account/body-choices";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import { bodySearchParams } from "@/lib/schemas/account";
import { id } from "@/lib/schemas/field-error";
import { findAccount, findBodyChoice, listBodyChoices } from "@/lib/server/queries/accounts";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viPeople } from "@/lib/text/vi-people";
import { addAssignmentAction } from "../../actions";

export const metadata: Metadata = { title: viPeople.assignment.title };

const MANY = 30;

export default async function AssignPage({ params, searchParams }: PageProps<"/admin/accounts/[accountId]/assign">) {
  const actor = await requirePermission("MANAGE_ACCOUNTS");
  const accountId = orNotFound(id.safeParse((await params).accountId).data ?? null);
  const asked = bodySearchParams.parse(await searchParams);
  const now = new Date();
  const { account, body, choices } = await withScope(actor, async (tx) => ({
    account: await findAccount(tx, accountId, now),
    body: asked.body ? await findBodyChoice(tx, asked.body, now) : null,
    choices: asked.body ? [] : await listBodyChoices(tx, asked.q, now),
  }));
  const { displayName } = orNotFound(account);
  const text = viPeople.assignment;
  const here = `/admin/accounts/${accountId}/assign`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viPeople.accounts.title, href: "/admin/accounts" },
          { label: displayName, href: `/admin/accounts/${accountId}` },
        ]}
        title={text.title}
      />
      {body ? (
        <>
          <div className="mb-6">
            <SummaryList>
              <Fact
                label={viPeople.fields.body}
                action={<TextLink href={asked.q === "" ? here : `${here}?${new URLSearchParams({ q: asked.q })}`}>{text.change}</TextLink>}
              >
                {body.provinceName ? `${body.name} (${body.provinceName})` : body.name}
              </Fact>
            </SummaryList>
          </div>
          <AssignmentForm accountId={accountId} body={body} action={addAssignmentAction} />
        </>
      ) : (
        <>
          <form action={here} method="get" role="search" className="mb-6 flex max-w-prose flex-wrap items-end gap-3">
            <Field id="q" label={text.search} hint={text.searchHint} className="grow">
              {(control) => <TextInput {...control} name="q" type="search" defaultValue={asked.q} maxLength={100} />}
            </Field>
            <Button type="submit" variant="primary" className="md:min-h-9">
              {text.searchSubmit}
            </Button>
          </form>
          {choices.length > 0 && (
            <BodyChoices choices={choices} hrefOf={(choice) => `${here}?${new URLSearchParams({ body: choice.id, q: asked.q })}`} />
          )}
          {choices.length === MANY && <p className="mt-3 text-ink-3">{text.first(MANY)}</p>}
          {choices.length === 0 && asked.q.trim() !== "" && <p className="text-ink-2">{text.none}</p>}
        </>
      )}
    </>
  );
}
