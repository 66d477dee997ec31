// Whoever may not in learns nothing more: not whether the name exists, is locked or disabled; not by words, headers, status or time.
import { expect, test } from "@playwright/test";
import { CountingAgent } from "../support/counting-agent";
import { appUrl, makeAccounts } from "../support/e2e-database";
import { startInstance } from "../support/instance";
import { areaUnderCurve, median } from "../support/rank";
import { PASSWORD } from "../support/story";
import { ask, ORIGIN, SITE, trySignIn, type WireAnswer } from "../support/wire";

const KINDS = ["unknown", "wrong", "locked", "disabled"] as const;
type Kind = (typeof KINDS)[number];

const TRIES = 200;
/** Each is tried less often than locks it. */
const ACCOUNTS = 2 * Math.ceil(TRIES / 4);
const nameOf = (kind: Kind, turn: number) => `even.${kind}.${turn % ACCOUNTS}`;

test.beforeAll(async () => {
  const numbers = Array.from({ length: ACCOUNTS }, (_, turn) => turn);
  await makeAccounts(
    numbers.flatMap((turn) => [
      { username: nameOf("wrong", turn), like: "tn.phuong1.chutich" },
      { username: nameOf("locked", turn), like: "tn.phuong1.chutich", isLocked: true },
      { username: nameOf("disabled", turn), like: "tn.phuong1.chutich", isDisabled: true },
    ]),
  );
});

/** All that an answer says, but for the clock, the nonce and the values of cookies. */
function saidBy({ status, headers, body }: WireAnswer) {
  const rest = [...headers]
    .filter(([name]) => name !== "date")
    .map(([name, value]) => [name, value.replace(/'nonce-[^']+'/, "").replace(/=[^;,]{20,}/g, "=")]);
  return { status, body, headers: rest };
}

test("unknown, wrong, locked and disabled: the same status, headers and text", async () => {
  const answers = [];
  for (const kind of KINDS) {
    // The right password for those who are locked and disabled: even that is not told.
    const password = kind === "wrong" ? "sai-mật-khẩu" : PASSWORD;
    answers.push(saidBy((await trySignIn(nameOf(kind, 0), password)).answer));
  }
  expect(answers[0]?.status).toBe(401);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

async function timeTries(firstTurn: number): Promise<Record<Kind, number[]>> {
  const times: Record<Kind, number[]> = { unknown: [], wrong: [], locked: [], disabled: [] };
  const agent = new CountingAgent(4);
  const token = await trySignIn("nobody", "nothing", { agent });
  const csrf = /csrf-token=([^;]+)/.exec(token.cookie)?.[1] ?? "";
  const queue = Array.from({ length: TRIES }, (_, turn) =>
    KINDS.map((kind) => ({ kind, turn: firstTurn + turn, order: Math.random() })).toSorted((a, b) => a.order - b.order),
  ).flat();
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const username = nameOf(next.kind, next.turn);
      const body = new URLSearchParams({
        csrfToken: decodeURIComponent(csrf).split("|")[0] ?? "",
        username,
        password: "sai-mật-khẩu",
        json: "true",
      }).toString();
      const headers = { Cookie: token.cookie, "Content-Type": "application/x-www-form-urlencoded" };
      const start = performance.now();
      const answer = await ask({ method: "POST", path: "/api/auth/callback/credentials", headers, body, agent });
      times[next.kind].push(performance.now() - start);
      expect(answer.status, username).toBe(401);
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  agent.destroy();
  return times;
}

test(`unknown, wrong, locked and disabled: the same time, over ${TRIES} tries of each in turn`, async () => {
  test.setTimeout(300_000);
  // Decided in advance: 0.40 to 0.60 for each kind against the unknown name; a run outside is repeated once, on other tries, since one
  // in some hundred falls outside by chance. A real difference falls outside both times.
  let areas: Record<string, number> = {};
  for (const firstTurn of [0, TRIES]) {
    const times = await timeTries(firstTurn);
    areas = Object.fromEntries(KINDS.slice(1).map((kind) => [kind, Number(areaUnderCurve(times[kind], times.unknown).toFixed(3))]));
    console.log(
      `area under the curve against unknown: ${JSON.stringify(areas)}; medians in ms: ${KINDS.map((kind) => `${kind} ${median(times[kind]).toFixed(1)}`).join(", ")}`,
    );
    if (Object.values(areas).every((area) => area >= 0.4 && area <= 0.6)) break;
  }
  for (const [kind, area] of Object.entries(areas)) {
    expect.soft(area, kind).toBeGreaterThanOrEqual(0.4);
    expect.soft(area, kind).toBeLessThanOrEqual(0.6);
  }
});

test("many tries at once are answered one after another, and the server goes on answering others", async () => {
  const storm = Promise.all(Array.from({ length: 120 }, (_, turn) => trySignIn(`even.nobody.${turn}`, "sai-mật-khẩu")));
  const start = performance.now();
  expect((await ask({ path: "/icon.svg" })).status).toBe(200);
  expect((await ask({ path: "/sign-in" })).status).toBe(200);
  const waited = performance.now() - start;
  const answers = await storm;
  expect(answers.map(({ answer }) => answer.status)).toEqual(answers.map(() => 401));
  expect(waited).toBeLessThan(20_000);
});

const ELSEWHERE = [
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "\\\\elsewhere.example",
  "http:elsewhere.example",
  "javascript:alert(1)",
  "/\t/elsewhere.example",
  `http://${SITE}@elsewhere.example`,
  `http://${SITE}.elsewhere.example`,
  "/%2F/elsewhere.example/../..//elsewhere.example",
];

test("nothing that sign-in is told leads to another host", async () => {
  test.setTimeout(120_000);
  for (const wanted of ELSEWHERE) {
    const { answer, cookie } = await trySignIn("even.nobody.0", "x", { callbackUrl: wanted });
    expect.soft(answer.body, wanted).not.toMatch(/"url":"(?!http:\/\/localhost:)/);
    expect.soft(decodeURIComponent(cookie), wanted).not.toMatch(/callback-url=(?!http:\/\/localhost:\d+(?:\/|;|$))/);
    expect.soft(answer.headers.get("location") ?? "", wanted).not.toContain("elsewhere");
    const page = await ask({ path: `/sign-in?from=${encodeURIComponent(wanted)}` });
    const goesTo = /\\"goesTo\\":\\"(.*?)\\"/.exec(page.body)?.[1] ?? "";
    expect.soft(goesTo, wanted).toMatch(/^\//);
    expect.soft(new URL(goesTo, ORIGIN).host, wanted).toBe(SITE);
  }
  for (const path of ["/reports", "/sign-in/", "/api/auth/csrf", "/sign-in?from=/reports"]) {
    const answer = await ask({ path, headers: { Host: "elsewhere.example", "X-Forwarded-Host": "evil.example" } });
    expect.soft(`${answer.headers.get("location") ?? ""} ${answer.body}`, path).not.toContain("evil.example");
    expect.soft(answer.headers.get("location") ?? "", path).not.toContain("//");
  }
});

test("the cookie of a session is for this host and for no script", async () => {
  await makeAccounts([{ username: "even.right", like: "tn.phuong1.chutich" }]);
  const { answer } = await trySignIn("even.right", PASSWORD, { headers: { Origin: ORIGIN } });
  expect(answer.headers.get("set-cookie")).toMatch(/next-auth\.session-token=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax/);
});

test("behind https: the cookie's name binds it to this host, and browsers are told to stay with https", async () => {
  await makeAccounts([{ username: "even.right", like: "tn.phuong1.chutich" }]);
  const instance = await startInstance({ DATABASE_URL: appUrl(), NEXTAUTH_URL: "https://chuyenhoa.example", AUTH_TRUST_HOST: "" });
  const { port } = instance;
  try {
    const { answer, cookie } = await trySignIn("even.right", PASSWORD, { port });
    expect(answer.status).toBe(200);
    const set = answer.headers.get("set-cookie") ?? "";
    expect(set).toMatch(/__Host-next-auth\.session-token=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax/);
    expect(set).not.toContain("Domain=");
    expect(cookie).toContain("__Host-next-auth.csrf-token=");
    expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
    const home = await ask({ path: "/account", port, headers: { Cookie: cookie, Host: "elsewhere.example" } });
    expect(home.status).toBe(200);
    expect(home.headers.get("content-security-policy")).toContain("report-uri /csp-reports; report-to csp");
    expect(home.headers.get("reporting-endpoints")).toBe('csp="/csp-reports"');
    // The product has one address: what came under another name does not make itself at home by naming itself so.
    const headers = {
      Host: "elsewhere.example",
      Origin: "https://elsewhere.example",
      Cookie: cookie,
      "Content-Type": "application/x-www-form-urlencoded",
    };
    expect((await ask({ method: "POST", path: "/api/auth/callback/credentials", port, headers, body: "a=b" })).status).toBe(403);
    // A cookie under the other name could have been put there by a neighbouring host, or over http.
    const plain = cookie.replace("__Host-next-auth.session-token", "next-auth.session-token");
    expect((await ask({ path: "/account", port, headers: { Cookie: plain } })).status).toBe(307);
  } finally {
    await instance.stop();
  }
});
