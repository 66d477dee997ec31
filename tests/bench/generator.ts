// A closed loop over keep-alive connections, in a process of its own: each connection asks again as soon as it was answered.
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { z } from "zod";

const orderShape = z.object({
  url: z.string(),
  cookie: z.string(),
  connections: z.number(),
  /** Ends after so long, or after so many requests. */
  milliseconds: z.number().optional(),
  requests: z.number().optional(),
});
export type Order = z.infer<typeof orderShape>;

export const answerShape = z.object({
  requests: z.number(),
  seconds: z.number(),
  /** Answers that were no 200. */
  failures: z.number(),
  bytes: z.number(),
  p50: z.number(),
  p95: z.number(),
});
export type Answer = z.infer<typeof answerShape>;

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Resolves with the bytes of a 200, and with null for anything else. */
function ask({ url, cookie }: Order): Promise<number | null> {
  return new Promise((resolve) => {
    // As a browser asks: Next compresses for those who take it.
    const headers = { cookie, accept: "text/html", "accept-encoding": "gzip" };
    const asked = request(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => void (bytes += chunk.length));
      response.on("end", () => resolve(response.statusCode === 200 ? bytes : null));
      response.on("error", () => resolve(null));
    });
    asked.on("error", () => resolve(null));
    asked.end();
  });
}

async function carryOut(order: Order): Promise<Answer> {
  const times: number[] = [];
  let [begun, failures, bytes] = [0, 0, 0];
  const start = performance.now();
  const goesOn = () =>
    begun < (order.requests ?? Number.POSITIVE_INFINITY) && performance.now() - start < (order.milliseconds ?? Number.POSITIVE_INFINITY);
  const loop = async (): Promise<void> => {
    while (goesOn()) {
      begun += 1;
      const asked = performance.now();
      const received = await ask(order);
      times.push(performance.now() - asked);
      if (received === null) failures += 1;
      else bytes += received;
    }
  };
  await Promise.all(Array.from({ length: order.connections }, loop));
  const seconds = (performance.now() - start) / 1000;
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { requests: times.length, seconds, failures, bytes, p50: at(0.5), p95: at(0.95) };
}

process.on("message", (message) => {
  void carryOut(orderShape.parse(message)).then((answer) => process.send?.(answer));
});
process.on("disconnect", () => process.exit(0));
