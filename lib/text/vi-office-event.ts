/** The deeds of the office in the trail: the way to signature, registers, delegation, sending, the calendar. */
export const officeEventText = {
  sendPaper: "Trình ký",
  approveStep: "Duyệt một bước của phiếu trình",
  signPaper: "Duyệt ký",
  recordStep: "Ghi nhận đã ký bản giấy",
  returnPaper: "Trả lại dự thảo",
  saveRoute: "Đặt quy trình trình ký",
  openRegister: "Mở sổ văn bản đi",
  reserveNumber: "Giữ số",
  enterNumber: "Ghi văn bản ngoài hệ thống vào sổ",
  cancelNumber: "Hủy số",
  enterIncoming: "Ghi văn bản đến",
  giveDelegation: "Giao ủy quyền ký",
  revokeDelegation: "Thu hồi ủy quyền ký",
  addRecipients: "Gửi thêm nơi nhận",
  noteDispatch: "Ghi sổ gửi",
  readPaper: "Mở xem văn bản nhận được",
  addCalendarDay: "Thêm ngày vào lịch làm việc",
  removeCalendarDay: "Bỏ ngày khỏi lịch làm việc",
} as const;

export const officeSubjectText = {
  route: "Quy trình trình ký",
  delegation: "Ủy quyền ký",
  register: "Sổ văn bản đi",
  incoming: "Văn bản đến",
  calendar: "Lịch làm việc",
} as const;

/** What the recorded fields of these events are called. */
export const officeFactLabels = {
  step: "Bước",
  round: "Lần trình",
  signer: "Người ký",
  signedOn: "Ngày ký",
  scan: "Bản quét",
  opinion: "Ý kiến",
  ground: "Căn cứ ủy quyền",
  head: "Người đứng đầu",
  delegate: "Người được ký",
  kinds: "Loại văn bản",
  family: "Nhóm văn bản",
  steps: "Các bước",
  mode: "Cách cấp số",
  arrival: "Số đến",
  recipient: "Nơi nhận",
  recipients: "Nơi nhận",
  channel: "Cách gửi",
  sentOn: "Ngày gửi",
  day: "Ngày",
  dayKind: "Loại ngày",
} as const;
