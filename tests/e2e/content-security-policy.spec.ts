// The policy is enforced, not only sent; and what it stops is reported to us. That no page of ours is stopped anywhere is watched in
// every other story, and over the whole run by tests/support/violation-reporter.ts.
import { test as base, expect } from "@playwright/test";
import { PROVOKED } from "../support/violation-reporter";
import { ask } from "../support/wire";

const nonceOf = (policy: string | undefined) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

base("injected scripts and styles do nothing, and are reported", async ({ page, baseURL }) => {
  const stopped: string[] = [];
  await page.exposeFunction("heard", (directive: string) => stopped.push(directive));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      void (window as unknown as { heard: (directive: string) => void }).heard(event.effectiveDirective);
    });
  });
  // As a stored text would get into the page if one forgot to escape it: in the HTML itself, after the server made it.
  await page.route("**/csp-probe", async (route) => {
    const response = await route.fetch();
    const injected = [
      `<script>document.documentElement.dataset.ran = "script";</script>`,
      `<script src="data:text/javascript,document.documentElement.dataset.ran='data'"></script>`,
      `<img src="/icon.svg" alt="" onload="document.documentElement.dataset.ran='handler'">`,
      `<style>html { outline: 7px solid red; }</style>`,
      `<p id="attribute" style="outline: 7px solid red">…</p>`,
    ];
    await route.fulfill({ response, body: (await response.text()).replace("</body>", `${injected.join("")}</body>`) });
  });
  base.info().annotations.push({ type: PROVOKED, description: "5" });
  await page.goto(`${baseURL}/csp-probe`);
  await expect
    .poll(() => stopped.toSorted())
    .toEqual(["script-src-attr", "script-src-elem", "script-src-elem", "style-src-attr", "style-src-elem"]);
  await expect(page.locator("html")).not.toHaveAttribute("data-ran");
  for (const place of ["html", "#attribute"])
    expect(await page.locator(place).evaluate((element) => getComputedStyle(element).outlineWidth)).not.toBe("7px");
});

base("every answer has a nonce of its own, and the page's scripts carry it", async () => {
  const seen = new Set<string>();
  for (const path of ["/sign-in", "/sign-in", "/khong-co", "/khong-co", "/_next/khong-co", "/%E0%A4%A"]) {
    const answer = await ask({ path });
    const nonce = nonceOf(answer.headers.get("content-security-policy"));
    expect(nonce, path).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(seen.has(nonce ?? ""), path).toBe(false);
    seen.add(nonce ?? "");
    const scripts = answer.body.match(/<script[^>]*>/g) ?? [];
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`);
    expect(answer.body, path).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
  }
});

base("a nonce that the request brings along is not used", async () => {
  const { headers, body } = await ask({
    path: "/sign-in",
    headers: { "Content-Security-Policy": "script-src 'nonce-chosenbyanattacker'" },
  });
  expect(headers.get("content-security-policy")).not.toContain("chosenbyanattacker");
  expect(body).not.toContain("chosenbyanattacker");
});

base("the place for reports takes small reports, and says nothing", async () => {
  const post = (body: string, type = "application/csp-report") =>
    ask({ method: "POST", path: "/csp-reports", headers: { "Content-Type": type }, body });
  for (const body of ["{", "[]", "null", '{"csp-report":5}', "x".repeat(1000)])
    expect((await post(body)).status, body.slice(0, 20)).toBe(204);
  expect((await post("{}", "text/plain")).status).toBe(415);
  expect((await post("x".repeat(17 * 1024))).status).toBe(413);
  expect((await ask({ path: "/csp-reports" })).status).toBe(405);
});
