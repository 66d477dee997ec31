import type { Metadata } from "next";
import { cache } from "react";
import { CancelNumberForm, EnterNumberForm, ReserveNumberForm } from "@/components/office/opened-forms";
import { RegisterEntries } from "@/components/office/register-table";
import { PrintButton } from "@/components/report/print-button";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { RegisterView } from "@/lib/domain/register-view";
import type { PlainDate } from "@/lib/domain/plain-date";
import { idParam } from "@/lib/server/params";
import { findRegister } from "@/lib/server/queries/registers";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatPaperNumber } from "@/lib/text/vi-campaign";
import { registerModeText, viRegister } from "@/lib/text/vi-register";
import { cancelNumberAction, enterNumberAction, reserveNumberAction } from "../actions";

const words = viRegister.record;
const loadRegister = cache(async (registerId: string) => {
  const actor = await requirePermission("VIEW_REGISTER");
  return { actor, register: orNotFound(await withScope(actor, (tx) => findRegister(tx, actor, idParam(registerId)))) };
});

export async function generateMetadata({ params }: PageProps<"/registers/[registerId]">): Promise<Metadata> {
  const { register } = await loadRegister((await params).registerId);
  return { title: `${words.title(register.body, register.year)}, ${register.notation}` };
}

type Asked = { readonly deed?: string | string[] | undefined; readonly entry?: string | string[] | undefined };

/** The deed that the address asks for, where it can be done. */
function Deed({ register, asked, today }: { readonly register: RegisterView; readonly asked: Asked; readonly today: PlainDate }) {
  const { id, mode, next, notation } = register;
  if (asked.deed === "enter") {
    return (
      <Section title={viRegister.enter.title}>
        <EnterNumberForm registerId={id} mode={mode} today={today} action={enterNumberAction} />
      </Section>
    );
  }
  if (asked.deed === "reserve" && mode === "INTERNAL") {
    return (
      <Section title={viRegister.reserve.title} hint={viRegister.reserve.lead(formatPaperNumber({ number: next, notation }))}>
        <ReserveNumberForm registerId={id} action={reserveNumberAction} />
      </Section>
    );
  }
  const entry = register.entries.find((one) => one.id === asked.entry && !one.isOfPaper && one.status !== "CANCELLED");
  if (asked.deed !== "cancel" || !entry) return null;
  return (
    <Section title={viRegister.cancel.title(formatPaperNumber({ number: entry.number, notation }))} hint={viRegister.cancel.lead}>
      <CancelNumberForm registerId={id} entry={entry} action={cancelNumberAction} />
    </Section>
  );
}

export default async function RegisterPage({ params, searchParams }: PageProps<"/registers/[registerId]">) {
  const { actor, register } = await loadRegister((await params).registerId);
  const { deed, entry } = await searchParams;
  const { id, body, year, notation, mode, next, gaps, canKeep } = register;
  const runs = gaps.map(([from, to]) => words.gap(from, to)).join(", ");
  return (
    <>
      <PageHeader
        crumbs={[{ label: viRegister.title, href: "/registers" }]}
        title={words.title(body, year)}
        lead={`${notation} · ${registerModeText[mode]}`}
        hint={next === null ? undefined : words.next(formatPaperNumber({ number: next, notation }))}
        actions={
          <>
            {canKeep && deed === undefined && (
              <>
                <ButtonLink href={`/registers/${id}?deed=enter`} variant="primary">
                  {words.enter}
                </ButtonLink>
                {mode === "INTERNAL" && <ButtonLink href={`/registers/${id}?deed=reserve`}>{words.reserve}</ButtonLink>}
              </>
            )}
            <PrintButton />
          </>
        }
      />
      {canKeep && <Deed register={register} asked={{ deed, entry }} today={actor.today} />}
      {runs !== "" && (
        <Notice tone="attention" className="my-6">
          {words.gaps(runs)}
        </Notice>
      )}
      {register.entries.length === 0 ? <p className="mt-6 text-ink-2">{words.empty}</p> : <RegisterEntries register={register} />}
    </>
  );
}
