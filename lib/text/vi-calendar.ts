import type { DayKind } from "@/lib/domain/calendar";
import type { CalendarRefusal } from "@/lib/domain/office-refusal";
import { formatQuantity } from "./format";

export const dayKindText = { HOLIDAY: "Nghỉ", WORKDAY: "Làm bù" } as const satisfies Record<DayKind, string>;
/** Where only the kind of a day is known. */
const unnamedDay = { HOLIDAY: "Nghỉ lễ, tết", WORKDAY: "Làm bù ngày nghỉ" } as const satisfies Record<DayKind, string>;

export const dayName = (day: { readonly kind: DayKind; readonly name: string }): string => day.name || unnamedDay[day.kind];

export const viCalendar = {
  title: "Lịch làm việc",
  pageTitle: (year: number) => `Lịch làm việc năm ${year}`,
  lead: "Ngày nghỉ lễ và ngày làm bù của tỉnh. Hạn tính theo ngày làm việc ở mọi nơi dùng lịch này.",
  caption: (year: number) => `Ngày nghỉ và ngày làm bù năm ${year}`,
  day: "Ngày",
  weekday: "Thứ",
  kind: "Loại",
  name: "Tên",
  isKnown: "Theo lịch nghỉ chung đã công bố, tỉnh chưa sửa.",
  isOwn: "Tỉnh đã sửa lịch năm này.",
  unknown: "Chưa có lịch nghỉ năm này. Mới tính thứ Bảy, Chủ nhật là ngày nghỉ.",
  year: "Năm",
  count: (count: number) => formatQuantity(count, "ngày"),
  add: "Thêm ngày",
  submit: "Thêm vào lịch",
  remove: "Bỏ khỏi lịch",
  removeSome: "Bỏ bớt ngày",
  weekdays: ["", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"],

  refusal: {
    OUT_OF_SCOPE: "Chỉ sửa được lịch của tỉnh mình.",
    ROLE_NOT_ALLOWED: "Chỉ Cơ quan Thường trực sửa lịch làm việc.",
    NOT_FOUND: "Ngày này không còn trong lịch. Tải lại trang để xem.",
    DUPLICATE_DAY: "Ngày này đã có trong lịch",
    NOT_A_WEEKEND: "Ngày làm bù phải là thứ Bảy hoặc Chủ nhật",
    LAST_DAY: "Ngày cuối cùng của năm trong lịch, không bỏ được.",
  } satisfies Record<CalendarRefusal, string>,
} as const;
