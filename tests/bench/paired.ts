// Two deeds by turns, so that what troubles the machine troubles both alike.
import { performance } from "node:perf_hooks";
import { median, spreadOf, type Spread } from "./statistics";

type Deed = () => Promise<void>;

/** `ratio`: median of the one against that of the other, of each round. The others are milliseconds. */
export type Paired = { readonly ratio: Spread; readonly own: Spread; readonly base: Spread };

async function timeOf(deed: Deed): Promise<number> {
  const start = performance.now();
  await deed();
  return performance.now() - start;
}

export async function runPaired(
  own: Deed,
  base: Deed,
  { rounds, times }: { readonly rounds: number; readonly times: number },
): Promise<Paired> {
  const all: { readonly own: number; readonly base: number }[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    const took = { own: [] as number[], base: [] as number[] };
    for (let time = 0; time < times; time += 1) {
      took.own.push(await timeOf(own));
      took.base.push(await timeOf(base));
    }
    if (round > 0) all.push({ own: median(took.own), base: median(took.base) });
  }
  return {
    ratio: spreadOf(all.map((round) => round.own / round.base)),
    own: spreadOf(all.map((round) => round.own)),
    base: spreadOf(all.map((round) => round.base)),
  };
}
