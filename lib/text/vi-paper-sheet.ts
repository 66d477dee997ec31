import type { PlainDate } from "@/lib/domain/plain-date";
import { formatOfficialDate, formatQuantity, formatShortOfficialDate } from "./format";
import { formatPaperNumber } from "./vi-campaign";

/** Fixed formulas of official papers (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const viPaperSheet = {
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  number: (paper: { readonly number: number | null; readonly notation: string }) => `Số: ${formatPaperNumber(paper)}`,
  placeAndDate: (place: string, date: PlainDate | null) => `${place}, ${date === null ? "ngày … tháng … năm …" : formatOfficialDate(date)}`,
  /** A basis begins as the decree's examples do; what was typed as a bare reference is given the word. */
  basis: (text: string) => (/^(căn cứ|theo|thực hiện|xét|trên cơ sở)(?=\s|$)/iu.test(text.trim()) ? text : `Căn cứ ${text.trim()}`),
  opening: (issuer: string, subject: string) =>
    `${issuer} ban hành Kế hoạch ${subject.charAt(0).toLocaleLowerCase("vi")}${subject.slice(1)} như sau:`,
  plan: "KẾ HOẠCH",
  decision: "QUYẾT ĐỊNH",
  decides: "QUYẾT ĐỊNH:",
  article: (number: string) => `Điều ${number}.`,
  recipients: "Nơi nhận:",
  annex: (mark: string) => `Phụ lục ${mark}`.trim(),
  attachedTo: (paper: { readonly number: number | null; readonly notation: string }, date: PlainDate | null, issuer: string) =>
    `(Kèm theo Quyết định số ${formatPaperNumber(paper)} ${date === null ? "ngày … tháng … năm …" : formatOfficialDate(date)} của ${issuer})`,
  label: (name: string) => `Bản trình bày theo thể thức: ${name}`,
  print: "In văn bản",
  onlyRecorded: "Văn bản ký trên giấy; ở đây ghi số, ngày, trích yếu và danh sách địa bàn, không ghi toàn văn.",
  onlyCampaign: "Toàn văn chưa được nhập; phần dưới lấy từ thông tin của đợt.",

  list: {
    selected: (count: number, year: number) =>
      `${formatQuantity(count, "địa bàn")} trọng điểm, phức tạp về trật tự, an toàn xã hội thực hiện chuyển hóa năm ${year}; trong đó:`,
    selectedByAnnex: (count: number) => `${formatQuantity(count, "địa bàn")} thực hiện chuyển hóa (có danh sách kèm theo)`,
    ofTypes: (count: number, types: string) => `${formatQuantity(count, "địa bàn")} trọng điểm, phức tạp về ${types}, gồm: `,
    carriedOver: "tiếp tục chuyển hóa",
    followed: (count: number, until: PlainDate | null) =>
      `${formatQuantity(count, "địa bàn")} đã chuyển hóa đạt, đưa vào theo dõi sau chuyển hóa${until === null ? "" : ` đến ngày ${formatShortOfficialDate(until)}`}, gồm: `,
    removed: (count: number) =>
      `${formatQuantity(count, "địa bàn")} đưa ra khỏi diện trọng điểm, phức tạp về trật tự, an toàn xã hội, gồm: `,
    withoutTypes: (count: number) => `${formatQuantity(count, "địa bàn")}, gồm: `,
    place: (no: number, place: string) => `(${no}) ${place}`,
    types: " và ",
  },

  annexTitle: (year: number) => `Danh sách địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội năm ${year}`,
  annexHead: ["TT", "Địa bàn", "Nội dung", "Loại địa bàn"],

  plain: {
    targets: "Chỉ tiêu",
    achieved: (percent: string, needed: string) => `Tổ chức chuyển hóa đạt ít nhất ${percent} tổng số địa bàn được lựa chọn (${needed})`,
    sustained: (percent: string, needed: string) =>
      `Ít nhất ${percent} các địa bàn đã chuyển hóa đạt không phức tạp trở lại sau chuyển hóa (${needed})`,
    localities: "Địa bàn chuyển hóa",
    time: "Thời gian thực hiện",
    span: (from: PlainDate, to: PlainDate) => `Từ ngày ${formatShortOfficialDate(from)} đến ngày ${formatShortOfficialDate(to)}`,
    verdict: (date: PlainDate) => `Đánh giá kết quả theo dõi sau chuyển hóa: ngày ${formatShortOfficialDate(date)}`,
    atLeast: (count: number) => `ít nhất ${formatQuantity(count, "địa bàn")}`,
    notApplicable: "không áp dụng",
  },
} as const;
