import type { AddRecipientsRefusal, NoteDispatchRefusal } from "@/lib/domain/office-refusal";
import type { DispatchChannel } from "@/lib/domain/paper";

export const dispatchChannelText = {
  PRODUCT: "Trên hệ thống này",
  PAPER: "Bưu điện",
  MAIL: "Thư điện tử công vụ",
  DOCUMENT_AXIS: "Trục liên thông văn bản",
  HAND: "Chuyển tay, ký nhận",
} as const satisfies Record<DispatchChannel, string>;

export const viDispatch = {
  section: "Nơi nhận và tình hình gửi",
  title: "Sổ gửi",
  pageTitle: (subject: string) => `Nơi nhận: ${subject}`,
  caption: "Nơi nhận, cách gửi và tình hình mở xem",
  recipient: "Nơi nhận",
  channel: "Cách gửi",
  sent: "Đã gửi",
  read: "Đã mở xem",
  notSent: "Chưa ghi gửi",
  notRead: "Chưa mở",
  note: "Ghi chú",
  open: "Mở sổ gửi",
  summary: (sent: number, total: number, read: number, inProduct: number) =>
    `Đã gửi ${sent}/${total} nơi nhận; ${read}/${inProduct} nơi nhận trên hệ thống đã mở xem`,
  none: "Văn bản chưa có nơi nhận nào trong sổ gửi.",
  notIssued: "Văn bản được gửi ngay khi ban hành.",
  add: "Gửi thêm trên hệ thống",
  to: "Gửi tới",
  groups: {
    DISTRICT_COMMITTEE: "Tất cả Ban Chỉ đạo cấp huyện",
    COMMUNE_COMMITTEE: "Tất cả Ban Chỉ đạo cấp xã",
    DEPARTMENT: "Tất cả sở, ngành có tài khoản",
  },
  addSubmit: "Gửi",
  noteTitle: (recipient: string) => `Ghi sổ gửi: ${recipient}`,
  noteDeed: "Ghi đã gửi",
  sentOn: "Ngày gửi",
  noteHint: "Số bưu gửi, người ký nhận (chức vụ)",
  noteSubmit: "Ghi vào sổ gửi",

  refusal: {
    NOT_FOUND: "Không tìm thấy văn bản hoặc nơi nhận này trong phạm vi được giao.",
    OUT_OF_SCOPE: "Văn bản này thuộc tỉnh khác, chỉ xem được.",
    ROLE_NOT_ALLOWED: "Chỉ văn thư và Cơ quan Thường trực ghi sổ gửi.",
    WRONG_STATUS: "Văn bản chưa ban hành, chưa gửi được.",
    STALE: "Dòng này vừa được cập nhật ở nơi khác. Tải lại trang để xem.",
    PERSONAL_DATA: "Có vẻ nêu họ tên hoặc số giấy tờ của một người. Bỏ đi, hoặc xác nhận bên dưới rồi gửi lại.",
    NOBODY_NEW: "Các nơi này đã có trong sổ gửi.",
    SENT_IN_FUTURE: "Không được sau ngày làm việc hiện tại",
    SENT_BEFORE_ISSUE: "Không được trước ngày ban hành",
    SENT_ALREADY: "Nơi này đã ghi gửi rồi.",
  } satisfies Record<AddRecipientsRefusal | NoteDispatchRefusal, string>,
} as const;
