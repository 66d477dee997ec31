import "server-only";
import { cache } from "react";
import type { InstallationKind } from "@/lib/domain/installation";
import { DEFAULT_SESSION_LIMITS, type SessionSettings } from "@/lib/domain/session";
import { db } from "../db";

export type InstallationRow = { readonly kind: InstallationKind; readonly sessions: SessionSettings };

/** What this installation is, and its settings; one that does not say is a real one. Read once per request. */
export const getInstallation = cache(async (): Promise<InstallationRow> => {
  const row = await db().installation.findFirst();
  if (row === null) return { kind: "PRODUCTION", sessions: { ...DEFAULT_SESSION_LIMITS, version: 0 } };
  const { kind, sessionIdleMinutes, adminIdleMinutes, sessionAbsoluteHours, version } = row;
  return { kind, sessions: { idleMinutes: sessionIdleMinutes, adminIdleMinutes, absoluteHours: sessionAbsoluteHours, version } };
});

export async function getInstallationKind(): Promise<InstallationKind> {
  return (await getInstallation()).kind;
}
