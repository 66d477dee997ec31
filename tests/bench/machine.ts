// What the machine tells: its load, and what a process has used of it.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";

/** Clock ticks a second, in which /proc counts; 100 on every Linux that people run. */
const TICKS = 100;

const hasTaskset = spawnSync("taskset", ["--version"], { stdio: "ignore" }).status === 0;
export const isPinned = hasTaskset && cpus().length > 1;

/** A command that runs on one core where the machine lets us choose. */
export function onCore(core: number, command: readonly string[]): readonly [string, ...string[]] {
  const [program = "", ...rest] = command;
  return isPinned ? ["taskset", "--cpu-list", String(core), program, ...rest] : [program, ...rest];
}

/** Moves this process, and so everything it starts from now on (PostgreSQL, browser, generator), away from the server's core. */
export function leaveCoreOfServer(): void {
  if (isPinned)
    spawnSync("taskset", ["--all-tasks", "--cpu-list", "--pid", `1-${cpus().length - 1}`, String(process.pid)], { stdio: "ignore" });
}

/** Milliseconds of CPU that a process has used, all its threads together. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** Megabytes (10^6) that a process holds in memory, now and at most. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (name: string) => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1024) / 1e6;
  return { now: read("VmRSS"), peak: read("VmHWM") };
}

/** Processes that wanted a core in the last minute. */
export const load = (): number => loadavg()[0] ?? 0;

export function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 1e9);
  return `${first?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${memory} GB, Linux, Node ${process.versions.node}`;
}
