import { expect, test } from "vitest";
import { listPagePatterns, patternOf } from "../../support/page-patterns";
import { linksOf, skeletonOf } from "../../support/skeleton";

test("words, addresses and the number of like rows make no other skeleton; classes, roles and states do", () => {
  const row = (name: string) => `<tr><th scope="row"><a href="/units/${name}">${name}</a></th></tr>`;
  const table = (...names: string[]) => `<main><!-- x --><table>${names.map(row).join("")}</table><script>1 < 2</script></main>`;
  expect(skeletonOf(table("a"))).toBe(skeletonOf(table("b", "c", "d")));
  expect(skeletonOf(table("a"))).not.toBe(skeletonOf(table("a").replace('scope="row"', 'scope="col"')));
  expect(skeletonOf(table("a"))).not.toBe(skeletonOf(table("a").replace("<tr>", '<tr class="changed">')));
  expect(skeletonOf(table("a"))).not.toBe(skeletonOf(table("a").replace("</table>", "</table><p>more</p>")));
  expect(skeletonOf('<input type="text"><p></p>')).not.toBe(skeletonOf('<input type="radio"><p></p>'));
});

test("links within the product are followed once, without their place on the page", () => {
  const html = `<a class="x" href="/reports?a=1&amp;b=2">a</a><a href="/reports?a=1&amp;b=2#tables">b</a><a href="#top">c</a><a href="https://example.com/">d</a><a href="//example.com">e</a><script><a href="/no">f</a></script>`;
  expect(linksOf(html)).toEqual(["/reports?a=1&b=2"]);
});

test("an address is answered by the page that names most of it", () => {
  const patterns = listPagePatterns();
  expect(patterns).toContain("/reports/[reportId]/parts/[code]");
  expect(patternOf("/campaigns/new", patterns)).toBe("/campaigns/new");
  expect(patternOf("/campaigns/1", patterns)).toBe("/campaigns/[campaignId]");
  expect(patternOf("/", patterns)).toBe("/");
  expect(patternOf("/api/auth/session", patterns)).toBeUndefined();
});
