import type { InstallationKind } from "@/lib/domain/installation";
import type { NavigationKey } from "@/lib/domain/navigation";
import { yearOf, type PlainDate } from "@/lib/domain/plain-date";
import { formatDate } from "./format";

type Words = { readonly label: string; readonly shortLabel?: string };

/** Words of the navigation; the short ones are for the bottom bar of a phone. */
export const viNavigation = {
  WORK: { label: "Việc của tôi", shortLabel: "Việc" },
  DASHBOARD: { label: "Bảng điều hành", shortLabel: "Điều hành" },
  CAMPAIGN: { label: "Đợt chuyển hóa", shortLabel: "Đợt" },
  NOMINATION: { label: "Đề xuất địa bàn", shortLabel: "Đề xuất" },
  LOCALITY: { label: "Địa bàn" },
  UPDATE: { label: "Cập nhật" },
  FIGURES: { label: "Số liệu" },
  REPORT: { label: "Báo cáo" },
  APPRAISAL: { label: "Đánh giá" },
  DECISION: { label: "Quyết định" },
  PLAN: { label: "Kế hoạch" },
  REGISTER: { label: "Sổ văn bản", shortLabel: "Sổ" },
  DELEGATION: { label: "Ủy quyền ký", shortLabel: "Ủy quyền" },
  ROUTE: { label: "Quy trình trình ký", shortLabel: "Trình ký" },
  TERRITORY: { label: "Đơn vị hành chính", shortLabel: "Đơn vị" },
  CRITERIA: { label: "Tiêu chí" },
  FORM: { label: "Biểu mẫu" },
  CALENDAR: { label: "Lịch làm việc", shortLabel: "Lịch" },
  PEOPLE: { label: "Tài khoản" },
  SETTINGS: { label: "Thiết lập" },
  CLOCK: { label: "Đồng hồ trình diễn", shortLabel: "Đồng hồ" },
  AUDIT: { label: "Nhật ký" },
} satisfies Record<NavigationKey, Words>;

export const navigationWords = (key: NavigationKey): Words => viNavigation[key];

/** "Quảng Bình · Năm 2024" */
export const campaignLabel = (province: string, today: PlainDate): string => `${province} · Năm ${yearOf(today)}`;

/** At the head of a page on paper. */
export const printedOn = (today: PlainDate): string => `In ngày ${formatDate(today)}`;

/** Said on every page where nobody works for real; `today` only for those who have a province, whose date may be moved. */
export function installationBanner(kind: InstallationKind, today: PlainDate | null): string | null {
  const day = today === null ? "" : `ngày làm việc ${formatDate(today)}, `;
  switch (kind) {
    case "DEMO":
      return `Bản trình diễn: ${day}số liệu minh họa`;
    case "PRACTICE":
      return `Bản tập huấn: ${day}số liệu không có giá trị báo cáo`;
    case "PRODUCTION":
      return null;
  }
}
