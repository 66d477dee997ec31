// Every page there is, each as the reader for whom it is heaviest: scripts, HTML, statements.
import { listPagePatterns } from "../support/page-patterns";
import type { Finding } from "./findings";
import { loadPages, reachPages, type PageLoad, type Reader } from "./first-load";
import { logStatements, statementsOf } from "./statements";
import { median } from "./statistics";

type Pages = {
  readonly superuserUrl: string;
  readonly base: string;
  readonly readers: readonly Reader[];
  /** PostgreSQL's own. */
  readonly log: string;
  /** Whose HTML is told one by one. */
  readonly named: readonly string[];
};

function printLoads(loads: readonly PageLoad[]): void {
  console.log("\npage, KiB of JavaScript (compressed), HTML (compressed, raw), statements, as whom");
  for (const { pattern, hasForm, javascript, html, htmlRaw, statements, who } of loads) {
    const sizes = `${javascript.toFixed(1).padStart(6)} ${html.toFixed(1).padStart(6)} ${htmlRaw.toFixed(0).padStart(5)}`;
    console.log(`  ${pattern.padEnd(58)} ${hasForm ? "form " : "shows"} ${sizes} ${String(statements).padStart(4)}  ${who}`);
  }
}

function scriptsOf(loads: readonly PageLoad[], hasForm: boolean, most: number): Finding {
  const pages = loads.filter((one) => one.hasForm === hasForm).toSorted((left, right) => right.javascript - left.javascript);
  const [heaviest] = pages;
  return {
    what: `JavaScript of ${pages.length} pages ${hasForm ? "with forms" : "that only show"}, gzip`,
    measured: heaviest
      ? `at most ${heaviest.javascript.toFixed(1)} KiB (\`${heaviest.pattern}\`), at least ${pages.at(-1)?.javascript.toFixed(1)}`
      : "none",
    target: `≤ ${most} KiB`,
    isMet: heaviest !== undefined && heaviest.javascript <= most,
  };
}

export async function measurePages({ superuserUrl, base, readers, log, named }: Pages): Promise<Finding[]> {
  const { reached, broken } = await reachPages(base, readers);
  const unreached = listPagePatterns().filter((pattern) => !reached.some(({ found }) => found.pattern === pattern));
  await logStatements(superuserUrl, true);
  try {
    const count = async (work: () => Promise<unknown>) => (await statementsOf(log, work)).filter(({ place }) => place === "PAGE").length;
    const loads = await loadPages(base, reached, count);
    printLoads(loads);
    if (unreached.length > 0) console.log(`  NOT REACHED BY ANYBODY: ${unreached.join(", ")}`);
    if (broken.length > 0) console.log(`  LEADS NOWHERE: ${broken.join("; ")}`);
    const html = named.flatMap((address) => loads.filter((one) => one.pattern === address));
    const heaviest = loads.toSorted((left, right) => right.statements - left.statements)[0];
    return [
      {
        what: "pages reached and measured",
        measured: `${loads.length} of ${loads.length + unreached.length}${unreached.length > 0 ? `, not \`${unreached.join("`, `")}\`` : ""}`,
        target: "all",
        isMet: unreached.length === 0 && broken.length === 0,
      },
      scriptsOf(loads, false, 150),
      scriptsOf(loads, true, 190),
      {
        what: "HTML",
        measured: html.map((one) => `\`${one.pattern}\` ${one.html.toFixed(0)} KiB gzip (${one.htmlRaw.toFixed(0)} raw)`).join(", "),
      },
      {
        what: "statements of a page",
        measured: `median ${median(loads.map(({ statements }) => statements))}, at most ${heaviest?.statements} (\`${heaviest?.pattern}\`)`,
      },
    ];
  } finally {
    await logStatements(superuserUrl, false);
  }
}
