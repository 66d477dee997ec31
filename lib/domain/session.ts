/** When a session ends by itself. */
export type SessionLimits = {
  /** Minutes without a request. */
  readonly idleMinutes: number;
  /** The same for administrators of the installation, never longer. */
  readonly adminIdleMinutes: number;
  /** Hours after signing in, however busy. */
  readonly absoluteHours: number;
};

/** Until an administrator says otherwise (TCVN 14423:2026 suggests 15 minutes, and 5 for administration). */
export const DEFAULT_SESSION_LIMITS: SessionLimits = { idleMinutes: 15, adminIdleMinutes: 5, absoluteHours: 10 };

/** What may be set, both ends included; the database checks the same. */
export const SESSION_LIMIT_BOUNDS = {
  idleMinutes: { least: 5, most: 60 },
  adminIdleMinutes: { least: 2, most: 60 },
  absoluteHours: { least: 1, most: 24 },
} as const satisfies Record<keyof SessionLimits, { readonly least: number; readonly most: number }>;

export type SessionTimes = { readonly createdAt: Date; readonly lastSeenAt: Date; readonly endedAt: Date | null };

/** Whether a session is neither ended nor over its limits at an instant. */
export function isSessionAlive(session: SessionTimes, limits: SessionLimits, isAdministrator: boolean, now: Date): boolean {
  return (
    session.endedAt === null &&
    now.getTime() - session.lastSeenAt.getTime() < idleSpan(limits, isAdministrator) &&
    now.getTime() - session.createdAt.getTime() < limits.absoluteHours * 3_600_000
  );
}

/** Milliseconds without a request after which a session is over. */
export function idleSpan(limits: SessionLimits, isAdministrator: boolean): number {
  return (isAdministrator ? limits.adminIdleMinutes : limits.idleMinutes) * 60_000;
}

/** The settings of the installation as a form sees them. */
export type SessionSettings = SessionLimits & { readonly version: number };

export const SETTINGS_REFUSALS = ["ROLE_NOT_ALLOWED", "NOT_FOUND", "STALE"] as const;
export type SettingsRefusal = (typeof SETTINGS_REFUSALS)[number];
