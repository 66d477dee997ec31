import { blocksOf, contentOf } from "@/lib/domain/plan-content";
import { addDays, plainDate, writtenDay, type PlainDate } from "@/lib/domain/plain-date";
import type { Row } from "../rows";
import { stableId } from "../territory";
import { campaignId } from "./campaign";
import { bodyId } from "./people";
import { planId } from "./plan";
import type { Story, StoryDistrict, StoryLocality } from "./story";

export type LocalPlanRows = Readonly<Record<"papers" | "plan_duties" | "commune_committees" | "committee_members", readonly Row[]>>;

const kindOf = (name: string) => (name.startsWith("thị trấn") ? "thị trấn" : name.slice(0, name.indexOf(" ")));
const bareName = (name: string) => name.slice(kindOf(name).length + 1);

export const localPlanId = (story: Story, key: string) => stableId(`local-plan:${story.key}:${story.year}:${key}`);

type Below = {
  readonly key: string;
  readonly body: string;
  readonly kind: "DISTRICT" | "COMMUNE";
  readonly unitId: string;
  readonly name: string;
};

const ofCommune = (row: StoryLocality): Below => ({
  key: row.key,
  body: `commune:${row.key}`,
  kind: "COMMUNE",
  unitId: row.unitId,
  name: row.name,
});
const ofDistrict = (row: StoryDistrict): Below => ({
  key: `district:${row.key}`,
  body: `district:${row.key}`,
  kind: "DISTRICT",
  unitId: row.unitId,
  name: row.name,
});

/** Plans under the annual plan and the committees of the communes; the last selected commune has neither yet. Illustrative. */
export function buildLocalPlans(story: Story): LocalPlanRows {
  const plan = story.plans.find((one) => one.kind === "ANNUAL");
  if (!plan) return { papers: [], plan_duties: [], commune_committees: [], committee_members: [] };
  const parent = planId(story, plan);
  const communes = story.localities.filter((row) => row.listing === "SELECTED").slice(0, -1);
  const below = [...story.districts.slice(0, 2).map(ofDistrict), ...communes.map(ofCommune)];
  const issuedOn = addDays(plan.issuedOn, 21);
  const paper = `số ${plan.number}/${plan.notation} ngày ${writtenDay(plan.issuedOn)}`;
  return {
    papers: below.map((one, index) => ({
      id: localPlanId(story, one.key),
      province_id: story.provinceId,
      campaign_id: campaignId(story),
      kind: one.kind,
      // Issued once what it obliges stands beside it.
      status: "DRAFT",
      parent_id: parent,
      unit_id: one.unitId,
      issuer_id: bodyId(story, one.body),
      number: 5 + index,
      notation: "KH-BCĐ",
      issued_on: issuedOn,
      issuer: `Ban Chỉ đạo 138 ${one.name}`,
      place: bareName(one.name),
      subject: `Thực hiện công tác chuyển hóa địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội năm ${story.year} tại ${one.name}`,
      signer_title: "TRƯỞNG BAN",
      bases: [`Kế hoạch ${paper} của ${story.committee.name}`],
      recipients: [story.committee.name, `Lưu: VT, Công an ${one.name}`],
      content: contentOf([
        {
          title: "MỤC TIÊU, YÊU CẦU",
          blocks: blocksOf(`- Thực hiện Kế hoạch ${paper}; phấn đấu ${one.name} chuyển hóa đạt trong năm ${story.year}.`),
        },
        { title: "TỔ CHỨC THỰC HIỆN", blocks: blocksOf("- Phân công cụ thể trong bảng nhiệm vụ kèm theo.") },
      ]),
      accepted_on: addDays(issuedOn, 6),
      version: 1,
    })),
    plan_duties: below.flatMap((one) => dutiesOf(story, one, issuedOn)),
    commune_committees: communes.map((row) => ({
      id: stableId(`committee:${story.key}:${story.year}:${row.key}`),
      province_id: story.provinceId,
      campaign_id: campaignId(story),
      unit_id: row.unitId,
      number: "15/QĐ-UBND",
      dated_on: addDays(issuedOn, -4),
      issuer: `Ủy ban nhân dân ${row.name}`,
      version: 1,
    })),
    committee_members: communes.flatMap((row, index) => membersOf(story, row, index === 1)),
  };
}

function dutiesOf(story: Story, one: Below, issuedOn: PlainDate): readonly Row[] {
  const duty = (position: number, taskGroup: number, content: string, product: string, dueOn: PlainDate, isDone: boolean): Row => ({
    id: stableId(`duty:${localPlanId(story, one.key)}:${position}`),
    province_id: story.provinceId,
    paper_id: localPlanId(story, one.key),
    position,
    clause: `II.${position}`,
    task_group: taskGroup,
    content,
    body_id: null,
    body_name: `Công an ${one.name}`,
    cooperating: "Các ban, ngành, đoàn thể",
    product,
    due_text: `trước ngày ${writtenDay(addDays(dueOn, 1))}`,
    due_on: dueOn,
    unit_ids: one.kind === "COMMUNE" ? [one.unitId] : [],
    is_asked: false,
    status: isDone ? "DONE" : "OPEN",
    done_on: isDone ? addDays(issuedOn, 20) : null,
    version: 1,
  });
  return [
    duty(
      1,
      2,
      "Kiện toàn Ban Chỉ đạo, phân công thành viên phụ trách thôn, tổ dân phố",
      "Quyết định, thông báo phân công",
      plainDate(story.year, 3, 31),
      true,
    ),
    duty(
      2,
      4,
      "Xây dựng mô hình tự quản về an ninh, trật tự tại các điểm phức tạp",
      "Mô hình được công nhận",
      plainDate(story.year, 12, 10),
      false,
    ),
  ];
}

function membersOf(story: Story, row: StoryLocality, differs: boolean): readonly Row[] {
  const kind = kindOf(row.name);
  const members = [
    ["PARTY_LEADER", `Bí thư Đảng ủy ${kind}`],
    ["HEAD", differs ? `Phó Chủ tịch UBND ${kind}` : `Chủ tịch UBND ${kind}`],
    ["STANDING_DEPUTY", `Trưởng Công an ${kind}`],
    ["MEMBER", `Chủ tịch Ủy ban MTTQ Việt Nam ${kind}`],
    ["MEMBER", `Chỉ huy trưởng Ban Chỉ huy Quân sự ${kind}`],
  ] as const;
  return members.map(([post, title], index) => ({
    id: stableId(`committee-member:${story.key}:${story.year}:${row.key}:${index + 1}`),
    province_id: story.provinceId,
    committee_id: stableId(`committee:${story.key}:${story.year}:${row.key}`),
    position: index + 1,
    post,
    title,
  }));
}
