import type { EventEntry, EventSubject } from "@/lib/domain/event";
import { parsePlainDate } from "@/lib/domain/plain-date";
import { formatDate } from "./format";
import { viRole } from "./vi-role";
import { assessmentStatusText } from "./vi-assessment";
import { campaignStatusText, paperStatusText } from "./vi-campaign";
import { criteriaStatusLabel } from "./vi-criteria";
import { formStatusText } from "./vi-forms";
import { localityStateText } from "./vi-locality";
import { nominationStatusText } from "./vi-nomination";
import { officeEventText, officeSubjectText } from "./vi-office-event";
import { viPeople } from "./vi-people";
import { viPeriod } from "./vi-period";
import { reportEventText, reportStatusText } from "./vi-report";

/** Words of the trail. */
export const viEvent = {
  title: "Nhật ký",
  lead: "Mọi thay đổi, ai làm, với tư cách nào, lúc nào. Chỉ ghi thêm, không sửa, không xóa được.",
  chain: "Chuỗi nhật ký",
  allChains: "Tất cả",
  installation: "Hệ thống",
  subjectLabel: "Loại việc",
  anySubject: "Mọi loại",
  from: "Từ ngày",
  to: "Đến ngày",
  actor: "Người, chức vụ hoặc cơ quan",
  wrongDate: "Ngày chưa đúng, đã bỏ qua",
  count: (total: string) => `${total} mục`,
  caption: "Nhật ký, mới nhất trước",
  columns: { time: "Thời điểm", deed: "Việc", who: "Người làm", where: "Chuỗi, số", details: "Chi tiết" },
  businessDate: "ngày làm việc",
  reason: "Lý do",
  data: (labels: readonly string[]) => `Chi tiết: ${labels.slice(0, 3).join(", ").toLocaleLowerCase("vi")}${labels.length > 3 ? " …" : ""}`,
  rest: "Dữ liệu khác",
  sequence: (no: string) => `mục ${no}`,
  empty: "Chưa có mục nào hợp với điều kiện lọc",
  system: "Hệ thống",
  verify: {
    title: "Kiểm tra chuỗi",
    lead: "Mỗi mục mang dấu của mục trước nó trong cùng một tỉnh. Kiểm tra tính lại toàn bộ các dấu, phát hiện mục bị sửa, bị xóa hoặc chèn.",
    submit: "Kiểm tra chuỗi này",
    good: (chain: string, length: string) => `Chuỗi ${chain} nguyên vẹn: ${length} mục`,
    goodText: "Mọi dấu đều khớp, từ mục đầu đến mục cuối.",
    broken: (chain: string, sequence: string) => `Chuỗi ${chain} bị đứt ở mục số ${sequence}`,
    brokenText:
      "Từ mục này trở đi nội dung không còn khớp với dấu đã ghi. Giữ nguyên hiện trạng máy chủ và báo đơn vị phụ trách an toàn thông tin.",
    empty: (chain: string) => `Chuỗi ${chain} chưa có mục nào`,
  },
  subject: {
    campaign: "Đợt chuyển hóa",
    plan: "Kế hoạch",
    decision: "Quyết định",
    ...officeSubjectText,
    locality: "Địa bàn",
    period: "Kỳ báo cáo",
    regime: "Chế độ báo cáo",
    form: "Biểu mẫu",
    report: "Báo cáo",
    figure: "Số liệu",
    update: "Cập nhật",
    criteria: "Tiêu chí",
    assessment: "Đánh giá",
    nomination: "Đề xuất địa bàn",
    unit: "Đơn vị hành chính",
    account: "Tài khoản",
    session: "Phiên đăng nhập",
    clock: "Đồng hồ trình diễn",
    settings: "Thiết lập",
  } satisfies Record<EventSubject, string>,
} as const;

/** The deeds by the names under which commands record them. */
const ACTIONS: Readonly<Record<string, string>> = {
  ...officeEventText,
  signIn: "Đăng nhập",
  signOut: "Đăng xuất",
  signOutEverywhere: "Đăng xuất khỏi mọi thiết bị",
  endSession: "Kết thúc một phiên khác của mình",
  endOtherSessions: "Kết thúc các phiên khác của mình",
  endAccountSessions: "Kết thúc mọi phiên của tài khoản",
  switchAssignment: "Chuyển nhiệm vụ",
  changePassword: "Đổi mật khẩu",
  lockAccount: "Tạm khóa sau 5 lần sai mật khẩu",
  createAccount: "Tạo tài khoản",
  renameAccount: "Sửa tên hiển thị",
  disableAccount: "Vô hiệu hóa tài khoản",
  enableAccount: "Cho dùng lại tài khoản",
  unlockAccount: "Mở khóa tài khoản",
  resetPassword: "Đặt lại mật khẩu",
  addAssignment: "Giao nhiệm vụ",
  endAssignment: "Cho thôi nhiệm vụ",
  moveClock: "Đặt ngày làm việc",
  changeSessionLimits: "Đổi giới hạn phiên làm việc",
  correctUnit: "Sửa đơn vị hành chính",
  addUnit: "Thêm đơn vị hành chính",
  createCampaign: "Lập đợt chuyển hóa",
  editCampaign: "Sửa đợt chuyển hóa",
  openCampaign: "Bắt đầu thực hiện đợt chuyển hóa",
  closeCampaign: "Kết thúc đợt chuyển hóa",
  saveTaskGroups: "Sửa các nhóm nhiệm vụ",
  requestReport: "Yêu cầu báo cáo đột xuất",
  addRegime: "Thêm chế độ báo cáo",
  editRegime: "Sửa chế độ báo cáo",
  retireRegime: "Thôi áp dụng chế độ báo cáo",
  resumeRegime: "Áp dụng lại chế độ báo cáo",
  createPlan: "Thêm kế hoạch",
  editPlan: "Sửa kế hoạch",
  savePlanContent: "Soạn nội dung kế hoạch",
  savePlanDuties: "Soạn bảng nhiệm vụ của kế hoạch",
  amendPlan: "Lập kế hoạch điều chỉnh",
  closePlan: "Kết thúc kế hoạch",
  acceptPlan: "Tiếp nhận kế hoạch của cấp dưới",
  returnPlan: "Trả lại kế hoạch của cấp dưới",
  saveCommittee: "Ghi kiện toàn Ban Chỉ đạo cấp xã",
  recordDuty: "Ghi nhiệm vụ đã làm",
  reopenDuty: "Ghi lại nhiệm vụ là chưa làm",
  issuePlan: "Ghi nhận kế hoạch đã ban hành",
  createDecision: "Lập dự thảo quyết định",
  editDecision: "Sửa nội dung quyết định",
  addDecisionItem: "Thêm địa bàn vào quyết định",
  editDecisionItem: "Sửa địa bàn trong quyết định",
  dropDecisionItem: "Bỏ địa bàn khỏi quyết định",
  moveDecisionItem: "Đổi thứ tự địa bàn trong quyết định",
  answerNomination: "Ghi lý do không chọn đề xuất",
  issueDecision: "Ghi nhận quyết định đã ban hành",
  addLocality: "Thêm địa bàn vào đợt",
  selectByDecision: "Xác định chuyển hóa theo quyết định",
  followByDecision: "Đưa vào theo dõi theo quyết định",
  carryOverByDecision: "Tiếp tục chuyển hóa năm sau theo quyết định",
  removeByDecision: "Đưa ra khỏi diện theo quyết định",
  decideNomination: "Trả lời đề xuất theo quyết định",
  completePeriods: "Bổ sung báo cáo phải gửi của địa bàn mới",
  editLocality: "Sửa địa bàn của đợt",
  removeLocality: "Bỏ địa bàn khỏi đợt",
  addPeriod: "Thêm kỳ báo cáo",
  editPeriod: "Sửa kỳ báo cáo",
  removePeriod: "Bỏ kỳ báo cáo",
  openPeriod: "Mở kỳ báo cáo",
  choosePeriodForm: "Chọn biểu mẫu cho kỳ báo cáo",
  createForm: "Lập biểu mẫu",
  draftForm: "Tạo phiên bản mới của biểu mẫu",
  saveForm: "Sửa dự thảo biểu mẫu",
  publishForm: "Công bố phiên bản biểu mẫu",
  removeFormDraft: "Bỏ dự thảo biểu mẫu",
  postUpdate: "Gửi cập nhật",
  withdrawUpdate: "Thu hồi cập nhật",
  enterFigures: "Nhập số liệu",
  enterFiguresFor: "Nhập thay số liệu",
  confirmFigures: "Xác nhận số liệu được nhập thay",
  saveReportPart: "Lưu phần báo cáo",
  saveReportCells: "Lưu số liệu báo cáo",
  refreshReport: "Lấy lại số liệu từ nguồn",
  ...reportEventText,
  raisePin: "Ghim yêu cầu, trao đổi vào báo cáo",
  discardPin: "Bỏ yêu cầu chưa gửi",
  answerPin: "Trả lời yêu cầu",
  remarkPin: "Trao đổi về yêu cầu",
  closePin: "Kết thúc yêu cầu, trao đổi",
  reopenPin: "Yêu cầu lại",
  copyCriteria: "Tạo phiên bản mới của bộ tiêu chí",
  editCriteria: "Sửa dự thảo bộ tiêu chí",
  putCriteriaInForce: "Đưa bộ tiêu chí vào áp dụng",
  createNomination: "Lập đề xuất địa bàn",
  saveNomination: "Lưu đề xuất địa bàn",
  withdrawNomination: "Rút đề xuất địa bàn",
  submitNomination: "Gửi đề xuất địa bàn",
  giveNominationOpinion: "Xã cho ý kiến về đề xuất",
  returnNomination: "Trả lại đề xuất địa bàn",
  appraiseNomination: "Ghi ý kiến Hội đồng về đề xuất",
  createAssessment: "Lập phiếu đánh giá",
  refreshComputed: "Cập nhật số liệu của phiếu đánh giá",
  saveSelfScore: "Lưu điểm tự chấm",
  submitSelfScore: "Gửi Hội đồng thẩm định",
  saveCouncilScore: "Lưu điểm thẩm định",
  returnToCommune: "Trả lại cho xã",
  appraise: "Kết luận thẩm định",
  recordResult: "Ghi kết quả theo quyết định",
};

/** A deed in words; one without words shows the name under which it was recorded. */
export function eventActionText(action: string): string {
  return ACTIONS[action] ?? action;
}

export function eventSubjectText(subjectType: string): string {
  const words: Readonly<Record<string, string>> = viEvent.subject;
  return words[subjectType] ?? subjectType;
}

const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  account: viPeople.state,
  campaign: campaignStatusText,
  plan: paperStatusText,
  decision: paperStatusText,
  locality: localityStateText,
  period: { NOT_OPEN: viPeriod.notOpen, OPEN: viPeriod.open },
  report: reportStatusText,
  criteria: criteriaStatusLabel,
  form: formStatusText,
  assessment: assessmentStatusText,
  nomination: nominationStatusText,
};

/** A state in words, where its noun has words for it; dates as people write them. */
export function eventStateText(subjectType: string, state: string): string {
  const words = STATES[subjectType] ?? {};
  const date = parsePlainDate(state);
  return date === null ? (words[state] ?? state) : formatDate(date);
}

/** "KT. Phó Trưởng ban, Ban Chỉ đạo 138 tỉnh Quảng Bình" */
export function formatEventSeat(event: Pick<EventEntry, "capacity" | "actorTitle" | "actorBody">): string {
  const post = [viRole.capacityMark[event.capacity], event.actorTitle].filter((part) => part !== "").join(" ");
  return [post, event.actorBody].filter((part) => part !== "").join(", ");
}

/** Who did it and for whom; an account that bears the name of its post is not named twice. */
export function formatEventActor(event: Pick<EventEntry, "actorName" | "capacity" | "actorTitle" | "actorBody">): string {
  const seat = formatEventSeat(event);
  return `${seat}, `.startsWith(`${event.actorName}, `) ? seat : `${event.actorName}, ${seat}`;
}
