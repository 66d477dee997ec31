// Requests drawn at random from the shapes that have broken servers like this one: every one is answered, none with a fault of ours.
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { ACTIONS, callerCalled, tracesOf } from "../support/action-call";
import { CountingAgent } from "../support/counting-agent";
import { ask, type Ask, type WireAnswer } from "../support/wire";

const USERNAME = "guard.malformed";
/** The same requests every time, unless another seed is asked for. */
const SEED = Number(process.env["FUZZ_SEED"] || 138);
const marks = fc.constantFrom(
  "$",
  "$$",
  "$0",
  "$0:0",
  "$1",
  "$@1",
  "$F1",
  "$K1",
  "$Q0",
  "$T",
  "$undefined",
  "$NaN",
  "$D",
  "$n5",
  "$r1",
  "__proto__",
  "\u0000",
  "\uD800",
  "\u202E",
  "x".repeat(5000),
  "1e999",
  "0000-00-00",
  "9999-99-99",
);
const word = fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), marks);
const value = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    word,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(word, fc.constantFrom("key", "input", "id", "version", "cells")), tie("tree"), { maxKeys: 4 }),
  ),
})).tree;
const json = fc
  .oneof(
    value,
    fc.array(value, { maxLength: 4 }),
    fc.record({ key: word, input: value }).map((one) => [one]),
  )
  .map((one) => JSON.stringify(one));
/** A text with one place cut out or overwritten. */
const broken = fc.tuple(json, fc.nat(), fc.nat({ max: 5 }), word).map(([text, at, length, put]) => {
  const place = text.length === 0 ? 0 : at % text.length;
  return text.slice(0, place) + put + text.slice(place + length);
});
const body = fc.oneof(
  { weight: 3, arbitrary: json },
  { weight: 2, arbitrary: broken },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
);
const visible = fc.stringMatching(/^[ -~]{0,60}$/).map((text) => text.trim());
const headerValue = fc.oneof(
  visible,
  json.map((text) => encodeURIComponent(text.slice(0, 500))),
  fc.constantFrom("1", "0", "true", "/", "2", "null", "%", "[]", '["",{}]', '["",{"children":["__PAGE__",{}]}]'),
);
const headerName = fc.constantFrom(
  "RSC",
  "Next-Router-State-Tree",
  "Next-Router-Prefetch",
  "Next-Router-Segment-Prefetch",
  "Next-Url",
  "Next-Resume",
  "Next-HMR-Refresh",
  "X-Nextjs-Data",
  "X-Nextjs-Postponed",
  "X-Action-Forwarded",
  "X-Prerender-Revalidate",
  "X-Matched-Path",
  "X-Invoke-Path",
  "X-Forwarded-Proto",
  "X-Forwarded-Host",
  "X-Forwarded-For",
  "Content-Security-Policy",
  "Content-Security-Policy-Report-Only",
  "Accept",
  "Accept-Language",
  "Accept-Encoding",
  "If-None-Match",
  "If-Modified-Since",
  "Range",
  "Authorization",
  "User-Agent",
  "Referer",
  "Purpose",
  "X-Middleware-Subrequest",
  "X-Requested-Path",
  "Cookie",
);
const headers = fc.dictionary(headerName, headerValue, { maxKeys: 3 });
const actionId = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...ACTIONS) },
  { weight: 1, arbitrary: fc.stringMatching(/^[0-9a-f]{42}$/) },
  { weight: 1, arbitrary: visible },
);
const page = fc.constantFrom(
  "/",
  "/account",
  "/reports",
  "/figures",
  "/campaigns",
  "/units",
  "/audit",
  "/dashboard",
  "/sign-in",
  "/khong-co",
);
const question = fc.dictionary(fc.constantFrom("q", "from", "page", "campaign", "month", "unit", "state", "_rsc", "after", "date"), word, {
  maxKeys: 3,
});

type Call = Awaited<ReturnType<typeof callerCalled>>["call"];

const posts = (call: Call) =>
  fc
    .record({ id: actionId, body, headers, path: page })
    .map(({ id, body: text, headers: extra, path }) => call(text, { Cookie: undefined, ...extra, "Next-Action": id }, path));

const gets = fc
  .record({ path: page, question, headers, asksForParts: fc.boolean() })
  .map(({ path, question: asked, headers: extra, asksForParts }) => {
    const search = Object.entries(asked).map(([name, text]) => `${name}=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, "?"))}`);
    return {
      path: search.length === 0 ? path : `${path}?${search.join("&")}`,
      headers: { ...(asksForParts ? { RSC: "1" } : {}), ...extra },
    };
  });

/** Most come with the cookie of somebody signed in; a few with one drawn at random. */
const withCookie = (asked: Ask, cookie: string): Ask => ({
  ...asked,
  headers: { ...asked.headers, Cookie: asked.headers?.["Cookie"] ?? cookie },
});

async function askAll(cases: readonly Ask[], judge: (asked: Ask, answer: WireAnswer) => void): Promise<void> {
  const queue = [...cases];
  const agent = new CountingAgent(6);
  const work = async (): Promise<void> => {
    for (let asked = queue.pop(); asked !== undefined; asked = queue.pop()) judge(asked, await ask({ ...asked, agent }));
  };
  await Promise.all(Array.from({ length: 6 }, work));
  agent.destroy();
}

test("thousands of malformed requests: no fault of the server, no trace of its code, nothing changed", async () => {
  test.setTimeout(300_000);
  const { cookie, call } = await callerCalled(USERNAME);
  const before = await tracesOf(USERNAME);
  const cases = [...fc.sample(posts(call), { numRuns: 2200, seed: SEED }), ...fc.sample(gets, { numRuns: 400, seed: SEED })];
  const counts = new Map<number, number>();
  const start = performance.now();
  await askAll(
    cases.map((asked) => withCookie(asked, cookie)),
    (asked, answer) => {
      counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
      const isFault = answer.status >= 500 || /node_modules|\bat .+\.(js|ts):\d+/.test(answer.body);
      if (isFault) expect.soft(answer, JSON.stringify(asked)).toBeUndefined();
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const summary = [...counts].toSorted(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`);
  console.log(`${cases.length} requests in ${seconds.toFixed(1)} s: ${summary.join(", ")}`);
  expect(await tracesOf(USERNAME)).toEqual(before);
  expect((await ask({ path: "/account", headers: { Cookie: cookie } })).status).toBe(200);
});
