// The browser of the end-to-end tests: the system's Chromium, or else the one that ships inside an npm package.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Of our own: the package's arguments switch web security off. Tests often run as root, where Chromium has no sandbox. */
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

function findSystemChromium(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return SYSTEM_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

/** Runs work with some variables of the environment changed, and puts them back. */
async function withEnvironment<T>(changes: Record<string, string | undefined>, work: () => Promise<T>): Promise<T> {
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, process.env[name]]));
  const set = (values: Record<string, string | undefined>): void => {
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  set(changes);
  try {
    return await work();
  } finally {
    set(before);
  }
}

/** The package's own looks in /tmp alone; without any font every text has no height. */
function fontsConfiguration(home: string): string {
  const escaped = home.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const folders = [`${escaped}/fonts/fonts`, "/usr/share/fonts"].map((folder) => `<dir>${folder}</dir>`).join("");
  return `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${escaped}/fonts/cache</cachedir></fontconfig>\n`;
}

/** Unpacks the packaged Chromium with the system libraries that it brings, once for each version. */
async function unpackChromium(): Promise<string> {
  const root = path.resolve(path.dirname(createRequire(import.meta.url).resolve("@playwright/test")), "../..");
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, "@sparticuz/chromium/package.json"), "utf8"));
  const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "unknown";
  const cache = path.join(root, ".cache/chuyen-hoa-138");
  const home = path.join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const half = mkdtempSync(path.join(cache, "unpacking-"));
  // The package unpacks into the system's temporary folder, and its libraries only where it believes to be on Lambda.
  const pretence = { TMPDIR: half, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", LD_LIBRARY_PATH: undefined, FONTCONFIG_PATH: undefined };
  await withEnvironment(pretence, async () => {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
  });
  writeFileSync(path.join(half, "fonts/fonts.conf"), fontsConfiguration(home));
  try {
    renameSync(half, home);
  } catch {
    // Another run was quicker.
    rmSync(half, { recursive: true, force: true });
  }
  return home;
}

export async function findBrowser(): Promise<Browser> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const system = process.env["CH138_BROWSER"] ?? findSystemChromium();
  if (system === "packaged" || system === undefined) {
    const home = await unpackChromium();
    const env = { ...inherited, LD_LIBRARY_PATH: path.join(home, "al2023/lib"), FONTCONFIG_PATH: path.join(home, "fonts") };
    return { executablePath: path.join(home, "chromium"), args: ARGS, env };
  }
  return { executablePath: system, args: ARGS, env: inherited };
}
