import type {
  AnswerNominationRefusal,
  CreateDecisionRefusal,
  DecisionIssuer,
  DecisionItemRefusal,
  RecordDecisionRefusal,
  EditDecisionRefusal,
} from "@/lib/domain/decision";
import type { DecisionEffect, DecisionKind } from "@/lib/domain/paper";
import type { IssueRefusal } from "@/lib/domain/paper-issue";
import type { CampaignRefusal } from "@/lib/domain/campaign";
import { formatDate, formatPercent, formatQuantity } from "./format";
import { decisionKindText, formatPaperNumber } from "./vi-campaign";
import { issueRefusalText, itemFaultText } from "./vi-paper-issue";
import type { Standing } from "@/lib/domain/target";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { PlaceName } from "@/lib/domain/decision-view";

export const effectText = {
  SELECT: "Xác định chuyển hóa",
  CARRY_OVER: "Tiếp tục chuyển hóa",
  FOLLOW: "Theo dõi sau chuyển hóa",
  REMOVE: "Đưa ra khỏi diện",
} as const satisfies Record<DecisionEffect, string>;

export const decisionIssuerText = {
  COMMITTEE: "Ban Chỉ đạo 138 tỉnh (QĐ-BCĐ)",
  PEOPLES_COMMITTEE: "Ủy ban nhân dân tỉnh (QĐ-UBND)",
} as const satisfies Record<DecisionIssuer, string>;

/** "Xã Vĩnh Ninh, huyện Quảng Ninh" */
export function formatPlace(place: PlaceName): string {
  const commune = `${place.kind} ${place.name}`;
  return place.district === null ? commune : `${commune}, ${place.district.kind.toLocaleLowerCase("vi")} ${place.district.name}`;
}

/** A percentage with its space, as papers write it in a sentence: "60 %". */
const spaced = (percent: number): string => formatPercent(percent, 2).replace("%", " %");

/** "60 % của 8 địa bàn là ít nhất 5"; no localities: "không áp dụng". */
export function targetSentence({ total, percent, needed, applicable }: Standing): string {
  return applicable ? `${spaced(percent)} của ${total} địa bàn là ít nhất ${needed}` : "không áp dụng";
}

/** "Quyết định 196/QĐ-BCĐ", or what a draft is about. */
export function decisionName(decision: {
  readonly number: number | null;
  readonly notation: string | null;
  readonly kind: DecisionKind;
}): string {
  return decision.number === null
    ? `Dự thảo quyết định: ${decisionKindText[decision.kind].toLocaleLowerCase("vi")}`
    : `Quyết định ${formatPaperNumber(decision)}`;
}

const taken = {
  NOT_FOUND: "Không tìm thấy quyết định này trong phạm vi được giao.",
  OUT_OF_SCOPE: "Không tìm thấy quyết định này trong phạm vi được giao.",
  ROLE_NOT_ALLOWED: "Chỉ Cơ quan Thường trực làm được việc này.",
  WRONG_STATUS: "Đợt chuyển hóa đã kết thúc, không lập hoặc sửa quyết định của đợt được nữa.",
  STALE: "Quyết định vừa được cập nhật ở nơi khác. Tải lại trang để xem bản mới; phần đã nhập chưa được lưu.",
  ISSUED_ALREADY: "Quyết định đã ban hành, chỉ thay đổi được bằng quyết định khác.",
  UNDER_SIGNATURE: "Quyết định đang trình ký. Trả lại dự thảo rồi mới sửa được.",
  PERSONAL_DATA: "Nội dung có số điện thoại hoặc số giấy tờ của cá nhân. Bỏ phần đó trước khi lưu.",
  DRAFT_EXISTS: "Đợt này đang có một dự thảo quyết định. Hoàn thành dự thảo đó trước.",
} as const;

export const viDecision = {
  title: "Quyết định",
  lead: "Quyết định xác định, bổ sung địa bàn, công nhận kết quả, đưa ra khỏi diện của các tỉnh trong phạm vi được giao.",
  caption: "Quyết định theo ngày ban hành",
  number: "Số, ký hiệu",
  date: "Ngày ban hành",
  subject: "Trích yếu",
  kind: "Loại",
  status: "Trạng thái",
  province: "Tỉnh",
  communes: "Địa bàn",
  all: "Tất cả",
  noNumber: "Chưa có số",
  noDate: "Chưa ban hành",
  count: (count: number) => formatQuantity(count, "quyết định"),
  emptyTitle: "Chưa có quyết định nào",
  empty: "Quyết định hiện ở đây khi Cơ quan Thường trực lập dự thảo từ đề xuất đã thẩm định, hoặc ghi nhận đã ban hành.",
  add: "Lập dự thảo quyết định",

  record: {
    facts: "Thông tin văn bản",
    campaign: "Thuộc đợt",
    issuer: "Cơ quan ban hành",
    amends: "Bổ sung cho",
    targets: "Chỉ tiêu",
    achieved: (sentence: string) => `Chuyển hóa đạt: ${sentence}`,
    sustained: (sentence: string) => `Không phức tạp trở lại: ${sentence}`,
    items: "Địa bàn trong quyết định",
    itemsCaption: "Địa bàn trong quyết định, theo thứ tự",
    sheet: "Văn bản",
    history: "Quá trình",
    noHistory: "Chưa ghi nhận việc nào.",
    draftNext: "Cơ quan Thường trực hoàn thiện, trình ký; văn thư cấp số, ngày ban hành.",
    awaitingNext: "Đang trình ký; số và ngày ghi khi văn thư đã phát hành.",
    issuedNext: "Đã có hiệu lực với từng địa bàn; chỉ thay đổi được bằng quyết định khác.",
    edit: "Sửa nội dung",
    issue: "Ghi nhận đã ban hành",
    addItem: "Thêm địa bàn",
    noItems: "Chưa nêu địa bàn nào.",
    unnamed: "Đề xuất đã thẩm định chưa được nêu",
    unnamedHint: "Mỗi đề xuất phải được nêu trong quyết định hoặc có lý do không chọn.",
    name: "Nêu trong quyết định",
    decline: "Ghi lý do không chọn",
    changeReason: "Sửa lý do",
    noReason: "Chưa ghi lý do",
  },

  columns: {
    position: "TT",
    place: "Địa bàn",
    effect: "Nội dung",
    types: "Loại",
    ground: "Căn cứ",
    change: "Sửa",
  },
  move: {
    up: (place: string) => `Đưa ${place} lên trước`,
    down: (place: string) => `Đưa ${place} xuống sau`,
  },
  ground: {
    nomination: (score: number | null) => (score === null ? "Theo đề xuất" : `Theo đề xuất, ${String(score).replace(".", ",")} điểm`),
    origin: (year: number, state: string) => `Năm ${year}: ${state.toLocaleLowerCase("vi")}`,
    notNominated: (reason: string) => `Không có đề xuất: ${reason}`,
    until: (date: PlainDate) => `theo dõi đến ${formatDate(date)}`,
  },
  change: (place: string) => `Sửa ${place}`,

  form: {
    newTitle: "Lập dự thảo quyết định",
    editTitle: "Sửa nội dung quyết định",
    newLead: (count: number) =>
      count === 0
        ? "Chưa có đề xuất đã thẩm định hoặc kết quả năm trước; địa bàn thêm sau khi lập."
        : `Danh sách ${formatQuantity(count, "địa bàn")} lấy từ đề xuất đã thẩm định và kết quả năm trước, sửa được sau khi lập.`,
    takesProposal: "Điền sẵn danh sách địa bàn",
    issuerKind: "Cơ quan ban hành",
    issuer: "Tên cơ quan ban hành như in trên văn bản",
    superior: "Cơ quan chủ quản in phía trên",
    notation: "Ký hiệu",
    place: "Địa danh",
    subject: "Trích yếu",
    signer: "Chức vụ người ký",
    signerHint: "Mỗi dòng một chức vụ như in trên văn bản, không ghi họ tên",
    bases: "Căn cứ",
    articles: "Các điều",
    article: (number: number) => `Điều ${number}`,
    articleHint: "Số điều tự đánh theo thứ tự; danh sách địa bàn tự in sau Điều 1. Xuống dòng để sang đoạn mới.",
    addArticle: "Thêm điều",
    recipients: "Nơi nhận",
    linesHint: "Mỗi dòng một mục",
    create: "Lập dự thảo",
    save: "Lưu nội dung",
  },

  recording: {
    title: "Ghi nhận quyết định ký trên giấy",
    link: "Ghi nhận quyết định",
    lead: "Số, ngày, danh sách địa bàn ghi đúng như trên quyết định đã ký. Có hiệu lực ngay khi ghi nhận.",
    ask: "Quyết định đã ký trên giấy?",
    draftFirst: "Đợt này đang có một dự thảo quyết định",
    draftFirstHint: "Hoàn thành dự thảo đó trước; nếu chính dự thảo đã được ký thì ghi số và ngày ở trang của dự thảo.",
    openDraft: "Mở dự thảo",
    number: "Số quyết định",
    groups: "Danh sách địa bàn",
    groupsHint: "Mỗi nhóm gồm các địa bàn cùng nội dung và cùng loại, như phụ lục của quyết định.",
    group: (no: number) => `Nhóm địa bàn ${no}`,
    effect: (no: number) => `Nội dung, nhóm ${no}`,
    types: (no: number) => `Loại địa bàn, nhóm ${no}`,
    followUntil: (no: number) => `Theo dõi đến ngày, nhóm ${no}`,
    search: (no: number) => `Tìm xã, phường, thị trấn, nhóm ${no}`,
    units: (no: number) => `Đơn vị cấp xã, nhóm ${no}`,
    chosen: (count: number) => `Đã chọn ${formatQuantity(count, "địa bàn")}`,
    already: (names: string) => `Đã có trong danh sách của đợt, bỏ chọn: ${names}`,
    addGroup: "Thêm nhóm địa bàn",
    dropGroup: (no: number) => `Bỏ nhóm ${no}`,
    reason: "Lý do với địa bàn không có đề xuất trong hệ thống",
    defaultReason: "Theo quyết định đã ký trên giấy",
    more: "Cơ quan ban hành, trích yếu, căn cứ, nơi nhận (đã điền sẵn)",
    undo: "Không sửa được nữa sau khi ghi nhận; thay đổi phải bằng quyết định khác.",
    action: "Ghi nhận quyết định",
  },

  item: {
    newTitle: "Thêm địa bàn vào quyết định",
    editTitle: "Sửa địa bàn trong quyết định",
    effect: "Nội dung",
    unit: "Đơn vị cấp xã",
    types: "Loại địa bàn",
    flags: "Đặc điểm",
    followUntil: "Theo dõi đến ngày",
    followUntilHint: "Ví dụ 14/06/2024",
    origin: "Kết quả trước đó làm căn cứ",
    originHint: "Để trống thì lấy kết quả gần nhất của địa bàn, khi theo dõi, tiếp tục chuyển hóa hoặc đưa ra khỏi diện",
    noOrigin: "Không có",
    nominated: "Theo đề xuất đã thẩm định",
    reason: "Lý do",
    reasonHint: "Bắt buộc khi không có đề xuất hoặc kết quả trước đó, và khi đưa địa bàn của đợt này ra khỏi diện",
    add: "Thêm địa bàn",
    save: "Lưu địa bàn",
    drop: "Bỏ khỏi quyết định",
    dropTitle: "Bỏ địa bàn khỏi dự thảo",
    dropReason: "Lý do bỏ",
    dropReasonHint: "Bắt buộc với địa bàn đã được đề xuất; ghi vào kết quả của đề xuất khi ban hành",
  },

  decline: {
    title: "Lý do không chọn đề xuất",
    lead: (place: string) => `${place}: lý do được ghi vào đề xuất khi quyết định ban hành.`,
    reason: "Lý do không chọn",
    save: "Lưu lý do",
  },

  issuing: {
    title: "Ghi nhận quyết định đã ban hành",
    lead: "Số và ngày do văn thư cấp, ghi đúng như trên văn bản đã ký.",
    number: "Số",
    issuedOn: "Ngày ban hành",
    what: (selected: number, followed: number, removed: number) =>
      [
        `${formatQuantity(selected, "địa bàn")} vào diện chuyển hóa`,
        `${formatQuantity(followed, "địa bàn")} vào diện theo dõi`,
        `${formatQuantity(removed, "địa bàn")} ra khỏi diện`,
      ].join(", ") + ". Có hiệu lực ngay khi ghi nhận.",
    targets: (achieved: string, sustained: string) =>
      `Chỉ tiêu tính theo danh sách mới: chuyển hóa đạt, ${achieved}; không phức tạp trở lại, ${sustained}. Báo cáo đã gửi giữ nguyên số địa bàn lúc gửi.`,
    nominations: (selected: number, declined: number) =>
      `${formatQuantity(selected, "đề xuất")} được chọn, ${formatQuantity(declined, "đề xuất")} không được chọn, đều được trả lời kèm lý do.`,
    undo: "Không sửa được nữa; thay đổi phải bằng quyết định khác.",
    faults: "Còn nội dung chưa ban hành được",
    fix: "Quay lại dự thảo để sửa",
    action: "Ghi nhận đã ban hành",
  },

  refusal: { ...issueRefusalText, ...itemFaultText, ...taken } satisfies Record<
    CreateDecisionRefusal | RecordDecisionRefusal | EditDecisionRefusal | DecisionItemRefusal | AnswerNominationRefusal,
    string
  >,
  issueRefusal: { ...issueRefusalText, OUT_OF_SCOPE: taken.OUT_OF_SCOPE, ROLE_NOT_ALLOWED: taken.ROLE_NOT_ALLOWED } satisfies Record<
    CampaignRefusal | IssueRefusal,
    string
  >,
} as const;
