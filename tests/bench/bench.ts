// npm run bench [-- --write | --only grid | --only pages]: how fast, how small, how much memory, on a copy of the sources and a database at full scale.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { plainDate } from "@/lib/domain/plain-date";
import { ensureGenerated } from "@/lib/server/operations/build";
import { PROJECT, readSecrets } from "@/lib/server/operations/data-folder";
import { removeEmbeddedData, startEmbeddedPostgres, type EmbeddedPostgres } from "@/lib/server/operations/embedded-postgres";
import { DATABASE, migrate, provision, type DatabaseUrls } from "@/lib/server/operations/provision";
import { DEMO_PASSWORD, seedDemo } from "@/prisma/seed/demo";
import { seedReference } from "@/prisma/seed/reference";
import { PEOPLE } from "../support/crawl-people";
import { stage } from "../support/demo-server";
import { compareDashboard, costOf } from "./dashboard-cost";
import { printFindings, spreadText, writeFindings, type Finding } from "./findings";
import type { Reader } from "./first-load";
import { COMMUNES, COMPONENTS, FOLLOWED, MONTHS, PASSWORD, SECRETARY, seedFullScale, SELECTED, type Scale } from "./full-scale";
import { measureGrid } from "./grid";
import { Generator, runRounds, type Measured, type Target } from "./load";
import { describeMachine, isPinned, leaveCoreOfServer, load, memoryOf } from "./machine";
import { readPage, signIn, startProduct } from "./product";
import { measurePages } from "./pages";
import { logStatements, statementsOf, type Statement } from "./statements";
import { isMissed } from "./statistics";
import { EMPTY_PAGE, prepareWorkspace } from "./workspace";

const ROUNDS = 7;
const ROUND_MS = 4000;
const PAGES = { dashboard: "/dashboard", list: "/reports", worklist: "/" } as const;
/** Who reaches the pages: the secretariat of the large province, and everybody who looks at every page of the demo. */
const READERS: readonly Reader[] = [
  { username: SECRETARY, who: "large province", password: PASSWORD },
  ...PEOPLE.map((person) => ({ ...person, password: DEMO_PASSWORD })),
];
const TARGETS = { dashboard: 0.4, list: 0.35 };

const PARTS_ALONE = ["grid", "pages"] as const;
const asked = process.argv.indexOf("--only");
const only = asked < 0 ? undefined : PARTS_ALONE.find((part) => part === process.argv[asked + 1]);
if (asked >= 0 && only === undefined) throw new Error(`measured alone: ${PARTS_ALONE.join(" or ")}`);

const started = performance.now();
const say = (text: string) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function fillDatabase(server: EmbeddedPostgres, urls: DatabaseUrls, folder: string): Promise<Scale> {
  await migrate(urls);
  await seedReference(urls.ownerUrl);
  await seedDemo(urls.ownerUrl, plainDate(2026, 11, 22));
  // Into the states that lead on to every page.
  await stage(folder);
  return seedFullScale(server.superuserUrl(DATABASE));
}

async function findSession(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    "select s.id::text from sessions s join users u on u.id = s.user_id where u.username = $1 order by s.created_at desc limit 1",
    [SECRETARY],
  );
  await client.end();
  return rows[0]?.id ?? "";
}

function loadFindings(measured: readonly Measured[]): Finding[] {
  return measured.flatMap(({ name, rate, cpu, ratio, p95 }, index): Finding[] => {
    const common = `${spreadText(rate, 0)} req/s, ${spreadText(cpu, 1)} CPU-ms each, p95 ${p95.median.toFixed(0)} ms`;
    if (index === 0) return [{ what: name, measured: common }];
    const least = name === "dashboard" ? TARGETS.dashboard : name === "list" ? TARGETS.list : undefined;
    return [
      {
        what: `${name} ÷ empty page, requests a second`,
        measured: `**${spreadText(ratio, 2)}**; ${common}`,
        ...(least === undefined ? {} : { target: `≥ ${least.toFixed(2)}`, isMet: !isMissed(ratio, (value) => value < least) }),
      },
    ];
  });
}

async function measure(server: EmbeddedPostgres, urls: DatabaseUrls, folder: string, secret: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const log = path.join(folder, "postgres.log");
  const pagesOf = (base: string) =>
    measurePages({ superuserUrl: server.superuserUrl(), base, readers: READERS, log, named: Object.values(PAGES) });
  say("database …");
  const scale = await fillDatabase(server, urls, folder);
  say(`database: ${JSON.stringify(scale)}; copy and build …`);
  const workspace = prepareWorkspace();
  try {
    findings.push({
      what: "build",
      measured: `${workspace.buildSeconds.toFixed(0)} s`,
      target: "≤ 120 s",
      isMet: workspace.buildSeconds <= 120,
    });
    const env = { DATABASE_URL: urls.url, NEXTAUTH_SECRET: secret };
    const port = await freePort();
    if (only !== undefined) {
      say(`built; ${only} alone …`);
      const product = await startProduct(workspace.folder, port, env);
      const grid = { superuserUrl: server.superuserUrl(DATABASE), folder: workspace.folder, base: product.base };
      return await (only === "grid" ? measureGrid(grid) : pagesOf(product.base)).finally(() => product.stop());
    }
    say("built; first start …");
    const first = await startProduct(workspace.folder, port, env);
    const cookie = await signIn(first.base, SECRETARY, PASSWORD);
    await first.stop();

    const product = await startProduct(workspace.folder, port, env);
    const opening = await readPage(product.base + PAGES.dashboard, cookie);
    const coldStart = (performance.now() - product.startedAt) / 1000;
    if (opening.status !== 200) throw new Error(`the dashboard answered ${opening.status}`);
    findings.push({
      what: "cold start to the first authorised page",
      measured: `${coldStart.toFixed(1)} s`,
      target: "≤ 3 s",
      isMet: coldStart <= 3,
    });
    try {
      await sleep(2000);
      const idle = memoryOf(product.pid).now;
      const generator = Generator.start();
      try {
        say("rounds of load …");
        const targets: Target[] = [
          { name: "empty page", url: product.base + EMPTY_PAGE, cookie: "" },
          ...Object.entries(PAGES).map(([name, address]) => ({ name, url: product.base + address, cookie })),
          { name: "dashboard naming every locality", url: `${product.base}/dashboard?localities=all`, cookie },
        ];
        for (const target of targets.slice(1, 4)) await generator.run({ ...target, requests: 334 });
        const { now, peak } = memoryOf(product.pid);
        findings.push(
          { what: "memory idle, after the first page", measured: `${idle.toFixed(0)} MB` },
          {
            what: "memory after 1.000 requests",
            measured: `${now.toFixed(0)} MB, at most ${peak.toFixed(0)} MB`,
            target: "≤ 500 MB",
            isMet: peak <= 500,
          },
        );
        findings.unshift(...loadFindings(await runRounds(generator, product.pid, targets, { rounds: ROUNDS, milliseconds: ROUND_MS })));
      } finally {
        generator.stop();
      }
      say("statements …");
      findings.push(...(await measureStatements(server, urls, log, product.base, cookie)));
      say("every page …");
      findings.push(...(await pagesOf(product.base)));
      say("the grid …");
      findings.push(...(await measureGrid({ superuserUrl: server.superuserUrl(DATABASE), folder: workspace.folder, base: product.base })));
    } finally {
      await product.stop();
    }
  } finally {
    workspace.remove();
  }
  return findings;
}

async function measureStatements(
  server: EmbeddedPostgres,
  urls: DatabaseUrls,
  log: string,
  base: string,
  cookie: string,
): Promise<Finding[]> {
  await logStatements(server.superuserUrl(), true);
  try {
    const read = (address: string) => () => readPage(base + address, cookie);
    const { page, minimal, compared } = await compareDashboard(urls.url, log, await findSession(urls.ownerUrl), read(PAGES.dashboard));
    const pages = [page];
    for (const [name, address] of [
      ["list", PAGES.list],
      ["worklist", PAGES.worklist],
    ] as const) {
      const turns: Statement[][] = [];
      for (let turn = 0; turn < 7; turn += 1) turns.push(await statementsOf(log, read(address)));
      pages.push(costOf(name, turns));
    }
    const ratio = page.total / minimal.total;
    return [
      {
        what: `dashboard's PostgreSQL time ÷ minimal SQL (${compared} equal numbers)`,
        measured: `**${ratio.toFixed(2)}** (${page.total.toFixed(1)} : ${minimal.total.toFixed(1)} ms; execution alone ${(page.execution / minimal.execution).toFixed(2)}); session ${page.session.toFixed(1)} ms and framing ${page.frame.toFixed(1)} ms apart`,
        target: "≤ 2,0",
        isMet: ratio <= 2,
      },
      ...pages.map(({ name, statements, total, session }): Finding => ({
        what: `statements of the ${name}`,
        measured: `${statements} (${total.toFixed(1)} ms; who asks ${session.toFixed(1)} ms)`,
        ...(name === "dashboard" ? { target: "≤ 8", isMet: statements <= 8 } : {}),
      })),
    ];
  } finally {
    await logStatements(server.superuserUrl(), false);
  }
}

leaveCoreOfServer();
await ensureGenerated();
const folder = mkdtempSync(path.join(tmpdir(), "ch138-bench-data-"));
chmodSync(folder, 0o711);
const secrets = readSecrets(folder);
const server = await startEmbeddedPostgres(folder, secrets.superuser);
const loadBefore = load();
let findings: Finding[] = [];
try {
  const urls = await provision(server, secrets);
  // The dashboard's queries are asked in this process too, for their numbers.
  Object.assign(process.env, { DATABASE_URL: urls.url, NEXTAUTH_SECRET: secrets.session });
  findings = await measure(server, urls, folder, secrets.session);
} finally {
  await server.stop();
  await removeEmbeddedData(folder);
  rmSync(folder, { recursive: true, force: true });
}
const circumstances = `${new Date().toISOString().slice(0, 10)}, ${describeMachine()}${isPinned ? "; the server on one core, load generator and PostgreSQL on the other" : ""}; load of the machine ${loadBefore.toFixed(1)} before and ${load().toFixed(1)} after. ${COMMUNES} communes × ${COMPONENTS} components × ${MONTHS} months, ${SELECTED + FOLLOWED} localities in the campaign. Medians of ${ROUNDS} rounds of ${ROUND_MS / 1000} s, interleaved, with least and most.`;
console.log(`\n${circumstances}\n`);
printFindings(findings);
if (process.argv.includes("--write") && only === undefined) {
  writeFindings(findings, circumstances);
  spawnSync(process.execPath, ["node_modules/prettier/bin/prettier.cjs", "--write", "README.md"], { cwd: PROJECT, stdio: "ignore" });
}
say("done");
process.exit(findings.some((finding) => finding.isMet === false) ? 1 : 0);
