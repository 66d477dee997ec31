// Server actions as the product's own pages send them.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const manifestShape = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) });
const answerShape = z.object({ ok: z.boolean(), value: z.unknown() });

export type Sender = {
  readonly base: string;
  readonly cookie: string;
  /** The page that sends it. */
  readonly page: string;
};

/** The ids of the actions of a build, by their names. */
export function readActionIds(folder: string): ReadonlyMap<string, string> {
  const file = path.join(folder, ".next/server/server-reference-manifest.json");
  const { node } = manifestShape.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}

/** Sends a deed under a key of its own; its value. Throws where it is refused. */
export async function postAction({ base, cookie, page }: Sender, id: string, input: unknown): Promise<unknown> {
  const response = await fetch(base + page, {
    method: "POST",
    headers: { cookie, origin: base, accept: "text/x-component", "content-type": "text/plain;charset=UTF-8", "next-action": id },
    body: JSON.stringify([{ key: randomUUID(), input }]),
  });
  const text = await response.text();
  const line = /^1:(\{.*)$/m.exec(text)?.[1];
  const answer = line === undefined ? null : answerShape.parse(JSON.parse(line));
  if (!answer?.ok) throw new Error(`an action of ${page} answered ${response.status} ${line ?? text.slice(0, 200)}`);
  return answer.value;
}
