import { PrismaPg } from "@prisma/adapter-pg";
import type { Actor } from "@/lib/domain/access";
import type { Result } from "@/lib/domain/result";
import { PrismaClient } from "@/lib/generated/prisma/client";
import type { CommandContext } from "@/lib/server/command";
import { openPeriod } from "@/lib/server/commands/periods";
import { stableId } from "../territory";
import { periodId } from "./campaign";
import { castOf } from "./cast";
import type { Story } from "./story";

/** Works through the product's own commands, so that every step of the demo has its event and its notices. */
export async function playStories(ownerUrl: string, stories: readonly Story[]): Promise<void> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 1 }) });
  try {
    for (const story of stories) {
      let step = 0;
      const run = async <T, E extends string>(actor: Actor, deed: (context: CommandContext) => Promise<Result<T, E>>): Promise<T> => {
        step += 1;
        const now = new Date(`${actor.today}T09:${String(step % 60).padStart(2, "0")}:00+07:00`);
        const key = stableId(`demo-step:${story.key}:${step}`);
        const result = await client.$transaction((tx) => deed({ actor, tx, now, key }), { timeout: 30_000 });
        if (!result.ok) throw new Error(`demo step ${step} of ${story.key} was refused: ${result.error}`);
        return result.value;
      };
      await openPeriods(story, run);
    }
  } finally {
    await client.$disconnect();
  }
}

type Run = <T, E extends string>(actor: Actor, deed: (context: CommandContext) => Promise<Result<T, E>>) => Promise<T>;

async function openPeriods(story: Story, run: Run): Promise<void> {
  for (const period of story.periods.filter((row) => row.isOpen)) {
    const { secretary } = castOf(story, period.opensOn);
    await run(secretary, (context) => openPeriod(context, { periodId: periodId(story, period.kind), version: 1 }));
  }
}
