// Walks through the product as a person does, from link to link, and remembers where he came: the base of axe and of the pictures.
import { PASSWORD } from "./demo-password";
import { listPagePatterns, patternOf } from "./page-patterns";
import { linksOf, skeletonOf } from "./skeleton";
import { UNLINKED, type Visitor } from "./crawl-people";

export type FoundPage = {
  readonly who: string;
  readonly pattern: string;
  /** Address with its query. */
  readonly address: string;
  readonly title: string;
  /** How its content is made, and how the frame around it. */
  readonly content: string;
  readonly frame: string;
  /** How many scripts it names, for now and for later. */
  readonly scripts: number;
};

export type Walk = {
  readonly pages: readonly FoundPage[];
  /** Links that led to an answer of 400 or more: where they stand and where they lead. */
  readonly broken: readonly string[];
  /** The session, to go on with in a browser. */
  readonly cookies: readonly Cookie[];
};

export type Cookie = { readonly name: string; readonly value: string };

/** Addresses of one page that one person opens: the first that he meets, and one that may look different. */
const EACH = 2;
/** A paper leads on to what its state allows: of these as many as it takes to meet each state. */
const EACH_PAPER = 8;
const PAPERS: readonly string[] = ["/plans/[planId]", "/decisions/[decisionId]", "/nominations/[nominationId]"];
const mostOf = (pattern: string | undefined): number => (pattern !== undefined && PAPERS.includes(pattern) ? EACH_PAPER : EACH);

/** A person's requests, with the cookies that he was given. */
class Requester {
  private readonly jar = new Map<string, string>();

  constructor(private readonly baseURL: string) {}

  cookies(): readonly Cookie[] {
    return [...this.jar].map(([name, value]) => ({ name, value }));
  }

  async ask(address: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(new URL(address, this.baseURL), {
      method: form ? "POST" : "GET",
      redirect: "manual",
      headers: { cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join("; "), origin: this.baseURL },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return response;
  }

  async signIn(username: string, password: string): Promise<void> {
    const answer: unknown = await (await this.ask("/api/auth/csrf")).json();
    const csrfToken = typeof answer === "object" && answer !== null && "csrfToken" in answer ? String(answer.csrfToken) : "";
    const form = { csrfToken, username, password, json: "true", callbackUrl: "/" };
    const response = await this.ask("/api/auth/callback/credentials", form);
    if (!response.ok) throw new Error(`${username} cannot sign in: ${response.status}`);
  }
}

const SCRIPT = /\/static\/chunks\/[^"'\\]+\.js/g;
const CONTENT = /<main\b[^]*<\/main>/;

/** Breadth first from the first page: at most two addresses of each page, and of those two the second only if it is made differently. */
export async function walk(baseURL: string, visitor: Visitor, password = PASSWORD): Promise<Walk> {
  const patterns = listPagePatterns();
  const requester = new Requester(baseURL);
  if (visitor.username !== undefined) await requester.signIn(visitor.username, password);

  const pages: FoundPage[] = [];
  const broken: string[] = [];
  const opened = new Map<string, number>();
  const queue = [{ address: "/", from: "the address bar" }];
  const met = new Set(["/"]);
  const meet = (address: string, from: string): void => {
    if (!met.has(address)) queue.push({ address, from });
    met.add(address);
  };

  const open = async (address: string, from: string): Promise<void> => {
    const pattern = patternOf(new URL(address, baseURL).pathname, patterns);
    const times = opened.get(pattern ?? "") ?? 0;
    if (pattern === undefined || times >= mostOf(pattern)) return;
    opened.set(pattern, times + 1);
    const response = await requester.ask(address);
    const goesOn = response.headers.get("location");
    if (goesOn !== null) {
      const { pathname, search } = new URL(goesOn, baseURL);
      meet(pathname + search, address);
    } else if (response.status >= 400) {
      broken.push(`${visitor.who}: ${from} leads to ${address}: ${response.status}`);
    } else {
      const html = await response.text();
      const [content, frame] = [skeletonOf(CONTENT.exec(html)?.[0] ?? ""), skeletonOf(html.replace(CONTENT, ""))];
      const isKnown = pages.some((page) => page.pattern === pattern && page.content === content);
      const title = /<title>([^<]*)/.exec(html)?.[1] ?? "";
      const scripts = new Set(html.match(SCRIPT)).size;
      if (!isKnown) pages.push({ who: visitor.who, pattern, address, title, content, frame, scripts });
      for (const link of linksOf(html)) meet(link, address);
    }
  };

  for (let next = queue.shift(); next !== undefined; next = queue.shift()) await open(next.address, next.from);
  for (const { who, from, to } of UNLINKED) {
    const start = who === visitor.who && pages.find((page) => page.pattern === from);
    if (start) await open(to(start.address), "the list of unlinked pages");
  }
  return { pages, broken, cookies: requester.cookies() };
}
