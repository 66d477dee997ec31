import type { AssessmentResult, CriteriaKind, CriteriaStatus, ScoreFault } from "@/lib/domain/criteria";
import type { Outcome } from "@/lib/domain/evaluation";
import type { NilMeaning, Relation } from "@/lib/domain/rule";
import type { SampleCode } from "@/lib/domain/sample-criteria";

export const criteriaKindLabel = {
  SELECTION: "Lựa chọn địa bàn",
  ASSESSMENT: "Đánh giá kết quả chuyển hóa",
  MONITORING: "Theo dõi sau chuyển hóa",
} satisfies Record<CriteriaKind, string>;

export const criteriaStatusLabel = {
  DRAFT: "Dự thảo",
  IN_FORCE: "Đang áp dụng",
  REPLACED: "Đã thay thế",
} satisfies Record<CriteriaStatus, string>;

/** Titles of the samples; they are shown as examples, never as official sets. */
export const criteriaSetTitles = {
  SELECTION: "Bộ tiêu chí lựa chọn địa bàn (ví dụ)",
  ASSESSMENT: "Bộ tiêu chí đánh giá kết quả chuyển hóa (ví dụ)",
  MONITORING: "Bộ tiêu chí theo dõi sau chuyển hóa (ví dụ)",
} satisfies Record<CriteriaKind, string>;

/** Names of the criteria of the sample sets (domain.md section 11). */
export const criterionNames = {
  "SEL-01": "Tỷ suất vụ phạm pháp hình sự trên dân số so với bình quân toàn tỉnh",
  "SEL-02": "Mức tăng số vụ phạm pháp hình sự so với cùng kỳ",
  "SEL-03": "Số vụ án rất nghiêm trọng, đặc biệt nghiêm trọng",
  "SEL-04": "Có băng, nhóm, dấu hiệu tội phạm có tổ chức kiểu “xã hội đen”, bảo kê, “tín dụng đen”",
  "SEL-05": "Điểm, tụ điểm phức tạp về tệ nạn xã hội",
  "SEL-06": "Tỷ lệ tái phạm trong số người chấp hành xong án phạt tù, đặc xá",
  "SEL-07": "Tỷ lệ điều tra, khám phá các loại tội phạm thấp",
  "SEL-08": "Tỷ lệ tin báo, tố giác, kiến nghị khởi tố được xử lý chưa đủ",
  "SEL-09": "Vụ vi phạm về kinh tế, buôn lậu, môi trường, tài nguyên, an toàn thực phẩm",
  "SEL-10": "Phân loại địa bàn ma túy theo Quyết định 28/2025/QĐ-TTg",
  "SEL-11": "Mâu thuẫn, tranh chấp, khiếu kiện phức tạp, kéo dài, đông người",
  "SEL-12": "Không đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm liền kề",
  "SEL-13": "Không có mô hình tự quản hoạt động hiệu quả",
  "ASM-01": "Không có dấu hiệu tội phạm có tổ chức kiểu “xã hội đen”",
  "ASM-02": "Tỷ lệ điều tra, khám phá các loại tội phạm",
  "ASM-03": "Tỷ lệ khám phá tội phạm rất nghiêm trọng, đặc biệt nghiêm trọng",
  "ASM-04": "Tỷ lệ tin báo, tố giác, kiến nghị khởi tố được tiếp nhận, xử lý",
  "ASM-05": "Tỷ lệ tái phạm trong số người chấp hành xong án phạt tù, đặc xá",
  "ASM-06": "Giảm số vụ phạm pháp hình sự so với cùng kỳ",
  "ASM-07": "Không còn, không phát sinh điểm, tụ điểm phức tạp về tệ nạn xã hội",
  "ASM-08": "Không để hình thành “điểm nóng”, vụ việc phức tạp kéo dài",
  "ASM-09": "Tỷ lệ người nghiện, người thuộc diện quản lý được lập hồ sơ quản lý, giáo dục",
  "ASM-10": "Có mô hình tự quản, tự phòng, tự bảo vệ, tự hòa giải hoạt động hiệu quả",
  "ASM-11": "Tỷ lệ hộ dân được phổ biến, tuyên truyền về phòng, chống tội phạm",
  "ASM-12": "Có kế hoạch chuyển hóa của cấp xã; Ban Chỉ đạo cấp xã được kiện toàn",
  "ASM-13": "Xây dựng và duy trì nội quy, quy tắc nếp sống cộng đồng",
  "ASM-14": "Hệ thống chính trị cơ sở được củng cố; Công an xã không có cá nhân bị kỷ luật",
  "ASM-15": "Chấp hành chế độ báo cáo đầy đủ, đúng hạn",
  "ASM-16": "Địa bàn ma túy giảm ít nhất một loại",
  "ASM-17": "Số vụ buôn lậu, gian lận thương mại không tăng",
  "ASM-18": "Không phát sinh điểm ô nhiễm, khai thác trái phép mới",
  "MON-01": "Số vụ phạm pháp hình sự không tăng so với cùng kỳ",
  "MON-02": "Tỷ lệ điều tra, khám phá các loại tội phạm",
  "MON-03": "Không có tội phạm có tổ chức kiểu “xã hội đen”",
  "MON-04": "Không phát sinh điểm, tụ điểm phức tạp mới",
  "MON-05": "Không để xảy ra “điểm nóng”; án đặc biệt nghiêm trọng chưa khám phá",
  "MON-06": "Tỷ lệ tin báo, tố giác được tiếp nhận, xử lý",
  "MON-07": "Tỷ lệ tái phạm",
  "MON-08": "Số người nghiện mới phát sinh",
  "MON-09": "Mô hình tự quản tiếp tục hoạt động",
} satisfies Record<SampleCode, string>;

const YES_NO = "Có/Không";

export const criterionUnits = {
  "SEL-01": "lần",
  "SEL-02": "%",
  "SEL-03": "vụ",
  "SEL-04": YES_NO,
  "SEL-05": "điểm",
  "SEL-06": "%",
  "SEL-07": "%",
  "SEL-08": "%",
  "SEL-09": "vụ",
  "SEL-10": "loại",
  "SEL-11": "vụ",
  "SEL-12": YES_NO,
  "SEL-13": "mô hình",
  "ASM-01": YES_NO,
  "ASM-02": "%",
  "ASM-03": "%",
  "ASM-04": "%",
  "ASM-05": "%",
  "ASM-06": "%",
  "ASM-07": "điểm",
  "ASM-08": "vụ",
  "ASM-09": "%",
  "ASM-10": "mô hình",
  "ASM-11": "%",
  "ASM-12": YES_NO,
  "ASM-13": YES_NO,
  "ASM-14": YES_NO,
  "ASM-15": "%",
  "ASM-16": YES_NO,
  "ASM-17": "%",
  "ASM-18": "điểm",
  "MON-01": "%",
  "MON-02": "%",
  "MON-03": YES_NO,
  "MON-04": "điểm",
  "MON-05": "vụ",
  "MON-06": "%",
  "MON-07": "%",
  "MON-08": "người",
  "MON-09": "mô hình",
} satisfies Record<SampleCode, string>;

export const outcomeLabel = {
  PASSED: "Đạt",
  FAILED: "Chưa đạt",
  NIL_PASSED: "Không phát sinh (đạt)",
  NIL_FAILED: "Không phát sinh (không có điểm)",
  NEEDS_JUDGEMENT: "Cần người chấm xem xét",
  NO_DATA: "Chưa có số liệu",
} satisfies Record<Outcome, string>;

export const assessmentResultLabel = {
  PASSED: "Đạt",
  FAILED: "Chưa đạt",
} satisfies Record<AssessmentResult, string>;

export const relationLabel = {
  AT_LEAST: "từ … trở lên",
  AT_MOST: "không quá",
  ABOVE: "trên",
  BELOW: "dưới",
} satisfies Record<Relation, string>;

export const nilMeaningLabel = {
  PASSED: "Không phát sinh là đạt",
  FAILED: "Không phát sinh là không có điểm",
  ZERO: "Không phát sinh tính là 0",
} satisfies Record<NilMeaning, string>;

export const scoreFault = {
  NEGATIVE: "Điểm không được âm",
  ABOVE_WEIGHT: "Điểm cao hơn điểm tối đa của tiêu chí",
  TOO_FINE: "Điểm có nhiều nhất 2 chữ số thập phân",
} satisfies Record<ScoreFault, string>;
