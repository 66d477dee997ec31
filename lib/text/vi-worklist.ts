import type { WorkFacts, WorkItem, WorkKind, WorkReason } from "@/lib/domain/worklist";
import { formatDate, formatQuantity } from "./format";

export const viWorklist = {
  title: "Việc của tôi",
  count: (work: number) => (work === 0 ? "Không có việc nào đang chờ" : `${work} việc cần làm, việc gần hạn nhất đứng trước`),
  empty: "Không có việc nào đang chờ xử lý",
  toDashboard: "Xem bảng điều hành",
  due: (date: string) => `Hạn ${date}`,
  markRead: "Đã xem các mục để biết",
} as const;

/** What comes and when, for a list that is empty, by the work a person does. */
export const emptyHint = {
  PREPARES: "Việc mới xuất hiện ở đây khi mở kỳ báo cáo, khi báo cáo bị trả lại, và khi một tháng số liệu kết thúc.",
  SIGNS: "Báo cáo chờ duyệt gửi sẽ xuất hiện ở đây ngay khi cán bộ trình.",
  REVIEWS: "Báo cáo gửi lên sẽ xuất hiện ở đây ngay khi đơn vị duyệt gửi.",
  READS: "Nội dung cần biết sẽ xuất hiện ở đây. Những gì được xem nằm trong các mục làm việc.",
} as const;

export const workReasonText = {
  OVERDUE: "Quá hạn",
  DUE_SOON: "Sắp đến hạn",
  RETURNED_TO_ME: "Bị trả lại",
  AWAITING_MY_APPROVAL: "Chờ tôi duyệt",
  TO_REVIEW: "Cần xem xét",
  TO_DO: "Cần làm",
  FOR_INFORMATION: "Để biết",
} as const satisfies Record<WorkReason, string>;

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const period = (facts: WorkFacts) => lowerFirst(facts.period ?? "báo cáo");
const month = (facts: WorkFacts) => (facts.month ? `tháng số liệu từ ${formatDate(facts.month)}` : "");

const about = (facts: WorkFacts) => facts.about ?? "văn bản";

const NOTICES: Readonly<Record<string, (facts: WorkFacts) => string>> = {
  REPORT_ACCEPTED: (facts) => `${facts.period ?? "Báo cáo"} đã được tiếp nhận`,
  REPORT_WITHDRAWN: (facts) => `${facts.body ?? "Đơn vị"} thu hồi ${period(facts)}`,
  REPORT_CONFIRMED: (facts) => `${facts.body ?? "Đơn vị"} xác nhận số liệu đã nhập thay`,
  REPORT_RECALLED: (facts) => `${facts.body ?? "Đơn vị"} thu hồi, thay thế ${period(facts)}: số liệu lấy từ báo cáo này đã cũ`,
  REPORT_CORRECTED: (facts) => `${facts.body ?? "Đơn vị"} đính chính ${period(facts)}`,
  NOMINATION_APPRAISED: (facts) => `Hội đồng thẩm định đã có ý kiến về đề xuất ${facts.unit ?? "địa bàn"}`,
  NOMINATION_OPINION: (facts) => `Đã có ý kiến của xã về đề xuất ${facts.unit ?? "địa bàn"}`,
  NOMINATION_WITHDRAWN: (facts) => `${facts.body ?? "Cơ quan đề xuất"} rút đề xuất ${facts.unit ?? "địa bàn"}`,
  NOMINATION_SUBMITTED: (facts) => `${facts.body ?? "Cơ quan đề xuất"} gửi đề xuất ${facts.unit ?? "địa bàn"}`,
  PAPER_ISSUED: (facts) => `Đã ban hành văn bản số ${facts.paper ?? ""}`,
  PLAN_ACCEPTED: () => "Cấp trên đã tiếp nhận kế hoạch",
  PAPER_RECEIVED: (facts) => `Văn bản mới: ${about(facts)}`,
  DELEGATION_GIVEN: (facts) => `Đã giao ủy quyền ký cho ${facts.body ?? ""}`,
  RESULT_RECORDED: (facts) => `Đã ghi kết quả của ${facts.unit ?? "địa bàn"}`,
};

/** A sentence with a verb for each piece of work. */
const TITLES = {
  PREPARE_REPORT: (facts) => `Lập ${period(facts)}`,
  REVISE_REPORT: (facts) => `Bổ sung ${period(facts)} bị trả lại`,
  CHANGE_UNLOCKED: (facts) => `Sửa ${period(facts)} đang được mở khóa`,
  REPLACE_REPORT: (facts) => `Lập bản thay thế ${period(facts)}`,
  SEND_REPORT: (facts) => `Duyệt gửi ${period(facts)}`,
  RECORD_PAPER: (facts) => `Ghi nhận ký bản giấy ${period(facts)}`,
  REVIEW_REPORT: (facts) => `Xem ${period(facts)} của ${facts.body ?? ""}`,
  ENTER_REPORT_FOR: (facts) => `${facts.body ?? ""} chưa gửi ${period(facts)}`,
  CONFIRM_ENTERED: (facts) => `Xác nhận ${period(facts)} đã được nhập thay`,
  ENTER_FIGURES: (facts) => `Nhập ${month(facts)}`,
  CONFIRM_FIGURES: (facts) => `Xác nhận ${month(facts)} đã được nhập thay`,
  SELF_SCORE: (facts) => `Tự chấm điểm ${facts.unit ?? ""}`,
  SEND_SELF_SCORE: (facts) => `Duyệt gửi phiếu tự chấm ${facts.unit ?? ""}`,
  COUNCIL_SCORE: (facts) => `Chấm điểm thẩm định ${facts.unit ?? ""}`,
  RECORD_RESULT: (facts) => `Ghi kết quả theo quyết định cho ${facts.unit ?? ""}`,
  DO_DUTY: (facts) => facts.duty ?? "Nhiệm vụ theo kế hoạch",
  WRITE_LOCAL_PLAN: (facts) => `Lập kế hoạch của ${facts.unit ?? ""}`,
  REVIEW_LOCAL_PLAN: (facts) => `Xem kế hoạch của ${facts.unit ?? ""}`,
  REVISE_LOCAL_PLAN: () => "Lập lại kế hoạch bị trả lại",
  PREPARE_NOMINATION: (facts) => `Hoàn thiện đề xuất ${facts.unit ?? ""}`,
  REVISE_NOMINATION: (facts) => `Bổ sung đề xuất ${facts.unit ?? ""} bị trả lại`,
  SEND_NOMINATION: (facts) => `Duyệt gửi đề xuất ${facts.unit ?? ""}`,
  GIVE_OPINION: (facts) => `Cho ý kiến về đề xuất ${facts.unit ?? ""}`,
  APPRAISE_NOMINATION: (facts) => `Thẩm định đề xuất ${facts.unit ?? ""}`,
  DRAFT_DECISION: (facts) => `Lập quyết định từ ${formatQuantity(facts.total ?? 0, "đề xuất")} đã thẩm định của năm ${facts.year ?? ""}`,
  FINISH_DECISION: (facts) => `Hoàn thiện dự thảo quyết định: ${about(facts)}`,
  BEGIN_CAMPAIGN: (facts) => `Bắt đầu thực hiện đợt chuyển hóa năm ${facts.year ?? ""}: kế hoạch đã ban hành`,
  REVIEW_PAPER: (facts) => `Duyệt văn bản trình ký: ${about(facts)}`,
  SIGN_PAPER: (facts) => `Ký duyệt: ${about(facts)}`,
  NUMBER_PAPER: (facts) => `Cấp số: ${about(facts)}`,
  REVISE_PAPER: (facts) => `Sửa văn bản bị trả lại: ${about(facts)}`,
  DISPATCH_PAPER: (facts) => `Ghi sổ gửi: ${about(facts)}`,
  NOTICE: (facts) => NOTICES[facts.note ?? ""]?.(facts) ?? "Có nội dung mới",
} as const satisfies Record<WorkKind, (facts: WorkFacts) => string>;

const DEEDS = {
  PREPARE_REPORT: "Lập báo cáo",
  REVISE_REPORT: "Xem lý do và sửa",
  CHANGE_UNLOCKED: "Mở báo cáo",
  REPLACE_REPORT: "Lập tiếp",
  SEND_REPORT: "Xem và duyệt gửi",
  RECORD_PAPER: "Ghi nhận",
  REVIEW_REPORT: "Xem báo cáo",
  ENTER_REPORT_FOR: "Xem, nhập thay",
  CONFIRM_ENTERED: "Xem và xác nhận",
  ENTER_FIGURES: "Nhập số liệu",
  CONFIRM_FIGURES: "Xem và xác nhận",
  SELF_SCORE: "Tự chấm",
  SEND_SELF_SCORE: "Xem và duyệt gửi",
  COUNCIL_SCORE: "Chấm điểm",
  RECORD_RESULT: "Ghi kết quả",
  DO_DUTY: "Xem, ghi đã làm",
  WRITE_LOCAL_PLAN: "Lập kế hoạch",
  REVIEW_LOCAL_PLAN: "Xem kế hoạch",
  REVISE_LOCAL_PLAN: "Xem lý do và lập lại",
  PREPARE_NOMINATION: "Tiếp tục lập",
  REVISE_NOMINATION: "Xem lý do và sửa",
  SEND_NOMINATION: "Xem và duyệt gửi",
  GIVE_OPINION: "Xem và cho ý kiến",
  APPRAISE_NOMINATION: "Xem hồ sơ",
  DRAFT_DECISION: "Lập dự thảo",
  FINISH_DECISION: "Mở dự thảo",
  BEGIN_CAMPAIGN: "Mở đợt",
  REVIEW_PAPER: "Xem và duyệt",
  SIGN_PAPER: "Xem và duyệt ký",
  NUMBER_PAPER: "Cấp số, ban hành",
  REVISE_PAPER: "Xem lý do",
  DISPATCH_PAPER: "Mở sổ gửi",
  NOTICE: "Xem",
} as const satisfies Record<WorkKind, string>;

export function workTitle(item: WorkItem): string {
  return TITLES[item.kind](item.titleData).trim();
}

export function workDeed(item: WorkItem): string {
  return DEEDS[item.kind];
}

const RETURNED: readonly WorkKind[] = ["REVISE_REPORT", "REVISE_LOCAL_PLAN", "REVISE_NOMINATION", "REVISE_PAPER"];

/** The second line: whose it is, how far it is, why it came back. */
export function workDetail({ kind, titleData }: WorkItem): string {
  if (RETURNED.includes(kind) && titleData.note) return `Lý do: ${titleData.note}`;
  if (kind === "DISPATCH_PAPER") return `Đã ghi gửi ${titleData.done ?? 0}/${titleData.total ?? 0} nơi nhận`;
  if (kind === "ENTER_FIGURES" || kind === "CONFIRM_FIGURES") return titleData.unit ?? "";
  if (kind === "DO_DUTY") return `Kế hoạch ${titleData.paper ?? ""}`;
  if (kind === "REVIEW_LOCAL_PLAN" || kind === "WRITE_LOCAL_PLAN") return `Thực hiện kế hoạch ${titleData.paper ?? ""}`;
  if (kind === "REVIEW_REPORT" || kind === "NOTICE") return "";
  const asked = titleData.askedFor ? `đề nghị gửi chậm nhất ngày ${formatDate(titleData.askedFor)}` : "";
  return [titleData.body, asked].filter(Boolean).join(" · ");
}
