import type { Metadata } from "next";
import { cache } from "react";
import { DeedForm } from "@/components/campaign/deed-form";
import { NextDueTable, RegimeFacts, RegimeTag } from "@/components/regime/regime-facts";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { decideRegime } from "@/lib/domain/regime";
import { idParam } from "@/lib/server/params";
import { findWorkCalendar } from "@/lib/server/queries/calendars";
import { findRegime } from "@/lib/server/queries/regimes";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viRegime } from "@/lib/text/vi-regime";
import { retireRegimeAction } from "../actions";

/** Read once a request, for the title and for the page. */
const loadRegime = cache(async (regimeId: string) => {
  const actor = await requirePermission("VIEW_CAMPAIGN");
  const found = await withScope(actor, async (tx) => {
    const regime = await findRegime(tx, actor, idParam(regimeId));
    return regime && { regime, calendar: await findWorkCalendar(tx, regime.provinceId) };
  });
  return { actor, ...orNotFound(found) };
});

export async function generateMetadata({ params }: PageProps<"/regimes/[regimeId]">): Promise<Metadata> {
  return { title: (await loadRegime((await params).regimeId)).regime.title };
}

export default async function RegimePage({ params }: PageProps<"/regimes/[regimeId]">) {
  const { actor, regime, calendar } = await loadRegime((await params).regimeId);
  const toggled = !regime.isRetired;
  return (
    <>
      <PageHeader
        crumbs={[{ label: viRegime.title, href: "/regimes" }]}
        title={regime.title}
        state={<RegimeTag isRetired={regime.isRetired} />}
        lead={viRegime.count(regime.periods)}
        actions={decideRegime(regime, "edit", actor).ok && <ButtonLink href={`/regimes/${regime.id}/edit`}>{viRegime.edit}</ButtonLink>}
      />
      <RegimeFacts regime={regime} />
      <Section title={viRegime.nextDates}>
        <NextDueTable regime={regime} calendar={calendar} today={actor.today} />
      </Section>
      {decideRegime(regime, toggled ? "retire" : "resume", actor).ok && (
        <Section title={toggled ? viRegime.retire : viRegime.resume} hint={viRegime.retireHint} className="no-print">
          <DeedForm
            action={retireRegimeAction}
            input={{ regimeId: regime.id, version: regime.version, isRetired: toggled }}
            label={toggled ? viRegime.retire : viRegime.resume}
            words={viRegime.refusal}
            doneHref={`/regimes/${regime.id}`}
            variant={toggled ? "danger" : "ghost"}
          />
        </Section>
      )}
    </>
  );
}
