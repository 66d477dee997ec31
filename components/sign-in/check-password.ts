import * as z from "zod/mini";

export type PasswordCheck = "DONE" | "REFUSED" | "FAULT" | "OFFLINE";

type Given = {
  readonly username: string;
  readonly password: string;
  /** The assignment to go on in, after a session that ended. */
  readonly seat?: string | undefined;
};

const tokenAnswer = z.object({ csrfToken: z.string() });
const checkAnswer = z.object({ url: z.string() });

/** next-auth's own two requests: a token against forged forms, then name and password. Its answer names no page we go to; only whether it was right. */
export async function checkPassword({ username, password, seat = "" }: Given): Promise<PasswordCheck> {
  try {
    const token = tokenAnswer.parse(await (await fetch("/api/auth/csrf", { cache: "no-store" })).json());
    const body = new URLSearchParams({ csrfToken: token.csrfToken, username, password, seat, json: "true", callbackUrl: "/" });
    const response = await fetch("/api/auth/callback/credentials", { method: "POST", body });
    if (response.status >= 500) return "FAULT";
    const { url } = checkAnswer.parse(await response.json());
    const { searchParams } = new URL(url, window.location.origin);
    if (response.ok && !searchParams.has("error") && !searchParams.has("csrf")) return "DONE";
    return searchParams.get("error") === "CredentialsSignin" ? "REFUSED" : "FAULT";
  } catch (error) {
    // fetch says TypeError where no answer came; anything else is an answer that is none of next-auth's.
    return error instanceof TypeError ? "OFFLINE" : "FAULT";
  }
}
