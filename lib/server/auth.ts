import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { decode } from "next-auth/jwt";
import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { SIGN_IN_FAULT } from "@/lib/domain/navigation";
import { id } from "@/lib/schemas/field-error";
import { signIn } from "./commands/sign-in";
import { env } from "./env";
import { refuseInSteps } from "./even-answer";
import { logError } from "./log";
import { getInstallation } from "./queries/installation";

/** next-auth stands behind this file alone: its token carries one id, the session's; everything else is read from the database on every request. */
async function authOptions(): Promise<NextAuthOptions> {
  const { absoluteHours } = (await getInstallation()).sessions;
  return {
    providers: [
      Credentials({
        credentials: { username: {}, password: {}, seat: {} },
        authorize: async (credentials, request) => {
          const username = String(credentials?.username ?? "");
          const password = String(credentials?.password ?? "");
          const header: unknown = request.headers?.["user-agent"];
          try {
            const userAgent = typeof header === "string" ? header : "";
            const seat = id.safeParse(credentials?.seat).data;
            const sessionId = await refuseInSteps(() => signIn({ username, password, userAgent, seat }));
            return sessionId === null ? null : { id: sessionId };
          } catch (error) {
            // next-auth puts the message into its answer.
            logError(error, { at: "sign-in" });
            throw new Error(SIGN_IN_FAULT);
          }
        },
      }),
    ],
    // Issued at sign-in and never renewed: no cookie outlives the absolute limit.
    session: { strategy: "jwt", maxAge: absoluteHours * 3600 },
    secret: env().NEXTAUTH_SECRET,
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token["sid"] }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    // The form reads only whether the answer is a success: where the product is reached, NEXTAUTH_URL or another port, does not matter.
    logger: { error: (code) => logError(new Error(code), { at: "next-auth" }), warn: () => undefined, debug: () => undefined },
  };
}

/** What of next-auth is open to the outside: the token against forged forms, and the check of name and password. */
const OPEN = ["GET csrf", "POST callback/credentials"];

/** Answers next-auth's own addresses; everything but signing in does not exist. */
export async function handleAuth(request: NextRequest, context: { readonly params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const { nextauth } = await context.params;
  if (!OPEN.includes(`${request.method} ${nextauth.join("/")}`)) return new Response(null, { status: 404 });
  try {
    const response: unknown = await NextAuth(request, context, await authOptions());
    if (response instanceof Response) return response;
  } catch (error) {
    // A body that is neither a form nor JSON is the sender's fault; what the database does not answer is ours.
    if (error instanceof SyntaxError || error instanceof TypeError) return new Response(null, { status: 400 });
    logError(error, { at: "sign-in" });
  }
  return new Response(null, { status: 500 });
}

/** Over https a browser takes the cookie from this very host alone: a neighbouring host, or the same over http, cannot put its own in. */
function sessionCookie() {
  const secure = env().NEXTAUTH_URL?.startsWith("https:") ?? false;
  const name = secure ? "__Host-next-auth.session-token" : "next-auth.session-token";
  return { name, options: { httpOnly: true, sameSite: "lax", path: "/", secure } } as const;
}

/** Id of the session that the request's cookie names; whether it still lives is the database's to say. */
export async function readSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET });
    const sessionId: unknown = claims?.["sid"];
    return typeof sessionId === "string" ? sessionId : null;
  } catch {
    return null;
  }
}

/** Takes the cookie back; the session's row is ended by the command. */
export async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set({ ...options, name, value: "", maxAge: 0 });
}
