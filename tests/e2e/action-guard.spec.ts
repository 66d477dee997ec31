// What a bare Next answers with 500, and what no browser would ever send: refused before Next, or answered; never an error of the server.
import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { CountingAgent } from "../support/counting-agent";
import { ACTION, ACTIONS, callerCalled, tracesOf } from "../support/action-call";
import { ask, ORIGIN, SITE, type Ask } from "../support/wire";

const UNKNOWN_ACTION = `40${"0".repeat(40)}`;
const USERNAME = "guard.actions";

let cookie = "";
let call: Awaited<ReturnType<typeof callerCalled>>["call"];

test.beforeAll(async () => {
  ({ cookie, call } = await callerCalled(USERNAME));
});

const envelope = (input: unknown) => JSON.stringify([{ key: "no-key", input }]);
const multipart = (boundary: string, ...fields: readonly (readonly [string, string])[]) =>
  fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join("") +
  `--${boundary}--\r\n`;
const FORM = { "Content-Type": "multipart/form-data; boundary=x" };
const nested = (times: number) => "[".repeat(times) + "]".repeat(times);

const PROBES: readonly (readonly [string, number, () => Ask])[] = [
  ["a good call", 200, () => call(envelope({}))],
  ["with a date and nothing", 200, () => call(envelope({ a: "$D2026-11-22T00:00:00.000Z", b: "$undefined", c: "$$5" }))],
  ["the same thing twice", 200, () => call('[{"key":"k","input":{"a":{"b":1},"c":"$0:0:input:a"}}]')],
  ["no Origin", 403, () => call(envelope({}), { Origin: [] })],
  ["the Origin of nobody", 403, () => call(envelope({}), { Origin: "null" })],
  ["a foreign Origin", 403, () => call(envelope({}), { Origin: "https://elsewhere.example" })],
  ["an Origin that is none", 403, () => call(envelope({}), { Origin: "http://" })],
  ["two Origins", 403, () => call(envelope({}), { Origin: `${ORIGIN}, https://elsewhere.example` })],
  ["an Origin with our name in front", 403, () => call(envelope({}), { Origin: `${ORIGIN}.elsewhere.example` })],
  [
    "a foreign Origin, forwarded",
    403,
    () => call(envelope({}), { Origin: "https://elsewhere.example", "X-Forwarded-Host": "elsewhere.example" }),
  ],
  ["no JSON", 400, () => call("[{")],
  ["nothing", 400, () => call("")],
  ["null", 400, () => call("null")],
  ["an object", 400, () => call("{}")],
  ["no argument", 400, () => call("[]")],
  ["nested five thousand deep", 400, () => call(nested(5000))],
  ["nested a hundred thousand deep", 400, () => call(nested(100_000))],
  ["a key of the prototype", 400, () => call('[{"__proto__":{"key":"a"}}]')],
  ["a reference into the prototype", 400, () => call('[{},"$0:__proto__:constructor"]')],
  ["a promise", 400, () => call('["$@1"]')],
  ["a form inside", 400, () => call('["$K1"]')],
  ["a server function", 400, () => call('["$F1"]')],
  ["a bound function", 400, () => call('["$h1"]')],
  ["a circle", 400, () => call('[{"a":"$0:0"}]')],
  ["a number of a million digits", 400, () => call(`["$n${"9".repeat(1_000_000)}"]`)],
  ["a NUL", 400, () => call('[{"key":"a\\u0000"}]')],
  ["no UTF-8", 400, () => call(Buffer.from([0x5b, 0x22, 0xc3, 0x28, 0x22, 0x5d]))],
  ["more than a megabyte", 413, () => call(`["${"a".repeat(1_100_000)}"]`)],
  [
    "more than a megabyte in pieces",
    413,
    () => ({
      ...call(`["${"a".repeat(1_100_000)}"]`),
      headers: { ...call("").headers, "Transfer-Encoding": "chunked", "Content-Length": [] },
    }),
  ],
  ["compressed", 415, () => call(envelope({}), { "Content-Encoding": "gzip" })],
  ["as JSON", 415, () => call(envelope({}), { "Content-Type": "application/json" })],
  ["without a type", 415, () => call(envelope({}), { "Content-Type": [] })],
  ["in another alphabet", 415, () => call(envelope({}), { "Content-Type": "text/plain;charset=utf-16" })],
  ["as a form", 415, () => call(multipart("x", ["0", "[{}]"]), FORM)],
  ["as half a form", 415, () => call('--x\r\nContent-Disposition: form-data; name="0"', FORM)],
  ["as a form without a boundary", 415, () => call("a", { "Content-Type": "multipart/form-data" })],
  [
    "as a form that names no action",
    405,
    () => ({ ...call(multipart("x", ["a", "b"])), headers: { Cookie: cookie, Origin: ORIGIN, ...FORM } }),
  ],
  [
    "as a form that names an action",
    405,
    () => ({ ...call(multipart("x", [`$ACTION_ID_${ACTION}`, ""], ["0", "$"])), headers: { Cookie: cookie, Origin: ORIGIN, ...FORM } }),
  ],
  ["an id of another shape", 400, () => call(envelope({}), { "Next-Action": "x" })],
  ["an id that objects have", 400, () => call(envelope({}), { "Next-Action": "toString" })],
  ["an id in capitals", 400, () => call(envelope({}), { "Next-Action": ACTION.toUpperCase() + "A" })],
  ["two ids", 400, () => call(envelope({}), { "Next-Action": [ACTION, ACTION] })],
  ["an id that nothing has", 409, () => call(envelope({}), { "Next-Action": UNKNOWN_ACTION })],
  ["at a page that does not exist", 404, () => call(envelope({}), {}, "/khong-co")],
  ["at a file", 405, () => call(envelope({}), {}, "/_next/static/chunks/a.js")],
  ["at a route", 405, () => call(envelope({}), {}, "/api/khong-co")],
  ["as PUT", 405, () => ({ ...call(envelope({})), method: "PUT" })],
  [
    "past the middleware",
    200,
    () => call(envelope({}), { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" }),
  ],
  ["a router state that is none", 400, () => call(envelope({}), { "Next-Router-State-Tree": "%5B" })],
  ["a router state nested deep", 400, () => call(envelope({}), { "Next-Router-State-Tree": '["",{"a":'.repeat(500) })],
  ["a foreign forwarding", 200, () => call(envelope({}), { "X-Forwarded-Host": "elsewhere.example", "X-Forwarded-Proto": "gopher" })],
  ["forwarded by itself", 200, () => call(envelope({}), { "x-action-forwarded": "1" })],
];

test(`${PROBES.length} probes: none is an error of the server, and the connection lives on`, async () => {
  test.setTimeout(180_000);
  const before = await tracesOf(USERNAME);
  const agent = new CountingAgent(1);
  for (const [label, status, probe] of PROBES) {
    const answer = await ask({ ...probe(), agent });
    expect.soft(answer.status, label).toBe(status);
    if (status >= 400 && status !== 404 && status !== 409) expect.soft(answer.body.length, label).toBeLessThan(40);
  }
  agent.destroy();
  expect(agent.opened).toBe(1);
  expect(await tracesOf(USERNAME)).toEqual(before);
});

test("an action that is sent to a page which does not hold it is done all the same", async () => {
  test.setTimeout(180_000);
  // Next hands it on to itself over HTTP, through the guard once more.
  for (const id of ACTIONS) {
    const answer = await ask(call(envelope({}), { "Next-Action": id }, "/account"));
    expect.soft(answer.status, id).toBe(200);
    expect.soft(answer.body, id).toMatch(/"code":"(INVALID|SIGNED_OUT)"/);
  }
});

const ORIGINS = [
  "null",
  "http://",
  "https://elsewhere.example",
  `http://elsewhere.example/${SITE}`,
  `http://${SITE}@elsewhere.example`,
  `http://${SITE}.elsewhere.example`,
  `ftp://${SITE}`,
  `http://${SITE}/`,
  `http://${SITE}, http://elsewhere.example`,
  `http://localhost`,
  `http://127.0.0.1:1`,
  SITE,
  "file://",
  "http://[::1]",
];
const FORWARDINGS: readonly Readonly<Record<string, string>>[] = [
  {},
  { "X-Forwarded-Host": "elsewhere.example" },
  { "X-Forwarded-Host": "localhost" },
  { Forwarded: "host=elsewhere.example;proto=https" },
  { "X-Forwarded-Host": "elsewhere.example", "X-Forwarded-Proto": "https" },
  { "X-Host": "elsewhere.example", "X-Original-Host": "elsewhere.example" },
  { "X-Forwarded-Host": `elsewhere.example, ${SITE}` },
  { "X-Forwarded-Server": "elsewhere.example", "X-Rewrite-Url": "/sign-in", "X-Original-Url": "/sign-in" },
];

test("no mutation is taken from a foreign page, whatever it says about where it comes from", async () => {
  test.setTimeout(180_000);
  const before = await tracesOf(USERNAME);
  const agent = new CountingAgent(4);
  const actions = ACTIONS.filter((_, place) => place % Math.ceil(ACTIONS.length / 5) === 0);
  const cases = ORIGINS.flatMap((Origin) =>
    FORWARDINGS.flatMap((forwarding) => [...actions, null].map((action) => ({ Origin, forwarding, action }))),
  );
  expect(cases.length).toBeGreaterThan(500);
  for (const { Origin, forwarding, action } of cases) {
    const headers = { ...forwarding, Origin, Cookie: cookie };
    const asked =
      action === null
        ? {
            method: "POST",
            path: "/api/auth/callback/credentials",
            headers: { ...headers, "Content-Type": "application/x-www-form-urlencoded" },
            body: "a=b",
          }
        : call(JSON.stringify([{ key: randomUUID(), input: {} }]), { ...headers, "Next-Action": action });
    expect.soft((await ask({ ...asked, agent })).status, JSON.stringify({ Origin, forwarding, action })).toBe(403);
  }
  agent.destroy();
  expect(await tracesOf(USERNAME)).toEqual(before);
});
