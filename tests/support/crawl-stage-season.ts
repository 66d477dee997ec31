// The planning season in every state that leads on to a page: a supplementary decision in hand, nominations at each desk, plans on their way.
import type { Actor } from "@/lib/domain/access";
import { addDecisionItem } from "@/lib/server/commands/decision-items";
import { createDecision } from "@/lib/server/commands/decisions";
import { createLocalPlan, issueLocalPlan } from "@/lib/server/commands/local-plans";
import { appraiseNomination } from "@/lib/server/commands/nomination-review";
import { saveDuties } from "@/lib/server/commands/plan-duties";
import { createPlan } from "@/lib/server/commands/plans";
import { campaignId } from "@/prisma/seed/demo/campaign";
import { nextCampaignId } from "@/prisma/seed/demo/next-campaign";
import { prepareNomination, submitOne } from "@/prisma/seed/demo/nominations";
import { planId } from "@/prisma/seed/demo/plan";
import type { Run } from "@/prisma/seed/demo/play";
import type { Story } from "@/prisma/seed/demo/story";
import { unitId } from "@/prisma/seed/territory";

type Province = { readonly story: Story; readonly as: (username: string) => Promise<Actor> };
type Season = { readonly run: Run; readonly threeTiers: Province; readonly twoTiers: Province };

/** Communes that no story asks for: one that is proposed and declined, one that the decision adds without a proposal. */
const DECLINED_UNIT = unitId("2024", "44", "19036");
const ADDED_UNIT = unitId("2024", "44", "19240");
const PROPOSED_UNIT = unitId("2025", "44", "19237");

const GROUNDS = {
  types: ["TYPE_1_SOCIAL_ORDER"],
  situation: "Trộm cắp tài sản, cố ý gây thương tích tăng so với cùng kỳ.",
  reason: "Cần tập trung lực lượng chuyển hóa.",
  severity: 0.6,
} as const;

const annualPlanOf = (story: Story) => {
  const plan = story.plans.find(({ kind }) => kind === "ANNUAL");
  if (!plan) throw new Error(`${story.key} has no annual plan`);
  return plan;
};

/** A commune proposed for the campaign that runs, which the council declines; and the decision that has to answer it. */
async function supplement(run: Run, { story, as }: Province): Promise<void> {
  const [secretary, officer, head, council] = await Promise.all([
    as("thuky"),
    as("quangtrach.canbo"),
    as("quangtrach.truongban"),
    as("hoidong2"),
  ]);
  const running = campaignId(story);
  const nominationId = await prepareNomination(run, story, officer, { ...GROUNDS, campaignId: running, unitId: DECLINED_UNIT });
  await submitOne(run, head, nominationId);
  await run(council, async (context) => {
    const { version } = await context.tx.nomination.findUniqueOrThrow({ where: { id: nominationId } });
    const reason = "Số vụ chưa đến mức phải đưa vào diện chuyển hóa.";
    return appraiseNomination(context, { nominationId, version, opinion: "DECLINE", score: 30, reason });
  });

  const { paperId } = await run(secretary, (context) =>
    createDecision(context, {
      campaignId: running,
      takesProposal: false,
      issuerKind: "COMMITTEE",
      issuer: story.committee.name,
      superior: "",
      notation: "QĐ-BCĐ",
      place: "Quảng Bình",
      subject: `Bổ sung địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội thực hiện chuyển hóa năm ${story.year}`,
      signerTitle: "TRƯỞNG BAN",
      bases: ["Quyết định số 196/QĐ-BCĐ ngày 29/12/2023 của Ban Chỉ đạo 138 tỉnh"],
      recipients: ["Lưu: VT"],
      articles: ["Bổ sung địa bàn sau đây."],
    }),
  );
  await run(secretary, async (context) => {
    const { version } = await context.tx.paper.findUniqueOrThrow({ where: { id: paperId } });
    const line = { effect: "SELECT", unitId: ADDED_UNIT, nominationId: null, originId: null, followUntil: null } as const;
    const reason = "Diễn biến phức tạp mới phát sinh";
    return addDecisionItem(context, { paperId, version, ...line, types: [...GROUNDS.types], flags: [], reason });
  });
}

/** A district's plan as its head issued it: the level above has yet to take note of it. */
async function issueDistrictPlan(run: Run, { story, as }: Province): Promise<void> {
  const district = story.districts.find(({ key }) => key === "lethuy");
  if (!district) throw new Error("The demo has no district lethuy");
  const [officer, head] = await Promise.all([as("lethuy.canbo"), as("lethuy.truongban")]);
  const plan = annualPlanOf(story);
  const { planId: drafted } = await run(officer, (context) =>
    createLocalPlan(context, {
      parentId: planId(story, plan),
      unitId: district.unitId,
      subject: `Chuyển hóa địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội năm ${story.year} tại ${district.name}`,
      bases: [`Kế hoạch số ${plan.number}/${plan.notation} của ${story.committee.name}`],
      recipients: [story.committee.name],
    }),
  );
  const versionOf = async (tx: Parameters<Parameters<Run>[1]>[0]["tx"]) =>
    (await tx.paper.findUniqueOrThrow({ where: { id: drafted } })).version;
  await run(officer, async (context) =>
    saveDuties(context, {
      planId: drafted,
      version: await versionOf(context.tx),
      duties: [
        {
          clause: "II.1",
          taskGroup: 2,
          content: "Phân công thành viên phụ trách từng xã, thị trấn",
          bodyId: null,
          bodyName: `Công an ${district.name}`,
          cooperating: "",
          product: "Thông báo phân công",
          dueText: "",
          dueOn: null,
          unitIds: [],
        },
      ],
    }),
  );
  await run(head, async (context) =>
    issueLocalPlan(context, {
      planId: drafted,
      version: await versionOf(context.tx),
      number: 41,
      notation: "KH-BCĐ",
      issuedOn: story.today,
    }),
  );
}

/** Next year's plan, made from this year's; a commune that the standing agency proposes and that has yet to speak; one it still writes. */
async function prepareNextYear(run: Run, { story, as }: Province): Promise<void> {
  const secretary = await as("thuky");
  const last = annualPlanOf(story);
  const year = story.year + 1;
  await run(secretary, (context) =>
    createPlan(context, {
      campaignId: nextCampaignId(story),
      kind: "ANNUAL",
      number: null,
      notation: last.notation,
      issuedOn: null,
      issuer: last.issuer,
      subject: `Thực hiện công tác chuyển hóa địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội năm ${year}`,
      signerTitle: "TRƯỞNG BAN",
      bases: ["Luật Tổ chức chính quyền địa phương"],
      recipients: ["BCĐ 138 các xã, phường"],
      originId: planId(story, last),
      sections: [
        { title: "MỤC ĐÍCH, YÊU CẦU", text: "- Giữ vững kết quả đã đạt." },
        { title: "TỔ CHỨC THỰC HIỆN", text: "- Báo cáo theo kỳ." },
      ],
    }),
  );
  const heard = story.localities.find(({ key }) => key === "dongthuan");
  if (!heard) throw new Error("The demo has no locality dongthuan");
  await submitOne(run, secretary, await prepareNomination(run, story, secretary, { ...GROUNDS, unitId: heard.unitId }));
  await prepareNomination(run, story, secretary, { ...GROUNDS, unitId: PROPOSED_UNIT });
}

export async function planSeason({ run, threeTiers, twoTiers }: Season): Promise<void> {
  await supplement(run, threeTiers);
  await issueDistrictPlan(run, threeTiers);
  await prepareNextYear(run, twoTiers);
}
