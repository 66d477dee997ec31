import type { Metadata } from "next";
import { StepsAhead } from "@/components/office/paper-steps";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { listRoutes } from "@/lib/server/queries/paper-routes";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { paperFamilyText, viPaperRoute } from "@/lib/text/vi-paper-route";
import { viDelegation } from "@/lib/text/vi-delegation";

const words = viPaperRoute.config;
export const metadata: Metadata = { title: words.title };

export default async function RoutesPage() {
  const actor = await requirePermission("MANAGE_ROUTE");
  const configs = await withScope(actor, (tx) => listRoutes(tx, actor));
  return (
    <>
      <PageHeader title={words.title} hint={words.lead} actions={<ButtonLink href="/delegations">{viDelegation.title}</ButtonLink>} />
      {configs.map((config) => (
        <Section
          key={config.family}
          title={words.family(paperFamilyText[config.family])}
          hint={config.isConfigured ? undefined : words.isDefault}
          action={<TextLink href={`/papers/route/${config.family}`}>{words.edit}</TextLink>}
        >
          <StepsAhead steps={config.steps} />
        </Section>
      ))}
    </>
  );
}
