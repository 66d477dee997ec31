import type { AccountRefusal, AccountState, ClockRefusal, Device } from "@/lib/domain/account";
import type { AssignmentRefusal, AssignmentTime } from "@/lib/domain/assignment";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { SessionLimits } from "@/lib/domain/session";
import { formatDate, formatNumber } from "./format";

/** Words about accounts, assignments, sessions and the demo clock. */
export const viPeople = {
  state: {
    ACTIVE: "Đang dùng",
    NEW: "Chưa đổi mật khẩu lần đầu",
    LOCKED: "Tạm khóa",
    DISABLED: "Đã vô hiệu hóa",
  } satisfies Record<AccountState, string>,

  time: { PRESENT: "Đang giữ", FUTURE: "Chưa đến ngày", PAST: "Đã thôi" } satisfies Record<AssignmentTime, string>,

  fields: {
    username: "Tên đăng nhập",
    displayName: "Tên hiển thị",
    state: "Trạng thái",
    seats: "Nhiệm vụ",
    role: "Vai trò",
    title: "Chức vụ ghi trên văn bản",
    body: "Cơ quan",
    capacity: "Tư cách ký",
    ground: "Căn cứ, phạm vi được giao",
    validFrom: "Từ ngày",
    validTo: "Thôi giữ từ ngày",
    createdAt: "Ngày tạo",
    sessions: "Phiên đang mở",
    current: "Mật khẩu hiện tại",
    next: "Mật khẩu mới",
    again: "Nhập lại mật khẩu mới",
  },

  own: {
    title: "Tài khoản của tôi",
    lead: "Nhiệm vụ đang giữ, các thiết bị đang đăng nhập và mật khẩu.",
    noAssignment: "Hôm nay tài khoản chưa có nhiệm vụ nào",
    noAssignmentText:
      "Mọi việc trên hệ thống gắn với một nhiệm vụ tại một cơ quan, có ngày bắt đầu và kết thúc. Liên hệ quản trị hệ thống của cơ quan để được giao.",
    assignments: "Nhiệm vụ",
    assignmentsHint: "Mỗi việc làm được ghi kèm nhiệm vụ và tư cách đang dùng.",
    inUse: "Đang dùng",
    sessions: "Thiết bị đang đăng nhập",
    sessionsHint: (limits: SessionLimits, isAdministrator: boolean) =>
      `Phiên tự khóa sau ${formatNumber(isAdministrator ? limits.adminIdleMinutes : limits.idleMinutes)} phút không thao tác và kết thúc ${formatNumber(limits.absoluteHours)} giờ sau khi đăng nhập. Thấy thiết bị lạ: kết thúc phiên đó, rồi đổi mật khẩu.`,
    endSession: "Kết thúc",
    endingSession: "Đang kết thúc…",
    endOthers: "Kết thúc các phiên khác",
    device: "Thiết bị",
    since: "Đăng nhập",
    lastSeen: "Hoạt động gần nhất",
    thisOne: "Thiết bị này",
    unknownDevice: "Không rõ thiết bị",
    signOut: "Đăng xuất",
    password: "Mật khẩu",
    passwordText: "Đổi mật khẩu sẽ đăng xuất mọi thiết bị khác.",
  },

  password: {
    title: "Đổi mật khẩu",
    first: "Đặt mật khẩu của riêng mình",
    firstLead: "Mật khẩu đang dùng do quản trị cấp. Cần đổi trước khi bắt đầu làm việc.",
    hint: "Ít nhất 14 ký tự, có chữ thường, chữ hoa, chữ số và ký tự khác; không chứa tên đăng nhập, không ghép từ những từ quen thuộc như “chuyenhoa”, “138”, “congan”. Bốn từ bất kỳ ghép lại với số và dấu là cách dễ nhớ.",
    submit: "Đổi mật khẩu",
    done: "Đã đổi mật khẩu",
    doneText: (ended: number) =>
      ended === 0
        ? "Từ lần sau, đăng nhập bằng mật khẩu mới."
        : `Từ lần sau, đăng nhập bằng mật khẩu mới. Đã đăng xuất ${formatNumber(ended)} thiết bị khác.`,
  },

  accounts: {
    title: "Tài khoản",
    lead: "Ai đăng nhập được, với nhiệm vụ nào. Trang này không mở nội dung nghiệp vụ.",
    add: "Thêm tài khoản",
    search: "Tên, chức vụ hoặc cơ quan",
    anyState: "Mọi trạng thái",
    count: (total: number) => `${formatNumber(total)} tài khoản`,
    caption: "Tài khoản của hệ thống",
    empty: "Không có tài khoản nào hợp với điều kiện lọc",
    noSeat: "Chưa có nhiệm vụ",
    moreSeats: (count: number) => `và ${formatNumber(count)} nhiệm vụ khác`,
    demo: "Tài khoản trình diễn",
  },

  account: {
    create: "Thêm tài khoản",
    createLead: "Tài khoản mới chưa có nhiệm vụ; giao nhiệm vụ ở bước sau.",
    usernameHint: "Chữ thường không dấu, số, dấu chấm, gạch ngang; ví dụ bacly.congan. Không đổi được về sau.",
    displayNameHint: "Chức danh hoặc họ tên như trên văn bản của cơ quan.",
    createSubmit: "Tạo tài khoản",
    created: "Đã tạo tài khoản",
    passwordShown: "Mật khẩu lần đầu, chỉ hiện một lần",
    passwordHow: "Chép lại và trao tận tay người dùng. Hệ thống sẽ buộc đổi ở lần đăng nhập đầu tiên.",
    openAccount: "Mở tài khoản, giao nhiệm vụ",
    edit: "Sửa tên hiển thị",
    editSubmit: "Lưu tên hiển thị",
    deeds: "Thao tác",
    disable: "Vô hiệu hóa",
    disableHint: "Người dùng bị đăng xuất ngay ở thao tác kế tiếp và không đăng nhập được nữa.",
    enable: "Cho dùng lại",
    unlock: "Mở khóa",
    unlockHint: "Tài khoản tạm khóa sau 5 lần nhập sai mật khẩu và tự mở sau 15 phút.",
    reset: "Đặt lại mật khẩu",
    resetHint: "Cấp mật khẩu lần đầu mới; mọi thiết bị của người dùng bị đăng xuất.",
    endSessions: "Kết thúc mọi phiên",
    endSessionsHint: "Mọi thiết bị của người dùng bị đăng xuất ở thao tác kế tiếp; mật khẩu giữ nguyên.",
    resetDone: "Đã đặt lại mật khẩu",
    ownText:
      "Đây là tài khoản của chính người đang quản trị: không tự vô hiệu hóa, tự đặt lại mật khẩu hay tự giao nhiệm vụ. Đổi mật khẩu ở trang Tài khoản cá nhân.",
    assignments: "Nhiệm vụ",
    noAssignments: "Chưa được giao nhiệm vụ nào",
    noAssignmentsText: "Tài khoản đăng nhập được nhưng chưa vào được việc nào.",
    addAssignment: "Giao nhiệm vụ",
    end: "Cho thôi",
    endSubmit: "Lưu ngày thôi giữ",
    endHint: (today: PlainDate) => `Từ ngày này không còn giữ nhiệm vụ. Ngày làm việc tại cơ quan này: ${formatDate(today)}.`,
  },

  assignment: {
    title: "Giao nhiệm vụ",
    chooseBody: "Chọn cơ quan",
    search: "Tên cơ quan, tỉnh",
    searchSubmit: "Tìm cơ quan",
    searchHint: "Gõ một phần tên, có dấu hoặc không dấu, ví dụ: cong an bac ly",
    choices: "Cơ quan tìm thấy",
    none: "Không có cơ quan nào có tên như vậy đang hoạt động",
    first: (count: number) => `Hiện ${formatNumber(count)} cơ quan đầu tiên; gõ thêm để thu hẹp.`,
    choose: "Chọn",
    change: "Chọn cơ quan khác",
    titleHint: "Ví dụ: Phó Trưởng ban Thường trực",
    groundHint: "Bắt buộc khi ký thay, ký thừa lệnh, thừa ủy quyền hoặc quyền cấp trưởng; ví dụ: Thông báo phân công số 12/TB-BCĐ",
    fromHint: (today: PlainDate) => `Để trống: không rõ ngày bắt đầu. Ngày làm việc tại cơ quan này: ${formatDate(today)}.`,
    toHint: "Để trống: chưa định ngày thôi",
    submit: "Giao nhiệm vụ",
  },

  clock: {
    title: "Đồng hồ trình diễn",
    lead: (real: PlainDate) =>
      `Ngày thật hôm nay là ${formatDate(real)}. Ngày làm việc của mỗi tỉnh có thể đặt khác để diễn lại một đợt đã qua.`,
    hint: "Phiên đăng nhập, khóa tài khoản và nhật ký luôn theo giờ thật.",
    caption: "Ngày làm việc của các tỉnh có Ban Chỉ đạo",
    province: "Tỉnh",
    today: "Ngày làm việc",
    date: (province: string) => `Ngày làm việc mới của ${province}`,
    submit: "Đặt ngày",
    real: "Đồng hồ của hệ thống này là giờ thật",
    realText: "Chỉ bản trình diễn và bản tập huấn mới đặt được ngày làm việc khác ngày thật.",
  },
} as const;

export const accountRefusals = {
  NOT_FOUND: "Không tìm thấy tài khoản này.",
  ROLE_NOT_ALLOWED: "Chỉ quản trị hệ thống làm được việc này.",
  STALE: "Tài khoản vừa được thay đổi ở nơi khác. Tải lại trang để xem bản mới.",
  OWN_ACCOUNT: "Không tự làm việc này với tài khoản của chính mình.",
  USERNAME_TAKEN: "Tên đăng nhập này đã có người dùng",
  WRONG_STATUS: "Trạng thái hiện tại của tài khoản không cho phép việc này. Tải lại trang để xem trạng thái mới.",
} satisfies Record<AccountRefusal, string>;

export const assignmentRefusals = {
  NOT_FOUND: "Không tìm thấy tài khoản, cơ quan hoặc nhiệm vụ này.",
  ROLE_NOT_ALLOWED: "Chỉ quản trị hệ thống làm được việc này.",
  STALE: "Nhiệm vụ vừa được thay đổi ở nơi khác. Tải lại trang để xem bản mới.",
  OWN_ACCOUNT: "Không tự giao hoặc tự cho thôi nhiệm vụ của chính mình.",
  ROLE_NOT_OF_BODY: "Cơ quan này không có vai trò đó",
  OUTSIDE_BODY: "Cơ quan này không hoạt động trong khoảng thời gian đã nhập",
  ALREADY_HELD: "Người này đã giữ đúng nhiệm vụ đó trong khoảng thời gian đã nhập",
  ADMIN_KEPT_APART: "Một tài khoản không vừa quản trị hệ thống vừa giữ nhiệm vụ nghiệp vụ trong cùng thời gian",
  END_BEFORE_START: "Ngày thôi giữ phải sau ngày bắt đầu",
  ALREADY_ENDED: "Nhiệm vụ này đã thôi từ trước",
} satisfies Record<AssignmentRefusal, string>;

export const clockRefusals = {
  ROLE_NOT_ALLOWED: "Chỉ quản trị hệ thống làm được việc này.",
  NOT_A_DEMO: "Hệ thống này chạy theo giờ thật, không đặt được ngày khác.",
  NOT_FOUND: "Không tìm thấy tỉnh này.",
  STALE: "Ngày làm việc của tỉnh này vừa được đặt lại ở nơi khác. Tải lại trang.",
} satisfies Record<ClockRefusal, string>;

/** "Chrome trên Windows" */
export function formatDevice({ browser, system }: Device): string {
  if (browser === "" || system === "") return browser || system || viPeople.own.unknownDevice;
  return `${browser} trên ${system}`;
}

/** The span of an assignment as people say it; the end is the day from which it is no longer held. */
export function formatHeld(from: PlainDate | null, to: PlainDate | null): string {
  if (from === null && to === null) return "Không ghi ngày";
  const parts = [from === null ? null : `từ ${formatDate(from)}`, to === null ? null : `thôi giữ từ ${formatDate(to)}`];
  const text = parts.filter((part) => part !== null).join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
