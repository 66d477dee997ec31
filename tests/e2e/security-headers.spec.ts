// The same headers on every answer: pages, files, refusals, errors, and what is hardly HTTP at all.
import { expect, test } from "@playwright/test";
import { makeAccounts } from "../support/e2e-database";
import { startInstance } from "../support/instance";
import { actionIds, ask, cookieOf, head, ORIGIN, sendRaw, SITE, type WireAnswer } from "../support/wire";

const REQUIRED: Readonly<Record<string, RegExp>> = {
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "referrer-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\).*geolocation=\(\)/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "content-security-policy":
    /^default-src 'none'; script-src 'self' 'nonce-[^']+' 'strict-dynamic'; style-src 'self'; .*frame-ancestors 'none'/,
};
const HASHED_FILE = /^public, max-age=31536000, immutable$/;
const FORM = "Content-Type: application/x-www-form-urlencoded";
const TEXT = "Content-Type: text/plain;charset=UTF-8";

/** What an answer's headers lack. */
function faultsOf({ headers }: WireAnswer, cache = /^private, no-store$/): string[] {
  const faults = Object.entries({ ...REQUIRED, "cache-control": cache }).flatMap(([name, pattern]) =>
    pattern.test(headers.get(name) ?? "") ? [] : [`${name}: ${headers.get(name) ?? "none"}`],
  );
  const unwanted = ["x-powered-by", "strict-transport-security"].filter((name) => headers.has(name));
  const isLoose = /unsafe|\*|https?:/.test(headers.get("content-security-policy") ?? "");
  return [...faults, ...unwanted, ...(isLoose ? ["a loose policy"] : [])];
}

function expectDressed(answer: WireAnswer, label: string, cache?: RegExp): void {
  expect.soft(faultsOf(answer, cache), label).toEqual([]);
}

const bodyOf = (body: string, ...headers: readonly string[]) => [`Content-Length: ${Buffer.byteLength(body)}`, ...headers] as const;
const post = (path: string, body: string, ...headers: readonly string[]) => head(`POST ${path}`, ...bodyOf(body, ...headers)) + body;
const [ACTION = ""] = actionIds();
const action = (body: string, ...headers: readonly string[]) => post("/", body, `Next-Action: ${ACTION}`, `Origin: ${ORIGIN}`, ...headers);

/** What is sent, and the status that belongs to it. */
const TABLE: readonly (readonly [string, number, string])[] = [
  ["sign-in page", 200, head("GET /sign-in")],
  ["sign-in page, headers alone", 200, head("HEAD /sign-in")],
  ["home, signed out", 307, head("GET /")],
  ["a page, signed out", 307, head("GET /reports")],
  ["a page in parts, signed out", 307, head("GET /reports", "RSC: 1")],
  ["no such page", 404, head("GET /khong-co-trang-nay")],
  ["no such page, in parts", 404, head("GET /khong-co-trang-nay", "RSC: 1")],
  ["a slash too many", 308, head("GET /sign-in/")],
  ["icon", 200, head("GET /icon.svg")],
  ["no such file", 404, head("GET /_next/static/khong-co.js")],
  ["out of the folder of files", 404, head("GET /_next/static/../server/pages-manifest.json")],
  ["out of the folder of files, encoded", 404, head("GET /_next/static/%2e%2e/%2e%2e/package.json")],
  ["Next's images", 404, head("GET /_next/image?url=%2Ficon.svg&w=64&q=75")],
  ["Next's data", 404, head("GET /_next/data/x/index.json")],
  ["the repository", 404, head("GET /.git/HEAD")],
  ["the environment", 404, head("GET /.env")],
  ["sign-in token", 200, head("GET /api/auth/csrf")],
  ["next-auth's other addresses", 404, head("GET /api/auth/providers")],
  ["no such route", 404, head("GET /api/khong-co")],
  ["sign-in without a token", 200, post("/api/auth/callback/credentials", "username=a&password=b&json=true", FORM)],
  ["sign-in as JSON", 415, post("/api/auth/callback/credentials", "{}", "Content-Type: application/json")],
  ["sign-in from elsewhere", 403, post("/api/auth/callback/credentials", "a=b", FORM, "Origin: http://elsewhere.example")],
  ["sign-in, too large", 413, post("/api/auth/callback/credentials", "a".repeat(20_000), FORM)],
  ["a form before its script", 303, post("/sign-in", "username=a", FORM, `Origin: ${ORIGIN}`)],
  ["a form from elsewhere", 403, post("/sign-in", "username=a", FORM, "Origin: http://elsewhere.example")],
  ["an action from nowhere", 403, post("/", "[]", `Next-Action: ${ACTION}`, TEXT)],
  ["an action that is no JSON", 400, action("[{", TEXT)],
  ["an action as JSON type", 415, action("[{}]", "Content-Type: application/json")],
  ["an action too large", 413, action(`["${"a".repeat(1_100_000)}"]`, TEXT)],
  ["an action, signed out", 200, action("[{}]", TEXT)],
  ["an action that does not exist", 409, post("/", "[{}]", `Next-Action: 40${"0".repeat(40)}`, `Origin: ${ORIGIN}`, TEXT)],
  ["a post without a purpose", 405, post("/reports", "{}", `Origin: ${ORIGIN}`, "Content-Type: application/json")],
  ["a report", 204, post("/csp-reports", "{}", "Content-Type: application/csp-report")],
  ["reading reports", 405, head("GET /csp-reports")],
  ["PUT", 405, head("PUT /")],
  ["DELETE", 405, head("DELETE /reports")],
  ["PATCH", 405, head("PATCH /")],
  ["OPTIONS", 405, head("OPTIONS /")],
  ["OPTIONS of the server", 405, head("OPTIONS *")],
  ["TRACE", 405, head("TRACE /")],
  ["PROPFIND", 405, head("PROPFIND /")],
  ["a method that is none", 400, head("NONSENSE /")],
  ["CONNECT", 405, `CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n`],
  [
    "a WebSocket",
    400,
    head("GET /", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==").replace(
      "Connection: close",
      "Connection: Upgrade",
    ),
  ],
  ["HTTP/2 over text", 400, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
  ["not HTTP", 400, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"],
  ["no Host", 400, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"],
  ["no Host, HTTP/1.0", 400, "GET / HTTP/1.0\r\n\r\n"],
  ["two Hosts", 400, head("GET /", "Host: elsewhere.example")],
  ["a Host that is none", 400, `GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n`],
  ["a Host with a path", 400, `GET / HTTP/1.1\r\nHost: ${SITE}/x\r\nConnection: close\r\n\r\n`],
  ["an absolute address", 400, head("GET http://elsewhere.example/")],
  ["an address of two slashes", 400, head("GET //elsewhere.example/")],
  ["an address of slash and backslash", 400, head("GET /\\elsewhere.example/")],
  ["an address with a NUL", 404, head("GET /reports%00")],
  ["a question with a NUL", 404, head("GET /sign-in?from=%00")],
  ["an address that decodes to nothing", 404, head("GET /%E0%A4%A")],
  ["a very long address", 414, head(`GET /${"a".repeat(5000)}`)],
  ["headers without an end", 431, head("GET /", `X-Long: ${"a".repeat(20_000)}`)],
  ["a header without a name", 400, head("GET /", ": nothing")],
  ["a bare line end inside a header", 400, head("GET /", "X-A: b\n\tc\rd: e")],
  ["two lengths", 400, head("POST /", "Content-Length: 1", "Content-Length: 2")],
  ["a length and pieces", 400, head("POST /", "Content-Length: 4", "Transfer-Encoding: chunked")],
  ["a length that is none", 400, head("POST /", "Content-Length: -1")],
  ["pieces that are none", 400, `${head("POST /api/auth/callback/credentials", FORM, "Transfer-Encoding: chunked")}zz\r\n`],
  ["an expectation", 417, head("POST /", "Expect: the-unexpected", "Content-Length: 0")],
  ["a router state that is none", 400, head("GET /sign-in", "RSC: 1", "Next-Router-State-Tree: %5B%22")],
];

test(`${TABLE.length} kinds of requests are answered with every header`, async () => {
  test.setTimeout(180_000);
  expect(TABLE.length).toBeGreaterThanOrEqual(40);
  for (const [label, status, text] of TABLE) {
    const answer = await sendRaw(Buffer.from(text, "latin1"));
    expect.soft(answer.status, label).toBe(status);
    expectDressed(answer, label);
  }
});

test("what a signed-in person sees is kept by nobody; a file named after its content by everybody", async () => {
  await makeAccounts([{ username: "guard.headers", like: "tn.phuong1.chutich" }]);
  const cookie = await cookieOf("guard.headers");
  const headers = { Cookie: cookie };
  for (const path of [
    "/",
    "/reports",
    "/localities",
    "/account",
    "/khong-co",
    "/admin/accounts",
    "/reports/00000000-0000-7000-8000-000000000000",
  ]) {
    expectDressed(await ask({ path, headers }), path);
    expectDressed(await ask({ path, headers: { ...headers, RSC: "1" } }), `${path} in parts`);
  }
  const { body } = await ask({ path: "/sign-in" });
  const files = [...new Set(body.match(/\/_next\/static\/[^"\\]+\.(?:js|css|woff2)/g))];
  expect(files.length).toBeGreaterThan(5);
  for (const path of files) {
    const answer = await ask({ path });
    expect.soft(answer.status, path).toBe(200);
    expectDressed(answer, path, HASHED_FILE);
    const kept = await ask({ path, headers: { "If-None-Match": answer.headers.get("etag") ?? "" } });
    expect.soft(kept.status, path).toBe(304);
    expectDressed(kept, `${path} again`, HASHED_FILE);
  }
  expectDressed(await ask({ path: files[0] ?? "", headers: { Range: "bytes=99999999-" } }), "a range outside");
});

test("an error of the server itself has them too, and tells nothing about it", async () => {
  const instance = await startInstance({ DATABASE_URL: "postgresql://nobody:secret@127.0.0.1:1/none" });
  try {
    const answer = await ask({ path: "/sign-in", port: instance.port });
    expect(answer.status).toBe(500);
    expectDressed(answer, "the sign-in page without a database");
    expect(answer.body).not.toMatch(/ECONNREFUSED|postgresql|node_modules| at .*\.(js|ts):\d/);
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
    for (const script of answer.body.match(/<script[^>]*>/g) ?? []) expect(script).toContain(`nonce="${nonce}"`);
    expect(answer.body).not.toMatch(/<style|\sstyle=/);
  } finally {
    await instance.stop();
  }
});
