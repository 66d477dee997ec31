import { unsetTiers } from "@/lib/domain/due-rule";
import type { PlanGround } from "@/lib/domain/plan-view";
import { HOTSPOT_TYPES, type LocalityRow } from "@/lib/domain/locality";
import { standing } from "@/lib/domain/target";
import { formatDate, formatPercent, formatQuantity } from "./format";
import { formatUnitWithin } from "./format-unit";
import { formatPaper } from "./vi-campaign";
import { hotspotTypeText } from "./vi-locality";

export type SectionText = { readonly title: string; readonly text: string };

/** Headings of the annual plan, in the order of the plan 13/KH-BCĐ of 2024. */
export const planSectionTitles = [
  "MỤC TIÊU, YÊU CẦU",
  "PHẠM VI, ĐỊA BÀN, THỜI GIAN",
  "NHIỆM VỤ, GIẢI PHÁP THỰC HIỆN",
  "KINH PHÍ THỰC HIỆN",
  "PHÂN CÔNG TRÁCH NHIỆM, TỔ CHỨC THỰC HIỆN",
] as const;

/** The six tasks, as the review plan of Tây Ninh names them. */
export const taskGroupTitles = [
  "Công tác lãnh đạo, chỉ đạo",
  "Tổ chức kiện toàn hệ thống chính trị ở cơ sở",
  "Củng cố, tăng cường năng lực của lực lượng Công an",
  "Tổ chức tuyên truyền, vận động nhân dân tham gia bảo đảm an ninh, trật tự tại địa bàn cơ sở",
  "Tổ chức phòng ngừa nghiệp vụ và quản lý nhà nước về an ninh, trật tự ở địa bàn cơ sở",
  "Tổ chức đấu tranh, trấn áp, xử lý các loại tội phạm",
] as const;

const nameOf = (row: LocalityRow): string =>
  formatUnitWithin(
    { level: "COMMUNE", kind: row.unitKind, name: row.unitName },
    row.district && { level: "DISTRICT", kind: row.district.kind, name: row.district.name },
  );

const named = (rows: readonly LocalityRow[]): string => rows.map((row, index) => `(${index + 1}) ${nameOf(row)}`).join("; ");
const oneOf = (needed: number, total: number): string =>
  total === 0 ? "" : `, tức ít nhất ${formatQuantity(needed, "địa bàn")} trên tổng số ${formatQuantity(total, "địa bàn")}`;

/** Section I, with what the targets mean in whole localities today. */
function objectives({ facts, localities }: PlanGround): string {
  const selected = localities.filter((row) => row.listing === "SELECTED").length;
  const followed = localities.filter((row) => row.listing === "FOLLOWED").length;
  const { needed: achieved } = standing(selected, 0, facts.achievedTarget);
  const { needed: sustained } = standing(followed, 0, facts.sustainedTarget);
  return [
    "- Tiếp tục duy trì, giữ vững những kết quả đã đạt được trong công tác chuyển hóa địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội; nêu cao trách nhiệm của người đứng đầu; giải quyết dứt điểm các vấn đề phức tạp, nổi cộm ngay từ cơ sở.",
    "- Chuyển hóa địa bàn gắn với phong trào toàn dân bảo vệ an ninh Tổ quốc; phát huy vai trò của lực lượng Công an cấp xã.",
    `- Chuyển hóa đạt ít nhất ${formatPercent(facts.achievedTarget, 2)} tổng số địa bàn được lựa chọn trong năm ${facts.year}${oneOf(achieved, selected)}.`,
    ...(followed === 0
      ? []
      : [
          `- Ít nhất ${formatPercent(facts.sustainedTarget, 2)} các địa bàn đã chuyển hóa đạt năm ${facts.year - 1} không phức tạp trở lại sau chuyển hóa${oneOf(sustained, followed)}.`,
        ]),
  ].join("\n");
}

/** Section II: the localities by type with their full names, and the spans. */
function scope({ facts, localities, decisions, province, districts }: PlanGround): string {
  const selected = localities.filter((row) => row.listing === "SELECTED");
  const followed = localities.filter((row) => row.listing === "FOLLOWED");
  const byType = HOTSPOT_TYPES.map((type) => ({ type, rows: selected.filter((row) => row.types[0] === type) })).filter(
    ({ rows }) => rows.length > 0,
  );
  const basis = decisions.length === 0 ? "" : ` theo ${decisions.map((one) => `Quyết định ${formatPaper(one)}`).join(", ")}`;
  const until = facts.followUpVerdictOn === null ? "" : ` đến ngày ${formatDate(facts.followUpVerdictOn)}`;
  const where = districts > 0 ? formatQuantity(districts, "huyện, thị xã, thành phố") : `các xã, phường, đặc khu của ${province}`;
  return [
    "1. Phạm vi",
    `Triển khai trên địa bàn ${where}.`,
    "2. Địa bàn chuyển hóa",
    [
      `- ${formatQuantity(selected.length, "địa bàn")} được lựa chọn chuyển hóa trong năm ${facts.year}${basis}${byType.length > 0 ? ", trong đó:" : "."}`,
      ...byType.map(
        ({ type, rows }) =>
          `+ ${formatQuantity(rows.length, "địa bàn")} phức tạp về ${hotspotTypeText[type].toLocaleLowerCase("vi")}, gồm: ${named(rows)}.`,
      ),
      ...(followed.length === 0
        ? []
        : [
            `- ${formatQuantity(followed.length, "địa bàn")} đã chuyển hóa đạt năm ${facts.year - 1}, tiếp tục theo dõi${until}, gồm: ${named(followed)}.`,
          ]),
    ].join("\n"),
    "3. Thời gian thực hiện",
    [
      `- Từ ngày ${formatDate(facts.workFrom)} đến ngày ${formatDate(facts.workTo)}.`,
      ...(facts.followUpVerdictOn === null || followed.length === 0
        ? []
        : [
            `- Đối với các địa bàn theo dõi: ngày ${formatDate(facts.followUpVerdictOn)} đánh giá kết quả theo dõi trong ${formatQuantity(facts.followUpMonths, "tháng")}.`,
          ]),
    ].join("\n"),
  ].join("\n\n");
}

/** What each task is about where the campaign says nothing of it yet (domain.md 5). */
const taskGroupDefaults: readonly string[] = [
  "Ban hành kế hoạch, xác định rõ địa bàn, lĩnh vực cần chuyển hóa; phân công thành viên Ban Chỉ đạo; kiểm tra, hướng dẫn, đôn đốc; định kỳ sơ kết, rút kinh nghiệm.",
  "Kiện toàn Ban Chỉ đạo cấp xã; phân công các đoàn thể, cán bộ, đảng viên phụ trách từng khu dân cư.",
  "Tăng cường lực lượng xuống cơ sở, hỗ trợ phương tiện, kinh phí, tập huấn nghiệp vụ; duy trì tổ tuần tra, tổ tự quản về an ninh, trật tự.",
  "Tuyên truyền phương thức, thủ đoạn của tội phạm; xây dựng, nhân rộng mô hình tự quản, tự phòng, tự bảo vệ, tự hòa giải; vận động giao nộp vũ khí, vật liệu nổ.",
  "Điều tra cơ bản địa bàn, tuyến, lĩnh vực; quản lý ngành, nghề kinh doanh có điều kiện về an ninh, trật tự, quản lý cư trú; giúp đỡ người tái hòa nhập cộng đồng.",
  "Mở các đợt cao điểm tấn công, trấn áp tội phạm; triệt xóa điểm, tụ điểm; tiếp nhận, giải quyết tố giác, tin báo về tội phạm; phối hợp tại địa bàn giáp ranh.",
];

const tasks = ({ taskGroups }: PlanGround): string =>
  taskGroupTitles
    .map((title, index) => `${index + 1}. ${title}\n\n${taskGroups[index] || (taskGroupDefaults[index] ?? "")}`.trim())
    .join("\n\n");

/** Section IV: the sources of money of domain.md 6.2. */
const budget = ({ districts }: PlanGround): string =>
  [
    "- Ngân sách tỉnh: Công an tỉnh phối hợp cơ quan tài chính đề xuất, trình Ủy ban nhân dân tỉnh xem xét, quyết định.",
    districts > 0
      ? "- Ngân sách cấp huyện, cấp xã: đề nghị Hội đồng nhân dân, Ủy ban nhân dân cấp huyện hỗ trợ các địa bàn, ưu tiên xã có điều kiện khó khăn."
      : "- Ngân sách cấp xã: Hội đồng nhân dân, Ủy ban nhân dân cấp xã bố trí, ưu tiên địa bàn có điều kiện khó khăn.",
    "- Kinh phí của Công an, Quỹ phòng, chống tội phạm.",
    "- Huy động đóng góp, hỗ trợ của tổ chức xã hội, doanh nghiệp và Nhân dân theo quy định.",
  ].join("\n");

/** A period whose day is still to be typed names none: no date is invented for a paper. */
function duesOf(period: PlanGround["periods"][number]): string {
  const unset = unsetTiers(period.dueRules ?? null, period);
  const { dueCommune, dueDistrict } = period;
  return [
    unset.includes("commune") ? "" : `; cấp xã gửi trước hết ngày ${formatDate(dueCommune)}`,
    dueDistrict === null || unset.includes("district") ? "" : `; cấp huyện gửi trước hết ngày ${formatDate(dueDistrict)}`,
  ].join("");
}

/** Section V: who does what, and what is reported when. */
function organisation({ periods, districts, facts }: PlanGround): string {
  const below = districts > 0 ? "Ban Chỉ đạo 138 các huyện, thị xã, thành phố" : "Ban Chỉ đạo 138 các xã, phường, đặc khu";
  return [
    "1. Công an tỉnh",
    "Chủ trì, phối hợp với các sở, ban, ngành và Ban Chỉ đạo 138 cấp dưới tổ chức thực hiện; chỉ đạo hoạt động của Hội đồng thẩm định; theo dõi, kiểm tra, đôn đốc và tham mưu sơ kết, tổng kết.",
    "2. Viện kiểm sát nhân dân, Tòa án nhân dân",
    "Đề nghị phối hợp lựa chọn án điểm, đẩy nhanh tiến độ truy tố, xét xử lưu động tại các địa bàn chuyển hóa.",
    "3. Các sở, ban, ngành có liên quan",
    "Căn cứ chức năng, nhiệm vụ và phạm vi quản lý, thực hiện hoặc phối hợp thực hiện các nhiệm vụ của công tác chuyển hóa địa bàn.",
    `4. ${below}`,
    "Ban hành kế hoạch cụ thể, xác định rõ chỉ tiêu, biện pháp, thời gian và lực lượng tham gia; kiện toàn Ban Chỉ đạo cấp xã; định kỳ sơ kết, đánh giá và rà soát địa bàn cho năm tiếp theo.",
    "5. Chế độ thông tin, báo cáo",
    periods
      .map(
        (period) =>
          `- ${period.title}: tính từ ngày ${formatDate(period.figuresFrom)} đến ngày ${formatDate(period.figuresTo)}${duesOf(period)}.`,
      )
      .join("\n"),
    `Trên đây là kế hoạch thực hiện công tác chuyển hóa địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội năm ${facts.year}. Yêu cầu các cơ quan, đơn vị, địa phương triển khai thực hiện nghiêm túc./.`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Over the signature of the first plan of a province: the offices of its chair, as on 13/KH-BCĐ of 2024. */
export const planSigner = "TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH";

/** Recipients of the first plan of a province, as on 13/KH-BCĐ of 2024. */
export const planRecipients = ({ districts }: Pick<PlanGround, "districts">): readonly string[] => [
  "Ban Chỉ đạo 138/CP",
  "Bộ Công an (V01)",
  "Thường trực Tỉnh ủy",
  "Thường trực HĐND tỉnh",
  "Chủ tịch, các Phó Chủ tịch UBND tỉnh",
  "Ban Nội chính Tỉnh ủy",
  "Công an tỉnh",
  "Các sở, ngành, đoàn thể cấp tỉnh",
  "Thành viên BCĐ 138 tỉnh",
  districts > 0 ? "BCĐ 138 các huyện, thị xã, thành phố" : "BCĐ 138 các xã, phường, đặc khu",
  "Lưu: VT, NCVX",
];

const WRITERS = [objectives, scope, tasks, budget, organisation] as const;

/** The whole plan of a year, written from what the campaign holds. */
export function planTemplate(ground: PlanGround): readonly SectionText[] {
  return planSectionTitles.map((title, index) => ({ title, text: WRITERS[index]?.(ground) ?? "" }));
}

/** Parts that follow from the campaign, written anew into a text: targets and localities. The rest stays as it is. */
export function withCampaignParts(sections: readonly SectionText[], ground: PlanGround): readonly SectionText[] {
  const fresh = planTemplate(ground).slice(0, 2);
  return sections.map((section) => fresh.find((one) => one.title === section.title.toLocaleUpperCase("vi")) ?? section);
}

/** What a plan below the province begins with. */
export function localPlanTemplate(unit: string, parent: string, year: number): readonly SectionText[] {
  return [
    { title: "MỤC TIÊU, YÊU CẦU", text: `- Thực hiện Kế hoạch ${parent}; phấn đấu ${unit} chuyển hóa đạt trong năm ${year}.` },
    { title: "NHIỆM VỤ, BIỆN PHÁP", text: taskGroupTitles.map((title, index) => `${index + 1}. ${title}`).join("\n\n") },
    {
      title: "TỔ CHỨC THỰC HIỆN",
      text: "- Phân công cụ thể trong bảng nhiệm vụ kèm theo: việc, người chịu trách nhiệm, thời hạn, sản phẩm.",
    },
  ];
}
