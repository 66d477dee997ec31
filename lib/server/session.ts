import "server-only";
import { cache } from "react";
import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/domain/access";
import { pathAfterSignIn } from "@/lib/domain/navigation";
import { can, type Permission } from "@/lib/domain/policy";
import { readSessionId } from "./auth";
import { systemClock } from "./clock";
import { loadSession, type SignedIn } from "./queries/sessions";

/** Who is signed in, read from the database once per request: session, user, assignments, bodies and scope as they are now. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await readSessionId();
  return sessionId === null ? null : loadSession(sessionId, systemClock.now());
});

/** For pages about the person himself: signed out goes to sign-in, and back here afterwards. */
export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await getSignedIn();
  if (signedIn === null) redirect(await signInAddress());
  return signedIn;
}

/** For pages: signed out goes to sign-in, first sign-in to the new password, no assignment to the own account, which says so. */
export async function requireActor(): Promise<Actor> {
  const signedIn = await requireSignedIn();
  if (signedIn.mustChangePassword) redirect("/account/password");
  if (signedIn.actor === null) redirect("/account");
  return signedIn.actor;
}

/** The page asked for comes along, where our server in front of Next names it. */
async function signInAddress(): Promise<"/sign-in" | `/sign-in?from=${string}`> {
  const asked = (await headers()).get("x-requested-path");
  const path = pathAfterSignIn(asked?.replace(/[?&]_rsc(=[^&]*)?(?=&|$)/, ""));
  return path === "/" ? "/sign-in" : `/sign-in?from=${encodeURIComponent(path)}`;
}

/** For pages: the same, and the role must hold a permission. */
export async function requirePermission(permission: Permission): Promise<Actor> {
  const actor = await requireActor();
  if (!can(actor.role, permission)) forbidden();
  return actor;
}

/** For pages that several roles share, each by a right of its own. */
export async function requireOneOf(permissions: readonly Permission[]): Promise<Actor> {
  const actor = await requireActor();
  if (!permissions.some((permission) => can(actor.role, permission))) forbidden();
  return actor;
}

/** For pages: what is out of scope does not exist. */
export function orNotFound<T>(value: T | null): T {
  if (value === null) notFound();
  return value;
}
