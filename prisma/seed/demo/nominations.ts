import type { Actor } from "@/lib/domain/access";
import { NO_DRUG_INPUTS, type DrugInputs } from "@/lib/domain/drug-class";
import type { HotspotType, LocalityFlag } from "@/lib/domain/locality";
import { EXPECTED_DOSSIER } from "@/lib/domain/nomination";
import { addDays } from "@/lib/domain/plain-date";
import { sharesOf } from "@/lib/domain/rule";
import { appraiseNomination, giveOpinion, returnNomination } from "@/lib/server/commands/nomination-review";
import { createNomination, saveNomination, submitNomination } from "@/lib/server/commands/nominations";
import { findNominationForm } from "@/lib/server/queries/nomination-forms";
import { unitId } from "../territory";
import { castOf } from "./cast";
import { nextCampaignId } from "./next-campaign";
import type { Run } from "./play";
import type { Story, StoryLocality } from "./story";

type Proposal = {
  /** The campaign it is for; otherwise next year's. */
  readonly campaignId?: string;
  readonly unitId: string;
  readonly types: readonly HotspotType[];
  readonly flags?: readonly LocalityFlag[];
  readonly situation: string;
  readonly reason: string;
  /** How much of its weight a criterion earns that is judged by hand: 0 none, 1 all. */
  readonly severity: number;
  readonly drugs?: Partial<DrugInputs>;
  /** Papers of the dossier that are there, counted from the first. */
  readonly papers?: number;
};

const TYPE_1 = ["TYPE_1_SOCIAL_ORDER"] as const;
const TYPE_4 = ["TYPE_4_DRUGS"] as const;
const commune = (code: string) => unitId("2025", "44", code);

/** From nothing to a complete nomination, by the writer's own steps. */
export async function prepareNomination(run: Run, story: Story, writer: Actor, proposal: Proposal): Promise<string> {
  const { campaignId = nextCampaignId(story), unitId, types, flags = [], situation, reason, severity, drugs } = proposal;
  const papers = proposal.papers ?? EXPECTED_DOSSIER.length;
  const { nominationId } = await run(writer, (context) =>
    createNomination(context, { campaignId, unitId, types: [...types], flags: [...flags] }),
  );
  await run(writer, async (context) => {
    const form = await findNominationForm(context.tx, writer, nominationId);
    if (!form) throw new Error(`the demo's ${writer.displayName} does not see nomination ${nominationId}`);
    const scores = form.criteria
      .filter((one) => one.types.length === 0 || one.types.some((type) => types.includes(type)))
      .filter((one) => one.computed.share === null && !(drugs && one.code === "SEL-10"))
      .map((one, index) => {
        const shares = sharesOf(one.rule);
        // The first criteria weigh most; a severe commune earns nearly all of them.
        const isEarned = index < Math.round(severity * 9) && one.code !== "SEL-04";
        return {
          criterionId: one.id,
          share: (isEarned ? shares[0] : 0) ?? 0,
          note: isEarned ? "Theo báo cáo thực trạng của Công an xã (minh họa)" : "Chưa có dấu hiệu theo hồ sơ của Công an xã (minh họa)",
        };
      });
    return saveNomination(context, {
      nominationId,
      version: form.record.version,
      types: [...types],
      flags: [...flags],
      situation,
      reason,
      drugInputs: drugs ? { ...NO_DRUG_INPUTS, ...drugs } : null,
      scores,
      dossier: EXPECTED_DOSSIER.slice(0, papers).map((kind, index) => ({
        kind,
        number: index < 2 ? `${12 + index}/TTr-BCĐ` : "",
        datedOn: addDays(writer.today, -1 - index),
        note: "",
      })),
      personalDataChecked: false,
    });
  });
  return nominationId;
}

async function stepOn(run: Run, actor: Actor, nominationId: string, deed: (version: number) => Parameters<typeof run>[1]): Promise<void> {
  await run(actor, async (context) => {
    const row = await context.tx.nomination.findUniqueOrThrow({ where: { id: nominationId }, select: { version: true } });
    return deed(row.version)(context);
  });
}

export const submitOne = (run: Run, head: Actor, nominationId: string): Promise<void> =>
  stepOn(run, head, nominationId, (version) => (context) => submitNomination(context, { nominationId, version }));

/** Next year's candidates, one or more in every state that comes before a decision. All of it is an illustration. */
export async function playNominations(run: Run, story: Story): Promise<void> {
  if (!story.plansNextYear) return;
  const early = castOf(story, addDays(story.today, -12));
  const late = castOf(story, addDays(story.today, -5));
  const locality = (key: string): StoryLocality => {
    const found = story.localities.find((one) => one.key === key);
    if (!found) throw new Error(`the demo has no locality ${key}`);
    return found;
  };
  const appraise = (nominationId: string, opinion: "SELECT" | "DECLINE", score: number | null, reason: string) =>
    stepOn(run, late.councilSecretary, nominationId, (version) => async (context) => {
      const own = await context.tx.nomination.findUniqueOrThrow({ where: { id: nominationId }, select: { score: true } });
      return appraiseNomination(context, { nominationId, version, opinion, score: score ?? own.score?.toNumber() ?? 0, reason });
    });

  const namGianh = locality("namgianh");
  const own = await prepareNomination(run, story, early.police(namGianh), {
    unitId: namGianh.unitId,
    types: TYPE_1,
    situation: "Trộm cắp tài sản và đánh bạc tăng so với cùng kỳ, tập trung quanh chợ và bến cá.",
    reason: "Số vụ tăng hai năm liền; kết quả năm nay chưa chắc chắn, cần tiếp tục chuyển hóa.",
    severity: 0.9,
  });
  await submitOne(run, early.head(namGianh), own);
  await appraise(own, "SELECT", null, "Số vụ tăng hai năm liền, cần tiếp tục chuyển hóa.");

  const laoBao = await prepareNomination(run, story, early.secretary, {
    unitId: commune("19432"),
    types: ["TYPE_2_ECONOMIC", "TYPE_4_DRUGS"],
    flags: ["BORDER"],
    situation: "Địa bàn cửa khẩu, vận chuyển trái phép chất ma túy và hàng lậu qua biên giới diễn biến phức tạp.",
    reason: "Nằm trên tuyến trọng điểm về ma túy, cần phối hợp với Bộ đội Biên phòng.",
    severity: 1,
    drugs: { population: 15_800, users: 82, places: 2, offenders: 17, plants: 0, area: 0, isOnRoute: true },
  });
  await submitOne(run, early.secretary, laoBao);
  await appraise(laoBao, "SELECT", null, "");

  const leNinh = locality("leninh");
  const declined = await prepareNomination(run, story, early.secretary, {
    unitId: leNinh.unitId,
    types: ["TYPE_3_ENVIRONMENT"],
    situation: "Khai thác cát trái phép giảm nhiều so với năm trước.",
    reason: "Đưa vào diện để giữ kết quả đã đạt.",
    severity: 0.2,
    papers: 3,
  });
  await submitOne(run, early.secretary, declined);
  await stepOn(
    run,
    early.head(leNinh),
    declined,
    (version) => (context) =>
      giveOpinion(context, {
        nominationId: declined,
        version,
        agrees: false,
        words: "Tình hình đã ổn định, xã đề nghị không đưa vào diện chuyển hóa năm tới.",
      }),
  );
  await appraise(declined, "DECLINE", 20, "Tình hình đã ổn định; đề nghị xã tự duy trì kết quả.");

  const phongNha = locality("phongnha");
  const waiting = await prepareNomination(run, story, late.secretary, {
    unitId: phongNha.unitId,
    types: TYPE_4,
    flags: ["NEW_RURAL"],
    situation: "Số người nghiện có hồ sơ quản lý chưa giảm; còn điểm có nguy cơ tổ chức sử dụng trái phép.",
    reason: "Địa bàn du lịch, đông người đến lưu trú, nguy cơ phức tạp trở lại.",
    severity: 0.7,
    drugs: { population: 5200, users: 38, places: 1, offenders: 4, plants: 0, area: 0, isOnRoute: false },
    papers: 4,
  });
  await submitOne(run, late.secretary, waiting);

  const kheSanh = await prepareNomination(run, story, late.secretary, {
    unitId: commune("19429"),
    types: TYPE_1,
    situation: "Mâu thuẫn, tranh chấp đất đai kéo dài; tội phạm xâm phạm sở hữu tăng.",
    reason: "Địa bàn trung tâm, tác động đến nhiều xã lân cận.",
    severity: 0.8,
  });
  await submitOne(run, late.secretary, kheSanh);

  const boTrach = locality("botrach");
  const returned = await prepareNomination(run, story, early.police(boTrach), {
    unitId: boTrach.unitId,
    types: TYPE_1,
    situation: "Đánh bạc, tín dụng đen có dấu hiệu quay lại.",
    reason: "Đề nghị đưa lại vào diện chuyển hóa.",
    severity: 0.5,
    papers: 2,
  });
  await submitOne(run, early.head(boTrach), returned);
  await stepOn(
    run,
    late.secretary,
    returned,
    (version) => (context) =>
      returnNomination(context, {
        nominationId: returned,
        version,
        reason: "Bổ sung bảng số liệu 12 tháng và biên bản họp Ban Chỉ đạo xã; nêu rõ số vụ tăng ở thôn nào.",
      }),
  );

  const tuyenBinh = locality("tuyenbinh");
  await run(late.police(tuyenBinh), (context) =>
    createNomination(context, { campaignId: nextCampaignId(story), unitId: tuyenBinh.unitId, types: [...TYPE_1], flags: [] }),
  );
}
