import type { HotspotType, Listing, LocalityFlag, LocalityState } from "@/lib/domain/locality";

export const listingText = { SELECTED: "Được chọn chuyển hóa", FOLLOWED: "Theo dõi sau chuyển hóa" } as const satisfies Record<Listing, string>;

/** Official names (loại 1 đến 4). */
export const hotspotTypeText = {
  TYPE_1_SOCIAL_ORDER: "Tội phạm xâm phạm trật tự xã hội và tệ nạn xã hội",
  TYPE_2_ECONOMIC: "Tội phạm và vi phạm pháp luật về trật tự quản lý kinh tế",
  TYPE_3_ENVIRONMENT: "Tội phạm và vi phạm pháp luật về môi trường, tài nguyên, an toàn thực phẩm",
  TYPE_4_DRUGS: "Tội phạm và tệ nạn ma túy",
} as const satisfies Record<HotspotType, string>;

/** For narrow places: beside a name, in a tile. */
export const hotspotTypeShort = {
  TYPE_1_SOCIAL_ORDER: "TTXH",
  TYPE_2_ECONOMIC: "Kinh tế",
  TYPE_3_ENVIRONMENT: "Môi trường",
  TYPE_4_DRUGS: "Ma túy",
} as const satisfies Record<HotspotType, string>;

export const localityFlagText = {
  BORDER: "Xã biên giới, giáp ranh",
  MINISTRY_LIST: "Trong danh sách của Bộ Công an",
  NEW_RURAL: "Nông thôn mới",
  CARRIED_OVER: "Chuyển tiếp từ năm trước",
  DIFFICULT: "Điều kiện khó khăn",
} as const satisfies Record<LocalityFlag, string>;

export const localityStateText = {
  IN_TRANSFORMATION: "Đang chuyển hóa",
  UNDER_APPRAISAL: "Đang thẩm định",
  ACHIEVED: "Chuyển hóa đạt",
  NOT_ACHIEVED: "Chuyển hóa chưa đạt",
  MONITORED: "Đang theo dõi",
  SUSTAINED: "Không phức tạp trở lại",
  RELAPSED: "Phức tạp trở lại",
  REMOVED: "Đưa ra khỏi diện trọng điểm, phức tạp",
  CARRIED_OVER: "Tiếp tục chuyển hóa năm sau",
} as const satisfies Record<LocalityState, string>;
