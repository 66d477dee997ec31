import type { NumberPaperRefusal, RecordStepRefusal, SaveRouteRefusal, SendPaperRefusal } from "@/lib/domain/office-refusal";
import type { Role } from "@/lib/domain/access";
import { isPlanKind, type PaperFamily, type PaperKind, type StepKind, type StepStatus } from "@/lib/domain/paper";
import { decisionKindText, planKindText } from "./vi-campaign";
import { issueRefusalText } from "./vi-paper-issue";
import { viRegister } from "./vi-register";
import { viRole } from "./vi-role";

export const paperKindText: Readonly<Record<PaperKind, string>> = { ...planKindText, ...decisionKindText };
export const paperFamilyText = { PLAN: "Kế hoạch", DECISION: "Quyết định" } as const satisfies Record<PaperFamily, string>;

/** Titles of the steps of a phiếu trình where the province gave none of its own. */
export const stepKindText = {
  PREPARE: "Cán bộ soạn thảo trình",
  REVIEW: "Chỉ huy xem xét",
  OFFICE: "Văn phòng thẩm tra",
  SIGN: "Ký ban hành",
  NUMBER: "Văn thư cấp số",
} as const satisfies Record<StepKind, string>;
export const stepStatusText = { WAITING: "Chưa đến lượt", DONE: "Đã xong", RETURNED: "Trả lại" } as const satisfies Record<
  StepStatus,
  string
>;

/** "KH-BCĐ", "QĐ-BCĐ": what follows the number of a paper of a body that has given it nothing else. Nghị định 30/2020, Phụ lục III. */
export const proposedNotation = (kind: PaperKind, symbol: string): string =>
  [isPlanKind(kind) ? "KH" : "QĐ", symbol].filter((part) => part !== "").join("-");

export const stepTitle = (step: { readonly kind: StepKind; readonly title: string }): string => step.title || stepKindText[step.kind];

/** Whose turn a step is; a body called as its people are is not named twice. */
export const stepSeat = ({ role, body }: { readonly role: Role; readonly body: string }): string =>
  [...new Set([viRole.role[role], body])].join(", ");

export const viPaperRoute = {
  section: "Trình ký",
  title: "Phiếu trình",
  pageTitle: (subject: string) => `Phiếu trình: ${subject}`,
  open: "Mở phiếu trình",
  toPaper: "Xem toàn văn",
  round: (round: number) => `Lần trình ${round}`,
  caption: (round: number) => `Các bước của lần trình ${round}`,
  ahead: "Văn bản sẽ qua các bước",
  earlier: "Các lần trình trước",
  none: "Văn bản này được ghi nhận đã ban hành trên giấy, không qua phiếu trình.",
  columns: { step: "Bước", who: "Thực hiện", result: "Kết quả", opinion: "Ý kiến", date: "Ngày" },
  next: (step: string, who: string) => `Đang chờ: ${step.charAt(0).toLocaleLowerCase("vi")}${step.slice(1)} (${who})`,
  now: "Đang chờ",
  onPaper: "Đã ký bản giấy",
  onScreen: "Duyệt trên hệ thống",
  sent: "Đã trình",
  numbered: "Đã cấp số",
  scan: (note: string) => `Bản quét: ${note}`,
  ground: (ground: string) => `Theo ${ground}`,
  recordedBy: (who: string) => `Người ghi: ${who}`,
  returned: (reason: string) => `Bị trả lại: ${reason}`,
  notYours: "Bước này chờ người khác thực hiện.",
  looked: "Đã xem lại: không nêu thông tin cá nhân của người vi phạm",

  send: {
    title: "Trình ký",
    lead: "Sau khi trình, dự thảo không sửa được cho đến khi được trả lại.",
    opinion: "Nội dung trình",
    submit: "Trình ký",
  },
  approve: {
    title: { REVIEW: "Duyệt", OFFICE: "Duyệt", SIGN: "Duyệt ký", PREPARE: "Duyệt", NUMBER: "Duyệt" } satisfies Record<StepKind, string>,
    opinion: "Ý kiến",
    signHint: "Thể thức chữ ký ghi theo chức vụ hoặc ủy quyền của người duyệt. Bản giấy vẫn ký, đóng dấu như thường.",
    submit: { REVIEW: "Duyệt", OFFICE: "Duyệt", SIGN: "Duyệt ký", PREPARE: "Duyệt", NUMBER: "Duyệt" } satisfies Record<StepKind, string>,
  },
  record: {
    title: "Ghi nhận đã ký bản giấy",
    lead: "Khi bước này đã làm trên giấy: ghi ai ký, với tư cách nào, ngày nào.",
    signerTitle: "Chức vụ người ký",
    signerHint: "Như in trên văn bản, mỗi dòng một ý, không ghi họ tên",
    capacity: "Tư cách ký",
    signedOn: "Ngày ký",
    scan: "Bản quét để ở đâu",
    submit: "Ghi nhận đã ký",
  },
  returning: { title: "Trả lại", reason: "Lý do trả lại", submit: "Trả lại dự thảo" },
  number: {
    title: "Cấp số và ban hành",
    lead: "Văn bản được ban hành và gửi nơi nhận ngay khi cấp số; sau đó không sửa được.",
    internal: (next: string) => `Bỏ trống để lấy số tiếp theo: ${next}`,
    first: (next: string) => `Chưa có sổ nào: bỏ trống để cấp số tại đây, bắt đầu từ ${next}; Văn phòng cấp số thì ghi số đã cấp`,
    reserved: (numbers: string) => `Số đang giữ: ${numbers}`,
    external: "Số Văn phòng đã cấp",
    number: "Số",
    notation: "Ký hiệu",
    issuedOn: "Ngày ban hành",
    submit: "Cấp số, ban hành",
  },

  config: {
    title: "Quy trình trình ký",
    lead: "Các bước của phiếu trình cho kế hoạch và quyết định của tỉnh. Văn bản đang trình giữ quy trình lúc trình.",
    family: (family: string) => `Các bước trình ${family.toLocaleLowerCase("vi")}`,
    isDefault: "Chưa đặt riêng, đang dùng quy trình chung",
    edit: "Sửa quy trình",
    editTitle: (family: string) => `Sửa quy trình trình ${family.toLocaleLowerCase("vi")}`,
    editLead: "Bắt đầu bằng soạn thảo, tiếp theo các bước cho ý kiến, rồi ký, cuối cùng là cấp số.",
    step: (no: number) => `Bước ${no}`,
    kind: "Việc",
    unused: "Không dùng",
    titleLabel: "Tên bước",
    titleHint: "Bỏ trống để dùng tên chung",
    seat: "Người thực hiện",
    save: "Lưu quy trình",
  },

  refusal: {
    ...viRegister.refusal,
    ...issueRefusalText,
    DUPLICATE_NUMBER: "Số này đã cấp cho văn bản khác cùng ký hiệu trong năm",
    NOT_FOUND: "Không tìm thấy văn bản này trong phạm vi được giao.",
    OUT_OF_SCOPE: "Văn bản này thuộc tỉnh khác, chỉ xem được.",
    ROLE_NOT_ALLOWED: "Chỉ người soạn thảo của cơ quan này trình ký được.",
    WRONG_STATUS: "Văn bản không còn ở bước này. Tải lại trang để xem trạng thái mới.",
    STALE: "Văn bản hoặc phiếu trình vừa được cập nhật ở nơi khác. Tải lại trang để xem bản mới rồi làm lại.",
    PERSONAL_DATA: "Có vẻ nêu họ tên hoặc số giấy tờ của một người. Bỏ đi, hoặc xác nhận bên dưới rồi gửi lại.",
    NO_ROUTE: "Chưa có quy trình trình ký hợp lệ cho loại văn bản này. Cơ quan Thường trực đặt quy trình trước.",
    STEP_DONE: "Bước này đã có người làm rồi.",
    OUT_OF_ORDER: "Chưa đến lượt bước này: bước trước còn chờ.",
    WRONG_STEP: "Bước này không làm bằng cách đó.",
    NOT_YOUR_STEP: "Bước này thuộc người khác.",
    OWN_PAPER: "Người đã trình văn bản không duyệt chính văn bản đó. Người khác duyệt, hoặc ghi nhận bản giấy đã ký.",
    DELEGATION_MISSING: "Chưa có ủy quyền ký của người đứng đầu cho tư cách này.",
    DELEGATION_OUTSIDE: "Ủy quyền ký không có hiệu lực vào ngày này, hoặc không gồm loại văn bản này.",
    SIGNED_IN_FUTURE: "Không được sau ngày làm việc hiện tại",
    ISSUED_BEFORE_SIGNED: "Ngày ban hành không được trước ngày ký",
  } satisfies Record<SendPaperRefusal | RecordStepRefusal | NumberPaperRefusal, string>,

  routeRefusal: {
    OUT_OF_SCOPE: "Chỉ đặt được quy trình của tỉnh mình.",
    ROLE_NOT_ALLOWED: "Chỉ Cơ quan Thường trực đặt quy trình trình ký.",
    STALE: "Quy trình vừa được cập nhật ở nơi khác. Tải lại trang để xem bản mới.",
    NO_PREPARE: "Cần đúng một bước soạn thảo, trình",
    NO_SIGN: "Cần đúng một bước ký ban hành",
    NO_NUMBER: "Cần đúng một bước cấp số",
    OUT_OF_ORDER: "Thứ tự phải là: soạn thảo, các bước cho ý kiến, ký, cấp số",
    ROLE_UNFIT: "Có bước giao cho người không có quyền làm việc đó (bước ký phải là lãnh đạo)",
    SEAT_UNKNOWN: "Có bước giao cho nhiệm vụ hiện không ai đảm nhận",
  } satisfies Record<SaveRouteRefusal, string>,
} as const;
