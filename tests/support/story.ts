// What every story of a person at work has in common: who is signed in where, and that no browser ever asked another host or complained.
import { expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { PASSWORD } from "./demo-password";

export { expect, PASSWORD };

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Fixtures = {
  /** A window of a person who is signed in already; the same window when asked again. */
  readonly as: (username: string) => Promise<Page>;
  /** A window of somebody who is not signed in. */
  readonly visitor: () => Promise<Page>;
  /** Opens an address that must be answered with this status; elsewhere such an answer is a fault. */
  readonly opensWith: (page: Page, address: string, status: 403 | 404) => Promise<void>;
};

/** Sessions of this worker's people: an account is asked for its password once, or again where its session may have been idle too long. */
const states = new Map<string, { readonly state: State; readonly usedAt: number }>();
/** Of the five idle minutes that an administrator has, the last are left to the test itself. */
const KEPT_MS = 180_000;

/** Name and password over the wire, as the form sends them. */
async function signInQuietly(context: BrowserContext, username: string): Promise<void> {
  const answer: unknown = await (await context.request.get("/api/auth/csrf")).json();
  const csrfToken = typeof answer === "object" && answer !== null && "csrfToken" in answer ? String(answer.csrfToken) : "";
  const response = await context.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, username, password: PASSWORD, json: "true", callbackUrl: "/" },
  });
  expect(response.ok(), `${username} signs in`).toBe(true);
}

/** Name and password in the form, as a person types them. */
export async function signIn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

/** Listens to everything that a browser asks and complains about. */
class Watch {
  readonly faults: string[] = [];
  private readonly expected = new Set<string>();

  constructor(private readonly host: string) {}

  /** An answer that belongs to the story. */
  expects(status: number, pathname: string): void {
    this.expected.add(`${status} ${pathname}`);
  }

  async over(context: BrowserContext): Promise<void> {
    // The browser's own complaint names the page's fault in words; this one names the directive, and reaches us from every document.
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`content security policy: ${event.effectiveDirective} stopped ${event.blockedURI}`);
      });
    });
    context.on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      if (/^https?:$|^wss?:$/.test(protocol) && host !== this.host) this.faults.push(`asked another host: ${request.url()}`);
    });
    context.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (response.status() >= 400 && !this.expected.has(`${response.status()} ${pathname}`)) {
        this.faults.push(`${response.status()} for ${response.request().method()} ${pathname}`);
      }
    });
    context.on("console", (message) => {
      // Answers of 400 and more are judged above, by their address.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        this.faults.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => this.faults.push(`script: ${error.error().stack ?? error.error().message}`));
  }
}

export const test = base.extend<Fixtures & { readonly watch: Watch }>({
  watch: async ({ baseURL }, use) => {
    const watch = new Watch(new URL(baseURL ?? "http://localhost").host);
    await use(watch);
    expect(watch.faults, "what the browsers asked and complained about").toEqual([]);
  },

  as: async ({ browser, watch }, use) => {
    const windows = new Map<string, Page>();
    await use(async (username) => {
      const open = windows.get(username);
      if (open) return open;
      const known = states.get(username);
      const kept = known && Date.now() - known.usedAt < KEPT_MS ? known.state : undefined;
      const context = await browser.newContext(kept ? { storageState: kept } : {});
      if (!kept) await signInQuietly(context, username);
      states.set(username, { state: kept ?? (await context.storageState()), usedAt: Date.now() });
      await watch.over(context);
      const page = await context.newPage();
      windows.set(username, page);
      return page;
    });
    for (const page of windows.values()) await page.context().close();
  },

  visitor: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await watch.over(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  opensWith: async ({ watch }, use) => {
    await use(async (page, address, status) => {
      watch.expects(status, new URL(address, "http://localhost").pathname);
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(status);
    });
  },
});
