import { blocksOf, contentOf } from "@/lib/domain/plan-content";
import { addDays, plainDate, writtenDay, yearOf, type PlainDate } from "@/lib/domain/plain-date";
import type { Row } from "../rows";
import { stableId } from "../territory";
import { bodyId } from "./people";
import type { Story, StoryLocality, StoryPlan } from "./story";

export const planId = (story: Story, plan: Pick<StoryPlan, "number" | "issuedOn">) =>
  stableId(`plan:${story.key}:${plan.number}:${plan.issuedOn}`);

const padded = (count: number) => (count < 10 ? `0${count}` : String(count));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function listed(story: Story, rows: readonly StoryLocality[]): string {
  return rows
    .map((row, index) => {
      const district = story.districts.find((one) => one.key === row.district);
      return `(${index + 1}) ${capital(row.name)}${district ? `, ${district.name}` : ""}`;
    })
    .join("; ");
}

/** The text of the annual plan: the plan 13/KH-BCĐ of 23/01/2024, shortened, with the places and dates of the story. */
export function planContent(story: Story) {
  const { year, selection, localities } = story;
  const selected = localities.filter((row) => row.listing === "SELECTED");
  const followed = localities.filter((row) => row.listing === "FOLLOWED");
  const drugs = selected.filter((row) => row.types[0] === "TYPE_4_DRUGS");
  const social = selected.filter((row) => row.types[0] !== "TYPE_4_DRUGS");
  const verdict = story.followUpVerdictOn === null ? "" : writtenDay(story.followUpVerdictOn);
  const below = story.districts.length > 0 ? "Ban Chỉ đạo 138 các huyện, thị xã, thành phố" : "Ban Chỉ đạo 138 các xã, phường, đặc khu";
  const groups = [
    "Công tác lãnh đạo, chỉ đạo",
    "Tổ chức kiện toàn hệ thống chính trị ở cơ sở",
    "Củng cố, tăng cường năng lực của lực lượng Công an",
    "Tổ chức tuyên truyền, vận động nhân dân tham gia bảo đảm an ninh, trật tự tại địa bàn cơ sở",
    "Tổ chức phòng ngừa nghiệp vụ và quản lý nhà nước về an ninh, trật tự ở địa bàn cơ sở",
    "Tổ chức đấu tranh, trấn áp, xử lý các loại tội phạm",
  ];
  const sections = [
    {
      title: "MỤC TIÊU, YÊU CẦU",
      text: `- Tiếp tục duy trì, giữ vững những kết quả đã đạt được trong công tác chuyển hóa địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội; nêu cao trách nhiệm của người đứng đầu; tập trung giải quyết dứt điểm các vấn đề phức tạp, nổi cộm, bức xúc.
- Quá trình thực hiện chuyển hóa địa bàn phải gắn với phong trào toàn dân bảo vệ an ninh Tổ quốc; phát huy vai trò của lực lượng Công an cấp xã.
- Tổ chức chuyển hóa đạt ít nhất 60% tổng số địa bàn được lựa chọn trong năm ${year}.
- Ít nhất 85% các địa bàn đã chuyển hóa đạt năm ${year - 1} không phức tạp trở lại sau chuyển hóa.`,
    },
    {
      title: "PHẠM VI, ĐỊA BÀN, THỜI GIAN",
      text: `1. Phạm vi

${story.districts.length > 0 ? `Triển khai trên địa bàn ${padded(story.districts.length)} huyện, thị xã, thành phố.` : `Triển khai trên địa bàn các xã, phường, đặc khu của ${story.province}.`}

2. Địa bàn chuyển hóa

- ${padded(selected.length)} địa bàn được lựa chọn chuyển hóa trong năm ${year} theo Quyết định số ${selection.number}/${selection.notation} ngày ${writtenDay(selection.issuedOn)}, trong đó:
+ ${padded(social.length)} địa bàn phức tạp về tội phạm xâm phạm trật tự, an toàn xã hội và tệ nạn xã hội, gồm: ${listed(story, social)}.
+ ${padded(drugs.length)} địa bàn phức tạp về tội phạm và tệ nạn ma túy, gồm: ${listed(story, drugs)}.
- ${padded(followed.length)} địa bàn đã chuyển hóa đạt trong năm ${year - 1}, tiếp tục theo dõi trong 06 tháng đầu năm ${year}, gồm: ${listed(story, followed)}.

3. Thời gian thực hiện

- Từ nay đến ngày ${writtenDay(story.workTo)}.
- Đối với các địa bàn theo dõi: đến ngày ${verdict}, tổ chức đánh giá kết quả theo dõi trong 06 tháng.`,
    },
    {
      title: "NHIỆM VỤ, GIẢI PHÁP THỰC HIỆN",
      text: groups.map((title, index) => `${index + 1}. ${title}\n\n${story.taskGroups[index] ?? ""}`).join("\n\n"),
    },
    {
      title: "KINH PHÍ THỰC HIỆN",
      text: `- Nguồn kinh phí địa phương: Công an tỉnh phối hợp cơ quan tài chính nghiên cứu, đề xuất, trình Ủy ban nhân dân tỉnh xem xét, quyết định.
- ${below} báo cáo Hội đồng nhân dân, Ủy ban nhân dân cùng cấp hỗ trợ các địa bàn thực hiện chuyển hóa trong năm ${year}, ưu tiên xã có điều kiện khó khăn.`,
    },
    {
      title: "PHÂN CÔNG TRÁCH NHIỆM, TỔ CHỨC THỰC HIỆN",
      text: `1. Công an tỉnh

Chủ trì, phối hợp với các sở, ban, ngành và ${below} tổ chức thực hiện; chỉ đạo hoạt động của Hội đồng thẩm định; theo dõi, kiểm tra, đôn đốc.

2. Bộ đội Biên phòng tỉnh

Phối hợp với lực lượng Công an và chính quyền cơ sở tuyên truyền, đấu tranh phòng, chống tội phạm trên tuyến biên giới, tuyến biển.

3. Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh

Đề nghị phối hợp lựa chọn các vụ án điểm, đẩy nhanh tiến độ truy tố và xét xử lưu động.

4. Các sở, ban, ngành có liên quan

Căn cứ chức năng, nhiệm vụ và phạm vi quản lý, thực hiện hoặc phối hợp thực hiện có hiệu quả các nhiệm vụ.

5. ${below}

Ban hành kế hoạch cụ thể, xác định rõ các chỉ tiêu, biện pháp, thời gian và phân công lực lượng tham gia.

6. Chế độ thông tin báo cáo

${story.periods.map((period) => `- ${period.title}: tính từ ngày ${writtenDay(period.figuresFrom)} đến ngày ${writtenDay(period.figuresTo)}.`).join("\n")}

Trên đây là kế hoạch thực hiện công tác chuyển hóa địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội năm ${year}. Yêu cầu các cơ quan, đơn vị, địa phương triển khai thực hiện nghiêm túc./.`,
    },
  ];
  return contentOf(sections.map(({ title, text }) => ({ title, blocks: blocksOf(text) })));
}

type StoryDuty = {
  readonly clause: string;
  readonly taskGroup: number | null;
  readonly content: string;
  readonly body: string | null;
  readonly bodyName: string;
  readonly product: string;
  readonly dueText: string;
  readonly dueOn: PlainDate | null;
  readonly units?: readonly string[];
  readonly doneOn?: PlainDate;
};

function dutiesOf(story: Story): readonly StoryDuty[] {
  const { year } = story;
  const issuedOn = story.plans.find((plan) => plan.kind === "ANNUAL")?.issuedOn ?? story.workFrom;
  const department = (key: string) => story.departments.find((one) => one.key === key);
  const [border, procuracy] = [department("bienphong"), department("vks")];
  const agency = `Cơ quan Thường trực Ban Chỉ đạo 138, Công an ${story.province}`;
  const isPast = (day: PlainDate) => day <= story.today;
  const done = (day: PlainDate) => (isPast(day) ? { doneOn: day } : {});
  return [
    {
      clause: "III.1",
      taskGroup: 1,
      content: "Hướng dẫn cấp dưới xây dựng kế hoạch, kiện toàn Ban Chỉ đạo cấp xã",
      body: "agency",
      bodyName: agency,
      product: "Văn bản hướng dẫn",
      dueText: `trong tháng 02/${year}`,
      dueOn: addDays(plainDate(year, 3, 1), -1),
      ...done(addDays(issuedOn, 14)),
    },
    {
      clause: "IV.1",
      taskGroup: 1,
      content: "Đề xuất kinh phí chuyển hóa địa bàn, trình Ủy ban nhân dân tỉnh",
      body: "agency",
      bodyName: agency,
      product: "Tờ trình",
      dueText: `trong quý I năm ${year}`,
      dueOn: plainDate(year, 3, 31),
      ...done(plainDate(year, 3, 18)),
    },
    ...(border
      ? [
          {
            clause: "V.2",
            taskGroup: 6,
            content: "Phối hợp tuyên truyền, đấu tranh với tội phạm trên tuyến biên giới",
            body: border.key,
            bodyName: border.name,
            product: "Kế hoạch phối hợp",
            dueText: `trước ngày 16/12/${year}`,
            dueOn: plainDate(year, 12, 15),
            units: story.localities.filter((one) => border.localities.includes(one.key)).map((one) => one.unitId),
          },
        ]
      : []),
    ...(procuracy
      ? [
          {
            clause: "V.3",
            taskGroup: 6,
            content: "Lựa chọn án điểm, xét xử lưu động tại địa bàn chuyển hóa",
            body: procuracy.key,
            bodyName: procuracy.name,
            product: "Danh sách vụ án điểm",
            dueText: "thường xuyên",
            dueOn: null,
          },
        ]
      : []),
    {
      clause: "V.4",
      taskGroup: 4,
      content: "Tổ chức tuyên truyền, xây dựng mô hình tự quản tại địa bàn",
      body: null,
      bodyName: "Các sở, ban, ngành có liên quan",
      product: "Báo cáo kết quả",
      dueText: `trước ngày 30/11/${year}`,
      dueOn: plainDate(year, 11, 29),
    },
  ];
}

/** What the annual plan of a story obliges. Written while the plan is a draft: an issued one takes no more. */
export function buildDuties(story: Story): Row[] {
  const plan = story.plans.find((one) => one.kind === "ANNUAL");
  if (!plan || yearOf(plan.issuedOn) !== story.year) return [];
  return dutiesOf(story).map((duty, index) => ({
    id: stableId(`duty:${planId(story, plan)}:${index + 1}`),
    province_id: story.provinceId,
    paper_id: planId(story, plan),
    position: index + 1,
    clause: duty.clause,
    task_group: duty.taskGroup,
    content: duty.content,
    body_id: duty.body === null ? null : bodyId(story, duty.body),
    body_name: duty.bodyName,
    cooperating: "",
    product: duty.product,
    due_text: duty.dueText,
    due_on: duty.dueOn,
    unit_ids: duty.units ?? [],
    is_asked: story.departments.some((one) => one.key === duty.body && one.isAsked === true),
    status: duty.doneOn === undefined ? "OPEN" : "DONE",
    done_on: duty.doneOn ?? null,
    version: 1,
  }));
}
