import type { FigureKind, TimeRule } from "@/lib/domain/components";

type SampleRow = { readonly label: string; readonly unit: string; readonly number?: FigureKind; readonly time?: TimeRule };

/** Indicators that committees are often asked for beside the 34 lines; each is offered by one click and may be changed afterwards. */
export const FORM_SAMPLES: readonly { readonly label: string; readonly rows: readonly SampleRow[] }[] = [
  {
    label: "Xét xử lưu động, án điểm",
    rows: [
      { label: "Phiên tòa xét xử lưu động", unit: "phiên tòa" },
      { label: "Vụ án điểm được đưa ra xét xử", unit: "CASE" },
      { label: "Bị cáo trong các vụ án điểm", unit: "PERSON" },
    ],
  },
  {
    label: "Gọi hỏi, răn đe",
    rows: [
      { label: "Lượt người được gọi hỏi, răn đe", unit: "ATTENDANCE" },
      { label: "Người viết cam kết không vi phạm", unit: "PERSON" },
      { label: "Người tái vi phạm sau cam kết", unit: "PERSON" },
    ],
  },
  {
    label: "Tuần tra, kiểm soát",
    rows: [
      { label: "Lượt tuần tra, kiểm soát", unit: "TIMES" },
      { label: "Lượt người tham gia tuần tra", unit: "ATTENDANCE" },
      { label: "Vụ việc phát hiện qua tuần tra", unit: "CASE" },
    ],
  },
  {
    label: "Cơ sở kinh doanh có điều kiện về an ninh, trật tự",
    rows: [
      { label: "Cơ sở đang hoạt động", unit: "cơ sở", time: "LAST" },
      { label: "Lượt cơ sở được kiểm tra", unit: "lượt cơ sở" },
      { label: "Cơ sở bị xử lý vi phạm", unit: "cơ sở" },
    ],
  },
  {
    label: "Tai nạn giao thông, cháy, nổ",
    rows: [
      { label: "Vụ tai nạn giao thông", unit: "CASE" },
      { label: "Người chết do tai nạn giao thông", unit: "PERSON" },
      { label: "Vụ cháy, nổ", unit: "CASE" },
      { label: "Thiệt hại do cháy, nổ", unit: "MILLION_DONG", number: "DECIMAL" },
    ],
  },
  {
    label: "Thi hành án hình sự tại cộng đồng",
    rows: [
      { label: "Người hưởng án treo", unit: "PERSON", time: "LAST" },
      { label: "Người bị phạt cải tạo không giam giữ", unit: "PERSON", time: "LAST" },
      { label: "Người được tha tù trước thời hạn có điều kiện", unit: "PERSON", time: "LAST" },
    ],
  },
  {
    label: "Đợt cao điểm tấn công trấn áp tội phạm",
    rows: [
      { label: "Đợt cao điểm đã thực hiện", unit: "đợt" },
      { label: "Vụ phát hiện, bắt giữ trong cao điểm", unit: "CASE" },
      { label: "Đối tượng bắt giữ trong cao điểm", unit: "PERSON" },
    ],
  },
];
