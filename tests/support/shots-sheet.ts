// The sheet on which all pictures lie: a page of the product a row, a person a line, the picture a click away.
import type { FoundPage } from "./crawl";

export type Shot = FoundPage & { readonly file: string; readonly width: string; readonly scheme: string };

const STYLE = `
body { font: 14px/1.5 system-ui, sans-serif; margin: 24px; background: #f3f3f1; color: #161a18; }
nav { columns: 4 220px; margin-bottom: 24px; }
nav a { display: block; }
section { margin-bottom: 40px; }
h2 { font-size: 16px; margin: 0 0 4px; }
h3 { font-size: 12px; font-weight: 500; margin: 12px 0 4px; color: #4a524e; }
.line { display: flex; gap: 12px; align-items: flex-start; overflow-x: auto; }
figure { margin: 0; flex: none; }
img { display: block; height: 260px; width: auto; max-width: 480px; object-fit: cover; object-position: top left; border: 1px solid #c9cfcb; }
figcaption { font-size: 12px; color: #69726d; }
`;

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

const picture = ({ file, width, scheme }: Shot): string =>
  `<figure><a href="${escape(file)}"><img loading="lazy" src="${escape(file)}" alt=""></a><figcaption>${width} ${scheme}</figcaption></figure>`;

/** The whole sheet as a page that needs no script and no other host. */
export function contactSheet(shots: readonly Shot[]): string {
  const pages = grouped(shots, ({ pattern }) => pattern);
  const sections = pages.map(([pattern, ofPage]) => {
    const lines = grouped(ofPage, ({ who, address }) => `${who} ${address}`).map(
      ([line, row]) => `<h3>${escape(line)}</h3><div class="line">${row.map(picture).join("")}</div>`,
    );
    return `<section id="${escape(pattern)}"><h2>${escape(pattern)}</h2>${lines.join("")}</section>`;
  });
  const contents = pages.map(([pattern, list]) => `<a href="#${escape(pattern)}">${escape(pattern)} (${list.length})</a>`).join("");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><style>${STYLE}</style><h1>${shots.length} pictures</h1><nav>${contents}</nav>${sections.join("")}</html>\n`;
}
