import { PrismaPg } from "@prisma/adapter-pg";
import { addDays } from "@/lib/domain/plain-date";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { openPeriod } from "@/lib/server/commands/periods";
import { acceptReport } from "@/lib/server/commands/reports";
import { stableId } from "../territory";
import { periodId } from "./campaign";
import { castOf } from "./cast";
import { playNominations } from "./nominations";
import { bodyId } from "./people";
import { ownReportId, prepareOne, returnWithPins, sendOne, startOne, stepOne, type Run } from "./play";
import type { Story, StoryLocality } from "./story";

/** Works through the product's own commands, so that every step of the demo has its event and its notices. */
export async function playStories(ownerUrl: string, stories: readonly Story[]): Promise<void> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 1 }) });
  try {
    for (const story of stories) {
      let step = 0;
      const run: Run = async (actor, deed) => {
        step += 1;
        const minutes = 8 * 60 + step * 3;
        const time = `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
        const now = new Date(`${actor.today}T${time}:00+07:00`);
        const key = stableId(`demo-step:${story.key}:${step}`);
        const result = await client.$transaction((tx) => deed({ actor, tx, now, key }), { timeout: 30_000 });
        if (!result.ok) throw new Error(`demo step ${step} of ${story.key} was refused: ${result.error}`);
        return result.value;
      };
      await openPeriods(story, run);
      if (story.key === "qb") await workThroughQuangBinh(story, run);
      await playNominations(run, story);
    }
  } finally {
    await client.$disconnect();
  }
}

async function openPeriods(story: Story, run: Run): Promise<void> {
  for (const period of story.periods.filter((row) => row.isOpen)) {
    const { secretary } = castOf(story, period.opensOn);
    await run(secretary, (context) => openPeriod(context, { periodId: periodId(story, period.kind), version: 1 }));
  }
}

/**
 * Four districts are under way by the story's day, so that lists and the dashboard show every state: Bố Trạch accepted, Lệ Thủy
 * awaiting the secretariat, Ba Đồn with a commune's report returned, Quảng Trạch begun. The other four are for whoever tries it.
 */
async function workThroughQuangBinh(story: Story, run: Run): Promise<void> {
  const early = castOf(story, addDays(story.today, -4));
  const late = castOf(story, addDays(story.today, -2));
  const period = periodId(story, "SIX_MONTH");
  const localitiesIn = (district: string) => story.localities.filter((locality) => locality.district === district);
  const reportOf = (body: string) =>
    run(early.secretary, async (context) => ({ ok: true as const, value: await ownReportId(context, period, bodyId(story, body)) }));
  const send = async (locality: StoryLocality): Promise<string> => {
    const reportId = await reportOf(`commune:${locality.key}`);
    await prepareOne(run, early.police(locality), reportId);
    await sendOne(run, early.head(locality), reportId);
    return reportId;
  };

  for (const district of ["botrach", "lethuy"]) {
    for (const locality of localitiesIn(district)) await stepOne(run, late.officer(district), await send(locality), acceptReport);
    const reportId = await reportOf(`district:${district}`);
    await prepareOne(run, late.officer(district), reportId);
    await sendOne(run, late.districtHead(district), reportId);
    if (district === "botrach") await stepOne(run, late.secretary, reportId, acceptReport);
  }
  for (const locality of localitiesIn("badon").filter((row) => row.listing === "FOLLOWED")) {
    const reportId = await send(locality);
    await returnWithPins(run, late.officer("badon"), reportId, {
      reason: "Số vụ khám phá chưa khớp với số liệu tháng 4, đề nghị rà soát và giải trình.",
      redoDueOn: addDays(story.today, 3),
      pins: [
        { component: "CRM_SOLVED", text: "Chưa khớp với số liệu tháng 4. Đối chiếu lại với hồ sơ thụ lý." },
        { part: "DIFFICULTIES", text: "Nêu rõ khó khăn nào thuộc thẩm quyền cấp xã, khó khăn nào cần cấp trên giải quyết." },
      ],
    });
  }
  for (const locality of localitiesIn("quangtrach").filter((row) => row.listing === "SELECTED")) {
    await startOne(run, early.police(locality), await reportOf(`commune:${locality.key}`));
  }
}
