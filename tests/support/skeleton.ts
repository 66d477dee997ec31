// What a page is made of without what it says: two pages with one skeleton differ in words and numbers only.
import { createHash } from "node:crypto";

/** Attributes whose value decides how something looks, is read out or is reached; of all others the name counts, not the value. */
const TELLING = new Set([
  "class",
  "role",
  "type",
  "scope",
  "tabindex",
  "lang",
  "colspan",
  "rowspan",
  "inputmode",
  "aria-hidden",
  "aria-current",
  "aria-invalid",
  "aria-live",
  "aria-expanded",
  "aria-disabled",
]);

const NOT_SEEN = /<!--[^]*?-->|<(script|style|noscript|template)\b[^]*?<\/\1>|<(?:meta|link|!doctype)\b[^>]*>/gi;
// React writes ">" within attributes as "&gt;".
const TAG = /<(\/?)([a-z][a-z0-9-]*)([^>]*?)(\/?)>/gi;
const ATTRIBUTE = /([^\s=/"]+)(?:="([^"]*)")?/g;
const EMPTY = new Set(["area", "br", "col", "hr", "img", "input", "source", "wbr"]);

function attributesOf(text: string): string {
  return [...text.matchAll(ATTRIBUTE)]
    .map(([, name = "", value]) => (TELLING.has(name) ? `${name}=${value ?? ""}` : name))
    .sort()
    .join(" ");
}

type Element = { readonly tag: string; readonly children: string[] };

/** An element as text; like neighbours count once, so that a table of three rows and one of thirty are made alike. */
function close({ tag, children }: Element): string {
  return `(${tag}${children.filter((child, index) => child !== children[index - 1]).join("")})`;
}

/** The same text for pages that differ in their words, or in how many like rows they have, alone. */
export function skeletonOf(html: string): string {
  const root: Element = { tag: "", children: [] };
  const open = [root];
  const top = (): Element => open.at(-1) ?? root;
  for (const [, end, name = "", attributes = "", selfClosed] of html.replaceAll(NOT_SEEN, "").matchAll(TAG)) {
    if (end) {
      const done = open.length > 1 ? open.pop() : undefined;
      if (done) top().children.push(close(done));
    } else {
      const element = { tag: `${name} ${attributesOf(attributes)}`, children: [] };
      if (selfClosed || EMPTY.has(name)) top().children.push(close(element));
      else open.push(element);
    }
  }
  return createHash("sha256").update(close(root)).digest("hex").slice(0, 16);
}

const unescape = (text: string): string => text.replaceAll("&amp;", "&").replaceAll("&#x27;", "'").replaceAll("&quot;", '"');

/** Addresses on the same host that a page links to, in its order, without the part after "#". */
export function linksOf(html: string): readonly string[] {
  const anchors = html.replaceAll(NOT_SEEN, "").matchAll(/<a\b[^>]*?\bhref="(\/(?!\/)[^"#]*)/g);
  return [...new Set([...anchors].map(([, href = ""]) => unescape(href)))];
}
