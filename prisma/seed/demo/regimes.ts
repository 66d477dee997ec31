import type { Row } from "../rows";
import { stableId } from "../territory";
import type { Story } from "./story";

export const regimeId = (story: Story, kind: string) => stableId(`regime:${story.key}:${kind}`);

const after = (days: number) => ({ kind: "WORKING_DAYS_AFTER", days });

/** The two regimes that the plans lay down, and one that another province's plan knows; the working days are decision 12's. */
export function buildRegimes(story: Story): readonly Row[] {
  const hasDistricts = story.districts.length > 0;
  const dueRules = { commune: after(1), district: hasDistricts ? after(2) : null, province: after(7) };
  const tiers = hasDistricts ? ["COMMUNE", "DISTRICT", "DEPARTMENT"] : ["COMMUNE", "DEPARTMENT"];
  const common = {
    province_id: story.provinceId,
    basis: "Kế hoạch chuyển hóa địa bàn trọng điểm, phức tạp về TTATXH của năm; Nghị định 09/2019/NĐ-CP, Điều 12",
    method: "Gửi trên hệ thống này; bản giấy có chữ ký gửi qua Công an tỉnh",
    tiers,
    is_retired: false,
    version: 1,
  };
  return [
    {
      id: regimeId(story, "SIX_MONTH"),
      ...common,
      title: "Báo cáo 6 tháng đầu năm về chuyển hóa địa bàn",
      kind: "SIX_MONTH",
      content:
        "Mục riêng trong báo cáo sơ kết 6 tháng đầu năm về công tác phòng, chống tội phạm, kèm bảng số liệu và kết quả theo dõi địa bàn năm trước.",
      due_rules: dueRules,
    },
    {
      id: regimeId(story, "YEAR"),
      ...common,
      title: "Báo cáo năm về chuyển hóa địa bàn",
      kind: "YEAR",
      content:
        "Báo cáo riêng: lãnh đạo, chỉ đạo; công tác phòng ngừa; công tác đấu tranh; khó khăn, vướng mắc; đề xuất, kiến nghị; bảng số liệu.",
      due_rules: dueRules,
    },
    {
      id: regimeId(story, "QUARTER"),
      ...common,
      title: "Báo cáo quý về tiến độ chuyển hóa",
      kind: "QUARTER",
      content: "Tiến độ sáu nhóm nhiệm vụ, việc đã làm, việc chậm và lý do.",
      basis: "",
      due_rules: {
        commune: { kind: "UNSET" },
        district: hasDistricts ? { kind: "UNSET" } : null,
        province: { kind: "UNSET" },
      },
    },
  ];
}
