import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { decode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { signIn } from "./commands/sign-in";
import { env } from "./env";

/** next-auth stands behind this file alone: its token carries one id, the session's; everything else is read from the database on every request. */
export const authOptions: NextAuthOptions = {
  providers: [
    Credentials({
      credentials: { username: {}, password: {} },
      authorize: async (credentials, request) => {
        const username = String(credentials?.username ?? "");
        const password = String(credentials?.password ?? "");
        const header: unknown = request.headers?.["user-agent"];
        const sessionId = await signIn({ username, password, userAgent: typeof header === "string" ? header : "" });
        return sessionId === null ? null : { id: sessionId };
      },
    }),
  ],
  session: { strategy: "jwt", maxAge: env().SESSION_ABSOLUTE_HOURS * 3600 },
  secret: env().NEXTAUTH_SECRET,
  pages: { signIn: "/sign-in", error: "/sign-in" },
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token["sid"] }),
    session: ({ session }) => ({ expires: session.expires }),
  },
};

const COOKIE_NAMES = ["__Secure-next-auth.session-token", "next-auth.session-token"] as const;

/** Id of the session that the request's cookie names; whether it still lives is the database's to say. */
export async function readSessionId(): Promise<string | null> {
  const jar = await cookies();
  for (const name of COOKIE_NAMES) {
    const token = jar.get(name)?.value;
    if (!token) continue;
    try {
      const claims = await decode({ token, secret: env().NEXTAUTH_SECRET });
      const sessionId: unknown = claims?.["sid"];
      if (typeof sessionId === "string") return sessionId;
    } catch {
      return null;
    }
  }
  return null;
}

/** Takes the cookie back; the session's row is ended by the command. */
export async function forgetSession(): Promise<void> {
  const jar = await cookies();
  for (const name of COOKIE_NAMES) jar.delete(name);
}
