import type { ContradictionCode } from "@/lib/domain/contradiction";
import type { Component, Fact, MeasureUnit } from "@/lib/domain/components";
import type { FigureFault, FigureSource } from "@/lib/domain/figure";
import type { LineGroup } from "@/lib/domain/lines";

/** What a component counts, as the table names it (domain.md section 12). */
export const componentLabel = {
  CRM_TOTAL: "Tổng số vụ phạm pháp hình sự",
  CRM_SOCIAL: "Tội phạm về trật tự xã hội",
  CRM_ECON: "Tội phạm, vi phạm về trật tự quản lý kinh tế, tham nhũng, buôn lậu",
  CRM_ENV: "Tội phạm, vi phạm về môi trường, tài nguyên, an toàn thực phẩm",
  CRM_DRUG: "Tội phạm về ma túy",
  CRM_CYBER: "Tội phạm sử dụng công nghệ cao, lừa đảo trên mạng",
  CRM_SERIOUS: "Vụ rất nghiêm trọng, đặc biệt nghiêm trọng",
  CRM_SOLVED: "Số vụ đã điều tra, khám phá",
  CRM_SOLVED_SERIOUS: "Vụ rất nghiêm trọng, đặc biệt nghiêm trọng đã khám phá",
  CRM_OFFENDERS: "Đối tượng bị bắt, xử lý hình sự",
  CRM_GANGS: "Băng, nhóm tội phạm bị triệt phá",
  CRM_DEATHS: "Người chết do tội phạm",
  CRM_INJURIES: "Người bị thương do tội phạm",
  CRM_DAMAGE: "Thiệt hại tài sản",
  CRM_WANTED: "Đối tượng truy nã bị bắt, vận động đầu thú",
  ADM_VIOLATIONS: "Vụ vi phạm hành chính về an ninh, trật tự đã xử lý",
  TIP_RECEIVED: "Tin báo, tố giác tội phạm, kiến nghị khởi tố đã tiếp nhận",
  TIP_RESOLVED: "Tin đã xử lý, giải quyết",
  TIP_PUBLIC: "Nguồn tin có giá trị do Nhân dân cung cấp",
  SPOT_ACTIVE: "Điểm, tụ điểm phức tạp hiện còn",
  SPOT_CLEARED: "Điểm, tụ điểm đã triệt xóa",
  DRUG_ADDICTS_COMMUNITY: "Người nghiện có hồ sơ quản lý ở ngoài xã hội",
  DRUG_ADDICTS_CENTRE: "Người nghiện trong cơ sở cai nghiện",
  DRUG_ADDICTS_PRISON: "Người nghiện trong trại giam, trại tạm giam",
  DRUG_NEW: "Người nghiện, người sử dụng trái phép mới phát hiện",
  REINT_TOTAL: "Người chấp hành xong án phạt tù, đặc xá đang cư trú",
  REINT_REOFFEND: "Số tái phạm",
  EDU_COMMUNE: "Người bị giáo dục tại xã, phường",
  EDU_REHAB: "Người đưa vào cơ sở cai nghiện bắt buộc",
  EDU_CENTRE: "Người đưa vào cơ sở giáo dục bắt buộc",
  EDU_REFORM: "Người đưa vào trường giáo dưỡng",
  PROP_SESSIONS: "Buổi tuyên truyền",
  PROP_PEOPLE: "Lượt người tham dự",
  PROP_BROADCAST: "Lượt phát thanh, tuyên truyền lưu động, tin bài",
  PROP_PLEDGES: "Hộ gia đình, cơ sở ký cam kết",
  MODEL_TOTAL: "Mô hình tự quản về an ninh, trật tự hiện có",
  MODEL_NEW: "Mô hình xây dựng mới, củng cố",
  MEDIATION_TOTAL: "Vụ, việc mâu thuẫn đã đưa ra hòa giải",
  MEDIATION_SUCCESS: "Vụ, việc hòa giải thành",
  WEAPONS_GUNS: "Súng các loại giao nộp, thu hồi",
  WEAPONS_EXPLOSIVES: "Bom, mìn, lựu đạn, đạn giao nộp, thu hồi",
  WEAPONS_EXPLOSIVES_KG: "Vật liệu nổ giao nộp, thu hồi",
  WEAPONS_TOOLS: "Công cụ hỗ trợ, vũ khí thô sơ giao nộp, thu hồi",
  LEAD_DOCS: "Văn bản chỉ đạo ban hành",
  LEAD_INSPECTIONS: "Cuộc kiểm tra, giao ban",
  FORCE_TEAMS: "Tổ bảo vệ an ninh, trật tự",
  FORCE_MEMBERS: "Thành viên tổ bảo vệ an ninh, trật tự",
  FORCE_CAMERAS: "Camera an ninh",
  BUDGET_PROVINCE: "Kinh phí cấp tỉnh",
  BUDGET_DISTRICT: "Kinh phí cấp huyện",
  BUDGET_COMMUNE: "Kinh phí cấp xã",
  BUDGET_OTHER: "Kinh phí xã hội hóa, nguồn khác",
  AWARDS_COLLECTIVE: "Tập thể được khen thưởng",
  AWARDS_PERSON: "Cá nhân được khen thưởng",
  CRM_GRAVE_UNSOLVED: "Vụ đặc biệt nghiêm trọng chưa khám phá",
  SPOT_NEW: "Điểm, tụ điểm phức tạp mới phát sinh",
  HOT_SPOT_EVENTS: "Vụ việc thành “điểm nóng”, phức tạp kéo dài",
  COMPLAINTS_LONG: "Mâu thuẫn, tranh chấp, khiếu kiện phức tạp, kéo dài, đông người",
  SUBJECTS_TOTAL: "Người nghiện, người sử dụng trái phép, người thuộc diện quản lý",
  SUBJECTS_FILED: "Trong đó: đã lập hồ sơ quản lý, giáo dục",
  MODEL_EFFECTIVE: "Mô hình tự quản hoạt động hiệu quả",
  HOUSEHOLDS_REACHED: "Hộ dân được phổ biến, tuyên truyền",
  SMUGGLING_CASES: "Vụ buôn lậu, gian lận thương mại",
  ENV_SPOTS_NEW: "Điểm ô nhiễm, khai thác trái phép mới phát sinh",
} satisfies Record<Component, string>;

export const factLabel = {
  POPULATION: "Dân số",
  HOUSEHOLDS: "Số hộ",
  PROVINCE_POPULATION: "Dân số toàn tỉnh",
  PROVINCE_CASES: "Số vụ phạm pháp hình sự toàn tỉnh",
  DRUG_CLASS: "Loại địa bàn ma túy (Quyết định 28/2025/QĐ-TTg)",
  DRUG_CLASS_FELL: "Địa bàn ma túy giảm ít nhất một loại",
  SECURITY_SAFE: "Đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm liền kề",
  ORGANISED_CRIME_SIGNS: "Có dấu hiệu tội phạm có tổ chức kiểu “xã hội đen”",
  PLAN_AND_COMMITTEE: "Có kế hoạch chuyển hóa; Ban Chỉ đạo cấp xã được kiện toàn",
  COMMUNITY_RULES: "Có nội quy, quy tắc nếp sống cộng đồng",
  GRASSROOTS_SOUND: "Hệ thống chính trị được củng cố; Công an xã không có cá nhân bị kỷ luật",
} satisfies Record<Fact, string>;

export const unitWord = {
  CASE: "vụ",
  PERSON: "người",
  GROUP: "nhóm",
  MILLION_DONG: "triệu đồng",
  TIP: "tin",
  SPOT: "điểm",
  SESSION: "buổi",
  ATTENDANCE: "lượt",
  TIMES: "lượt",
  HOUSEHOLD: "hộ",
  PLEDGE: "hộ, cơ sở",
  MODEL: "mô hình",
  GUN: "khẩu",
  ROUND: "quả",
  KILOGRAM: "kg",
  PIECE: "chiếc",
  DOCUMENT: "văn bản",
  MEETING: "cuộc",
  TEAM: "tổ",
  COLLECTIVE: "tập thể",
} satisfies Record<MeasureUnit, string>;

export const lineGroupLabel = {
  I: "Tình hình, kết quả đấu tranh tội phạm",
  II: "Tố giác, tin báo, tệ nạn, quản lý đối tượng",
  III: "Phòng ngừa xã hội, tuyên truyền",
  IV: "Lãnh đạo, lực lượng, nguồn lực, khen thưởng",
} satisfies Record<LineGroup, string>;

/** Names of lines that are not simply their only component, by number. */
const LINE_LABELS: Readonly<Record<number, string>> = {
  2: "Trong đó: tội phạm về trật tự xã hội",
  10: "Tỷ lệ điều tra, khám phá",
  13: "Số người chết, bị thương do tội phạm",
  22: "Người nghiện ma túy có hồ sơ quản lý",
  24: "Người chấp hành xong án phạt tù, đặc xá; số tái phạm",
  25: "Người bị xử lý hành chính: giáo dục tại xã, cơ sở cai nghiện, cơ sở giáo dục, trường giáo dưỡng",
  26: "Tuyên truyền trực tiếp",
  29: "Mô hình tự quản về an ninh, trật tự",
  30: "Vụ, việc mâu thuẫn đã hòa giải",
  31: "Vũ khí, vật liệu nổ, công cụ hỗ trợ vận động giao nộp, thu hồi",
  32: "Lãnh đạo, chỉ đạo",
  33: "Lực lượng, phương tiện ở cơ sở",
  34: "Kinh phí; khen thưởng",
};

/** The name of a numbered line; `only` is its component where it has just one. */
export function lineLabel(no: number, only: Component | null): string {
  return LINE_LABELS[no] ?? (only === null ? String(no) : componentLabel[only]);
}

/** Rates and sums that are reckoned, by the number of their line. */
export const ratioLabel: Readonly<Record<number, string>> = { 10: "Tỷ lệ điều tra, khám phá", 24: "Tỷ lệ tái phạm" };
export const sumLabel: Readonly<Record<number, string>> = { 22: "Tổng số người nghiện có hồ sơ quản lý", 34: "Tổng kinh phí" };

export const figureSourceLabel = {
  COMMUNE: "Cấp xã",
  PROFESSIONAL: "Đơn vị nghiệp vụ",
  ADJUSTMENT: "Điều chỉnh của cấp trên",
} satisfies Record<FigureSource, string>;

export const figureFault = {
  NOT_A_NUMBER: "Nhập một số, ví dụ 12 hoặc 1.234; “-” nếu không phát sinh, “?” nếu chưa rõ",
  NEGATIVE: "Số liệu không được âm",
  FRACTION: "Số lượng phải là số nguyên; số tiền, khối lượng có nhiều nhất 3 chữ số thập phân",
  TOO_LARGE: "Số quá lớn, cần kiểm tra lại",
  AMBIGUOUS: "Chưa rõ dấu chấm, dấu phẩy: viết 1234 cho một nghìn hai trăm ba mươi tư, 8,5 cho tám phẩy năm",
  DATE: "Đây là ngày tháng, không phải số liệu",
  PERCENT: "Ô này ghi số lượng, không ghi tỷ lệ %",
} satisfies Record<FigureFault, string>;

/** What asks for an explanation; sending is never blocked. */
export const contradictionText = {
  CLASSES_EXCEED_TOTAL: "Tổng các loại tội phạm lớn hơn tổng số vụ phạm pháp hình sự",
  SOLVED_EXCEED_TOTAL: "Số vụ khám phá lớn hơn tổng số vụ; nếu có án kỳ trước thì ghi rõ",
  SERIOUS_EXCEED_TOTAL: "Số vụ rất nghiêm trọng, đặc biệt nghiêm trọng lớn hơn tổng số vụ",
  SOLVED_SERIOUS_EXCEED_SERIOUS: "Số vụ nghiêm trọng đã khám phá lớn hơn số vụ xảy ra",
  RESOLVED_EXCEED_RECEIVED: "Số tin đã giải quyết lớn hơn số tin tiếp nhận; nếu có tin kỳ trước thì ghi rõ",
  REOFFEND_EXCEED_TOTAL: "Số tái phạm lớn hơn số người đang cư trú",
  MEDIATED_EXCEED_TOTAL: "Số vụ hòa giải thành lớn hơn số vụ đưa ra hòa giải",
  PEOPLE_WITHOUT_SESSIONS: "Có lượt người tham dự nhưng không có buổi tuyên truyền",
  LARGE_CHANGE: "Tăng hoặc giảm trên 50% so với cùng kỳ",
} satisfies Record<ContradictionCode, string>;
