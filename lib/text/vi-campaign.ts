import type { CloseCampaignRefusal, CreateCampaignRefusal, EditCampaignRefusal, OpenCampaignRefusal } from "@/lib/domain/campaign-refusal";
import type { CampaignFault, CampaignStatus, PeriodFault, PeriodKind } from "@/lib/domain/campaign";
import type { DecisionKind, PaperStatus, PlanKind } from "@/lib/domain/paper";
import type { BodyTier } from "@/lib/domain/report";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDate, formatPercent, formatQuantity } from "./format";

type CampaignDeedRefusal = CreateCampaignRefusal | EditCampaignRefusal | OpenCampaignRefusal | CloseCampaignRefusal;

export const campaignStatusText = { DRAFT: "Đang soạn", OPEN: "Đang thực hiện", CLOSED: "Đã kết thúc" } as const satisfies Record<
  CampaignStatus,
  string
>;
export const planKindText = {
  PERIOD: "Kế hoạch giai đoạn",
  ANNUAL: "Kế hoạch năm",
  REVIEW: "Kế hoạch sơ kết",
  AMENDING: "Kế hoạch điều chỉnh",
  DISTRICT: "Kế hoạch cấp huyện",
  COMMUNE: "Kế hoạch cấp xã",
} as const satisfies Record<PlanKind, string>;
export const paperStatusText = {
  DRAFT: "Dự thảo",
  AWAITING_SIGNATURE: "Đang trình ký",
  ISSUED: "Đã ban hành",
  CLOSED: "Đã kết thúc",
} as const satisfies Record<PaperStatus, string>;
export const decisionKindText = {
  SELECTION: "Xác định địa bàn",
  SUPPLEMENTARY: "Bổ sung địa bàn",
  RESULT: "Công nhận kết quả",
  FOLLOW_UP: "Kết quả theo dõi",
  REMOVAL: "Đưa ra khỏi diện",
} as const satisfies Record<DecisionKind, string>;
export const periodKindText = {
  SIX_MONTH: "6 tháng",
  YEAR: "Năm",
  QUARTER: "Quý",
  MONTH: "Tháng",
  AD_HOC: "Đột xuất",
} as const satisfies Record<PeriodKind, string>;
export const bodyTierText = {
  COMMUNE: "Cấp xã",
  DISTRICT: "Cấp huyện",
  PROVINCE: "Cấp tỉnh",
  DEPARTMENT: "Sở, ngành",
} as const satisfies Record<BodyTier, string>;

/** "13/KH-BCĐ"; a paper without a number is called by what it will bear. */
export function formatPaperNumber(paper: { readonly number: number | null; readonly notation: string | null }): string {
  const number = paper.number === null ? "…" : paper.number < 10 ? `0${paper.number}` : String(paper.number);
  return paper.notation ? `${number}/${paper.notation}` : number;
}

/** "Quyết định số 196/QĐ-BCĐ ngày 29/12/2023" without its first word. */
export function formatPaper(paper: {
  readonly number: number | null;
  readonly notation: string | null;
  readonly issuedOn: PlainDate | null;
}): string {
  return `số ${formatPaperNumber(paper)}${paper.issuedOn === null ? "" : ` ngày ${formatDate(paper.issuedOn)}`}`;
}

/** Titles proposed for the two periods of a year. */
export function proposedPeriodTitle(kind: "SIX_MONTH" | "YEAR", year: number): string {
  return kind === "SIX_MONTH" ? `Báo cáo 6 tháng đầu năm ${year}` : `Báo cáo năm ${year}`;
}

/** Contradictions of the settings, told at their field. */
export const campaignFaultText = {
  YEAR_OUT_OF_RANGE: "Năm từ 2000 đến 2100",
  WORK_REVERSED: "Ngày kết thúc phải sau ngày bắt đầu",
  FIGURES_REVERSED: "Ngày cuối của số liệu phải sau ngày đầu",
  START_DAY_OUT_OF_RANGE: "Ngày đầu tháng số liệu từ 1 đến 28",
  FIGURES_NOT_WHOLE_MONTHS: "Khoảng số liệu phải gồm các tháng trọn vẹn tính theo ngày đầu tháng số liệu, ví dụ 15/12/2023 đến 14/12/2024",
  TARGET_OUT_OF_RANGE: "Chỉ tiêu từ 0% đến 100%",
  FOLLOW_UP_OUT_OF_RANGE: "Thời gian theo dõi từ 1 đến 36 tháng",
  VERDICT_OUTSIDE_FIGURES: "Ngày đánh giá theo dõi phải nằm trong khoảng số liệu",
} as const satisfies Record<CampaignFault, string>;

export const periodFaultText = {
  FIGURES_REVERSED: "Ngày chốt số liệu phải sau ngày đầu",
  FIGURES_OUTSIDE_CAMPAIGN: "Khoảng số liệu của kỳ phải nằm trong khoảng số liệu của đợt",
  FIGURES_NOT_WHOLE_MONTHS: "Khoảng số liệu của kỳ phải gồm các tháng số liệu trọn vẹn",
  OPENS_AFTER_DUE: "Ngày bắt đầu nhận phải trước hạn của cấp xã",
  DUE_BEFORE_CUT_OFF: "Hạn gửi phải sau ngày chốt số liệu",
  DUE_TOO_SOON: "Hạn gửi phải sau ngày chốt số liệu ít nhất 01 ngày làm việc (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5)",
  DUE_OUT_OF_ORDER: "Hạn cấp xã, cấp huyện, cấp tỉnh phải theo thứ tự trước sau",
} as const satisfies Record<PeriodFault, string>;

export const viCampaign = {
  title: "Đợt chuyển hóa",
  name: (year: number) => `Đợt chuyển hóa năm ${year}`,
  illustrative: "Số liệu minh họa",

  list: {
    lead: "Mỗi tỉnh một đợt trong năm: địa bàn, kỳ báo cáo, kế hoạch.",
    add: "Lập đợt mới",
    caption: "Các đợt chuyển hóa theo năm và tỉnh",
    year: "Năm",
    allYears: "Tất cả",
    province: "Tỉnh",
    allProvinces: "Tất cả",
    status: "Trạng thái",
    work: "Thời gian thực hiện",
    selected: "Địa bàn chuyển hóa",
    followed: "Địa bàn theo dõi",
    openPeriods: "Kỳ đã mở",
    count: (count: number) => formatQuantity(count, "đợt"),
    emptyTitle: "Chưa có đợt chuyển hóa nào",
    empty: "Cơ quan Thường trực lập đợt của năm sau từ quý IV: đề xuất, quyết định, kế hoạch đều thuộc về đợt.",
  },

  facts: {
    title: "Thông tin chung",
    province: "Tỉnh",
    year: "Năm",
    work: "Thời gian thực hiện",
    figures: "Thời gian lấy số liệu",
    months: "Tháng số liệu",
    monthsFrom: (day: number) => (day === 1 ? "theo tháng dương lịch" : `từ ngày ${day} tháng này đến ngày ${day - 1} tháng sau`),
    achievedTarget: "Chỉ tiêu chuyển hóa đạt",
    sustainedTarget: "Chỉ tiêu không phức tạp trở lại",
    ofSelected: (percent: number, needed: number, total: number) =>
      total === 0
        ? `Ít nhất ${formatPercent(percent, 2)} địa bàn được chọn`
        : `Ít nhất ${formatPercent(percent, 2)} địa bàn được chọn, tức ${needed}/${total} địa bàn`,
    ofFollowed: (percent: number, needed: number, total: number) =>
      total === 0
        ? `Ít nhất ${formatPercent(percent, 2)} địa bàn theo dõi`
        : `Ít nhất ${formatPercent(percent, 2)} địa bàn theo dõi, tức ${needed}/${total} địa bàn`,
    followUp: "Theo dõi sau chuyển hóa",
    followUpMonths: (months: number) => formatQuantity(months, "tháng"),
    verdictOn: (date: PlainDate) => `đánh giá kết quả ngày ${formatDate(date)}`,
  },

  form: {
    newTitle: "Lập đợt chuyển hóa mới",
    newLead: (year: number | null) =>
      year === null ? "Điền sẵn theo mẫu chung, sửa lại theo kế hoạch của tỉnh." : `Điền sẵn từ đợt năm ${year}, chuyển sang năm mới.`,
    editTitle: "Sửa thông tin chung",
    year: "Năm",
    yearFixed: "Năm của đợt không đổi được sau khi lập",
    workFrom: "Bắt đầu thực hiện",
    workTo: "Kết thúc thực hiện",
    figuresFrom: "Số liệu tính từ ngày",
    figuresTo: "Số liệu tính đến ngày",
    monthStartDay: "Ngày đầu của tháng số liệu",
    monthStartDayHint: "Ngày 15 nghĩa là mỗi tháng số liệu từ ngày 15 đến ngày 14 tháng sau",
    achievedTarget: "Chuyển hóa đạt, ít nhất",
    sustainedTarget: "Không phức tạp trở lại, ít nhất",
    followUpMonths: "Thời gian theo dõi sau chuyển hóa",
    followUpVerdictOn: "Ngày đánh giá kết quả theo dõi",
    percentBase: "Ghi tỷ lệ % khi cùng kỳ từ",
    percentBaseHint: "Dưới mức này chỉ ghi số tăng, giảm: tỷ lệ của số nhỏ dễ gây hiểu nhầm. Mặc định 10.",
    percentOfSelected: "% được chọn",
    percentOfFollowed: "% theo dõi",
    monthsUnit: "tháng",
    work: "Thời gian thực hiện",
    figures: "Thời gian lấy số liệu",
    targets: "Chỉ tiêu",
    takeOver: "Lập kèm",
    takesPeriods: "Hai kỳ báo cáo: 6 tháng và năm",
    takesPeriodsHint: "Hạn mặc định sau ngày chốt: cấp xã 1, cấp huyện 2, cấp tỉnh 7 ngày làm việc. Sửa được đến khi mở kỳ.",
    takesPeriodsHintTwoTiers: "Hạn mặc định sau ngày chốt: cấp xã 1, cấp tỉnh 7 ngày làm việc. Sửa được đến khi mở kỳ.",
    takesLastPeriods: (count: number, year: number) =>
      count === 0 ? "Hai kỳ báo cáo: 6 tháng và năm" : `${formatQuantity(count, "kỳ báo cáo")} như năm ${year}`,
    takesLastPeriodsHint: "Hạn gửi tính lại theo ngày làm việc sau ngày chốt, như năm trước. Sửa được đến khi mở kỳ.",
    takesPlan: (paper: string) => `Dự thảo kế hoạch năm, lấy từ kế hoạch số ${paper}`,
    takesPlanHint: "Nội dung, căn cứ, nơi nhận, phân công của năm trước, chuyển sang năm mới.",
    takesTaskGroups: (year: number) => `Sáu nhóm nhiệm vụ của năm ${year}`,
    create: "Lập đợt chuyển hóa",
    save: "Lưu thông tin chung",
  },

  sections: {
    localities: "Địa bàn",
    periods: "Kỳ báo cáo",
    papers: "Văn bản",
    taskGroups: "Sáu nhóm nhiệm vụ",
  },
  edit: "Sửa thông tin chung",
  addPeriod: "Thêm kỳ báo cáo",
  addPlan: "Thêm kế hoạch",
  editTaskGroups: "Sửa nhóm nhiệm vụ",

  papers: {
    decisions: "Quyết định",
    paper: "Văn bản",
    date: "Ngày",
    subject: "Trích yếu",
    status: "Trạng thái",
    none: "Chưa có văn bản nào.",
  },

  taskGroups: {
    title: "Sáu nhóm nhiệm vụ của kế hoạch",
    lead: "Cập nhật tiến độ của cấp xã được ghi theo sáu nhóm này.",
    label: (number: number) => `Nhóm ${number}`,
    none: "Chưa ghi nhóm nhiệm vụ.",
    save: "Lưu sáu nhóm nhiệm vụ",
  },

  next: {
    draft: "Cơ quan Thường trực hoàn thiện danh sách địa bàn, kỳ báo cáo và nhóm nhiệm vụ, rồi bắt đầu thực hiện.",
    open: (date: PlainDate) => `Thực hiện đến hết ngày ${formatDate(date)}.`,
    closed: "Không thay đổi được nữa.",
  },

  open: {
    title: (year: number) => `Bắt đầu thực hiện đợt chuyển hóa năm ${year}`,
    action: "Bắt đầu thực hiện",
    what: (selected: number, followed: number) =>
      `Danh sách ${formatQuantity(selected, "địa bàn chuyển hóa")} và ${formatQuantity(followed, "địa bàn theo dõi")} có hiệu lực trong toàn tỉnh.`,
    who: "Công an cấp xã, các cấp Ban Chỉ đạo 138 và sở, ngành liên quan thấy đợt này và làm việc theo đó.",
    undo: "Không đưa đợt về dự thảo được nữa; danh sách địa bàn chỉ thay đổi bằng quyết định.",
  },
  close: {
    title: (year: number) => `Kết thúc đợt chuyển hóa năm ${year}`,
    action: "Kết thúc đợt",
    what: "Thông tin chung, địa bàn, kỳ báo cáo và kế hoạch của đợt không sửa được nữa.",
    who: "Mọi người vẫn xem được đợt này theo phạm vi được giao.",
    undo: "Không mở lại được đợt đã kết thúc.",
  },

  refusal: {
    NOT_FOUND: "Không tìm thấy đợt chuyển hóa này trong phạm vi được giao.",
    OUT_OF_SCOPE: "Không tìm thấy đợt chuyển hóa này trong phạm vi được giao.",
    ROLE_NOT_ALLOWED: "Chỉ Cơ quan Thường trực làm được việc này.",
    WRONG_STATUS: "Trạng thái của đợt không cho phép việc này.",
    STALE: "Đợt chuyển hóa vừa được cập nhật ở nơi khác. Tải lại trang để xem bản mới; phần đã nhập chưa được lưu.",
    DUPLICATE_YEAR: "Tỉnh đã có đợt chuyển hóa của năm này",
    PLAN_NOT_FOUND: "Không tìm thấy kế hoạch năm trước để lấy dự thảo",
    PERIOD_UNSOUND: "Kỳ báo cáo lập kèm không khớp với khoảng số liệu. Bỏ chọn hoặc sửa khoảng số liệu.",
    PERIODS_OUTSIDE: "Có kỳ báo cáo nằm ngoài khoảng số liệu này hoặc không còn gồm tháng trọn vẹn",
    YEAR_FIXED: "Năm của đợt không đổi được sau khi lập.",
    NO_LOCALITIES: "Chưa có địa bàn nào trong danh sách.",
    DECISION_REQUIRED: "Cần quyết định đã ban hành nêu các địa bàn của đợt.",
    TASK_GROUPS_MISSING: "Chưa ghi đủ sáu nhóm nhiệm vụ.",
    LOCALITIES_UNDECIDED: "Còn địa bàn chưa có quyết định kết quả.",
  } satisfies Record<CampaignDeedRefusal, string>,
} as const;
