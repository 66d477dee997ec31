import type { Metadata } from "next";
import { RouteForm } from "@/components/office/route-form";
import { PageHeader } from "@/components/ui/page-header";
import { PAPER_FAMILIES } from "@/lib/domain/paper";
import { listRoutes, listSeats } from "@/lib/server/queries/paper-routes";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { paperFamilyText, viPaperRoute } from "@/lib/text/vi-paper-route";
import { saveRouteAction } from "../../actions";

const words = viPaperRoute.config;

const familyOf = (asked: string) => orNotFound(PAPER_FAMILIES.find((family) => family === asked) ?? null);

export async function generateMetadata({ params }: PageProps<"/papers/route/[family]">): Promise<Metadata> {
  await requirePermission("MANAGE_ROUTE");
  return { title: words.editTitle(paperFamilyText[familyOf((await params).family)]) };
}

export default async function EditRoutePage({ params }: PageProps<"/papers/route/[family]">) {
  const actor = await requirePermission("MANAGE_ROUTE");
  const family = familyOf((await params).family);
  const { configs, seats } = await withScope(actor, async (tx) => ({
    configs: await listRoutes(tx, actor),
    seats: await listSeats(tx, actor),
  }));
  const config = orNotFound(configs.find((one) => one.family === family) ?? null);
  return (
    <>
      <PageHeader
        crumbs={[{ label: words.title, href: "/papers/route" }]}
        title={words.editTitle(paperFamilyText[family])}
        hint={words.editLead}
      />
      <RouteForm config={config} seats={seats} action={saveRouteAction} />
    </>
  );
}
