import type { TaskGroup } from "@/lib/domain/components";
import { plainDateOf, type PlainDate } from "@/lib/domain/plain-date";
import type { UpdateRefusal } from "@/lib/domain/update";
import { formatDate, formatInstant, formatQuantity, formatTime } from "./format";

export const viUpdate = {
  title: "Cập nhật tiến độ",
  quick: "Cập nhật nhanh",
  post: "Gửi cập nhật",
  postAnother: "Gửi cập nhật khác",
  nothingNew: "Không có gì mới",

  group: {
    1: "Lãnh đạo, chỉ đạo",
    2: "Kiện toàn hệ thống chính trị",
    3: "Lực lượng Công an",
    4: "Tuyên truyền, vận động",
    5: "Phòng ngừa, quản lý",
    6: "Đấu tranh, trấn áp",
  } satisfies Record<TaskGroup, string>,

  /** Ready words for the commonest things; a tap puts them into the text. */
  phrases: {
    1: ["Họp Ban Chỉ đạo", "Ban hành văn bản chỉ đạo", "Kiểm tra địa bàn"],
    2: ["Kiện toàn Ban Chỉ đạo", "Phân công thành viên phụ trách khu dân cư", "Kiện toàn tổ bảo vệ an ninh, trật tự"],
    3: ["Tuần tra ban đêm", "Tăng cường lực lượng xuống địa bàn", "Tập huấn lực lượng cơ sở"],
    4: ["Tuyên truyền phòng, chống ma túy", "Tuyên truyền phòng, chống tội phạm", "Vận động ký cam kết", "Vận động giao nộp vũ khí"],
    5: ["Kiểm tra cơ sở kinh doanh có điều kiện", "Gọi hỏi, răn đe người thuộc diện quản lý", "Kiểm tra cư trú"],
    6: ["Giải quyết tin báo, tố giác", "Triệt xóa điểm, tụ điểm", "Mở đợt cao điểm trấn áp tội phạm"],
  } satisfies Record<TaskGroup, readonly string[]>,

  filter: {
    unit: "Địa bàn",
    allUnits: "Tất cả",
    group: "Nhóm nhiệm vụ",
    allGroups: "Cả sáu nhóm",
    from: "Từ ngày",
    to: "Đến ngày",
    notADate: "Không phải ngày có thật, chưa lọc theo ngày này",
  },

  list: {
    lead: "Việc đã làm ở từng địa bàn, mới nhất ở trên",
    count: (total: number) => formatQuantity(total, "cập nhật"),
    /** The day is said only where it is not the day on which it happened. */
    by: (body: string, at: string, happenedOn: PlainDate) => {
      const sent = new Date(at);
      return plainDateOf(sent) === happenedOn ? `${body}, ${formatTime(sent)}` : `${body} gửi ${formatInstant(sent)}`;
    },
    withdrawn: "Đã thu hồi",
    withdrawnFor: (reason: string) => `Lý do thu hồi: ${reason}`,
    emptyTitle: "Chưa có cập nhật nào",
    empty: "Công an cấp xã gửi cập nhật mỗi khi có việc, hoặc bấm “Không có gì mới”. Cập nhật sẽ hiện ở đây ngay khi gửi.",
    emptyFiltered: "Không có cập nhật nào hợp với điều kiện lọc",
    withdraw: "Thu hồi cập nhật",
  },

  form: {
    unit: "Địa bàn",
    groupStep: "1. Việc thuộc nhóm nào",
    contentStep: "2. Nội dung, không ghi tên người vi phạm",
    countStep: "3. Số lượng",
    date: "Ngày diễn ra",
    today: (date: PlainDate) => `Hôm nay, ${formatDate(date)}`,
    phrases: "Câu có sẵn",
    less: (label: string) => `Bớt một: ${label}`,
    more: (label: string) => `Thêm một: ${label}`,
    nothingNewHint: "Một chạm, gửi ngay cho hôm nay",
    unavailable: "Chưa có địa bàn nào để cập nhật. Cơ quan Thường trực lập danh sách địa bàn của đợt chuyển hóa trước.",
  },

  receipt: {
    title: "Đã gửi cập nhật",
    lead: (body: string, at: string) => `${body}, ${formatInstant(new Date(at))}`,
    next: "Cấp trên xem được ngay. Nếu gửi nhầm, mở danh sách cập nhật để thu hồi.",
    toList: "Xem các cập nhật",
  },

  withdraw: {
    title: "Thu hồi cập nhật",
    lead: "Cập nhật đã thu hồi vẫn xem được, có ghi “Đã thu hồi” và lý do, và không còn được tính vào số liệu gợi ý.",
    reason: "Lý do thu hồi",
    submit: "Thu hồi cập nhật này",
  },

  refusal: {
    NOT_FOUND: "Không tìm thấy trong phạm vi được giao.",
    ROLE_NOT_ALLOWED: "Nhiệm vụ đang dùng không gửi hoặc thu hồi được cập nhật này.",
    UNIT_NOT_STANDING: "Đơn vị này không còn, chọn đơn vị hiện nay.",
    FUTURE_DAY: "Ngày diễn ra không được sau ngày làm việc hiện tại.",
    TOO_OLD: "Chỉ nhập việc trong hai năm gần đây.",
    WRONG_STATUS: "Cập nhật này đã được thu hồi trước đó.",
    STALE: "Cập nhật này vừa được thay đổi. Tải lại trang để xem.",
    PERSONAL_DATA: "Lý do có vẻ chứa thông tin về một người cụ thể; viết lại, không ghi tên, năm sinh, số giấy tờ, số điện thoại.",
  } satisfies Record<UpdateRefusal | "PERSONAL_DATA", string>,
} as const;
