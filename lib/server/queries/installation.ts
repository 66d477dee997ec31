import "server-only";
import { cache } from "react";
import type { InstallationKind } from "@/lib/domain/installation";
import { db } from "../db";

/** What this installation is; an installation that does not say is a real one. */
export const getInstallationKind = cache(async (): Promise<InstallationKind> => {
  const row = await db().installation.findFirst();
  return row?.kind ?? "PRODUCTION";
});
