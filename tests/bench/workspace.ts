// A copy of the sources with an empty page beside the product's own: what every request of this build costs before a page does anything.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { PROJECT } from "@/lib/server/operations/data-folder";

/** What the build and the server need. */
const PARTS = [
  "app",
  "components",
  "lib",
  "prisma",
  "instrumentation-client.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

export const EMPTY_PAGE = "/bench-empty";

/** Dynamic, since it waits for the request; nothing else than what the root layout draws around it. */
const EMPTY_PAGE_SOURCE = `import { connection } from "next/server";

export default async function EmptyPage() {
  await connection();
  return <p>empty</p>;
}
`;

/** Answers an action that does nothing: who asks, and once for each key, as every action of the product. */
export const EMPTY_ACTION = { page: `${EMPTY_PAGE}/action`, name: "emptyAction" };

/** The build offers only actions that a page names. */
const EMPTY_ACTION_SOURCES: Readonly<Record<string, string>> = {
  "actions.ts": `"use server";

import * as z from "zod";
import { ok } from "@/lib/domain/result";
import { defineAction } from "@/lib/server/action";

export const ${EMPTY_ACTION.name} = defineAction("bench.empty", z.object({}), () => Promise.resolve(ok(null)), { redraws: false });
`,
  "caller.tsx": `"use client";

export function Caller({ action }: { readonly action: unknown }) {
  return <p>{typeof action}</p>;
}
`,
  "page.tsx": `import { connection } from "next/server";
import { ${EMPTY_ACTION.name} } from "./actions";
import { Caller } from "./caller";

export default async function EmptyActionPage() {
  await connection();
  return <Caller action={${EMPTY_ACTION.name}} />;
}
`,
};

export type Workspace = { readonly folder: string; readonly buildSeconds: number; readonly remove: () => void };

function run(command: string, args: readonly string[], cwd: string): void {
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
}

/** Copies, adds the empty page and the empty action, and builds. The folder is removed by `remove`. */
export function prepareWorkspace(): Workspace {
  const folder = mkdtempSync(path.join(tmpdir(), "ch138-bench-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const part of PARTS) cpSync(path.join(PROJECT, part), path.join(folder, part), { recursive: true, force: true });
    // Turbopack follows no link out of its root, so the libraries are hard links where the folder lies on the same disk.
    const [from, to] = [path.join(PROJECT, "node_modules"), path.join(folder, "node_modules")];
    const linked = spawnSync("cp", ["--archive", "--link", from, to], { stdio: "ignore" });
    if (linked.status !== 0) {
      rmSync(to, { recursive: true, force: true });
      cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    }
    mkdirSync(path.join(folder, "app", EMPTY_PAGE));
    writeFileSync(path.join(folder, "app", EMPTY_PAGE, "page.tsx"), EMPTY_PAGE_SOURCE);
    mkdirSync(path.join(folder, "app", EMPTY_ACTION.page));
    for (const [name, source] of Object.entries(EMPTY_ACTION_SOURCES))
      writeFileSync(path.join(folder, "app", EMPTY_ACTION.page, name), source);
    const start = performance.now();
    run(process.execPath, ["node_modules/next/dist/bin/next", "build"], folder);
    return { folder, buildSeconds: (performance.now() - start) / 1000, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
