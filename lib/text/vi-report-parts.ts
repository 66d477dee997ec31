import type { ReportPartCode } from "@/lib/domain/report-outline";

// Of its own, since forms in the browser need it without the other words of a report.

export const reportPartTitle = {
  LEADERSHIP: "Công tác lãnh đạo, chỉ đạo",
  PREVENTION: "Công tác phòng ngừa",
  SUPPRESSION: "Công tác đấu tranh, xử lý",
  RESULTS: "Kết quả thực hiện nhiệm vụ được giao",
  FOLLOW_UP: "Đánh giá địa bàn theo dõi sau chuyển hóa",
  DIFFICULTIES: "Khó khăn, vướng mắc và nguyên nhân",
  PROPOSALS: "Đề xuất, kiến nghị",
} as const satisfies Record<ReportPartCode, string>;

/** What belongs in a part, above its field. */
export const reportPartHint = {
  LEADERSHIP: "Văn bản đã ban hành, cuộc họp, kiểm tra; phân công lực lượng.",
  PREVENTION: "Tuyên truyền, vận động; mô hình tự quản; quản lý đối tượng, quản lý hành chính.",
  SUPPRESSION: "Đấu tranh, triệt xóa điểm, tụ điểm; tiếp nhận, giải quyết tin báo; kết quả khám phá.",
  RESULTS: "Việc đã làm theo nhiệm vụ được giao trong kế hoạch, ở địa bàn nào.",
  FOLLOW_UP: "Từng địa bàn: giữ vững hay có dấu hiệu phức tạp trở lại, vì sao.",
  DIFFICULTIES: "Điều gì cản trở, nguyên nhân từ đâu.",
  PROPOSALS: "Đề xuất với ai, việc gì, khi nào cần.",
} as const satisfies Record<ReportPartCode, string>;
