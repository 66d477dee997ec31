import { addDays, addMonths, plainDate, yearOf, type PlainDate } from "@/lib/domain/plain-date";
import { PROVINCE_IDS, unitId } from "../territory";
import { QUANG_BINH } from "./quang-binh";
import type { Story, StoryLocality } from "./story";

const commune = (code: string) => unitId("2025", "44", code);

/** Selected and followed communes of the present campaign. An illustration: no such decision is known. */
const LOCALITIES: readonly StoryLocality[] = [
  {
    key: "dongthuan",
    unitId: commune("18859"),
    name: "phường Đồng Thuận",
    district: null,
    listing: "SELECTED",
    types: ["TYPE_4_DRUGS"],
    weight: 2.2,
    trend: 0.8,
  },
  {
    key: "dongson",
    unitId: commune("18871"),
    name: "phường Đồng Sơn",
    district: null,
    listing: "SELECTED",
    types: ["TYPE_1_SOCIAL_ORDER", "TYPE_4_DRUGS"],
    weight: 1.8,
    trend: 0.9,
  },
  {
    key: "namgianh",
    unitId: commune("19093"),
    name: "xã Nam Gianh",
    district: null,
    listing: "SELECTED",
    types: ["TYPE_1_SOCIAL_ORDER"],
    weight: 1.4,
    trend: 1.1,
    missingMonths: 1,
  },
  {
    key: "quangninh",
    unitId: commune("19207"),
    name: "xã Quảng Ninh",
    district: null,
    listing: "SELECTED",
    types: ["TYPE_1_SOCIAL_ORDER"],
    weight: 1.3,
    trend: 0.85,
  },
  {
    key: "phongnha",
    unitId: commune("19138"),
    name: "xã Phong Nha",
    district: null,
    listing: "SELECTED",
    types: ["TYPE_4_DRUGS"],
    weight: 1.6,
    trend: 0.7,
  },
  {
    key: "leninh",
    unitId: commune("19246"),
    name: "xã Lệ Ninh",
    district: null,
    listing: "SELECTED",
    types: ["TYPE_1_SOCIAL_ORDER", "TYPE_3_ENVIRONMENT"],
    weight: 1.1,
    trend: 0.95,
  },
  {
    key: "tuyenbinh",
    unitId: commune("18991"),
    name: "xã Tuyên Bình",
    district: null,
    listing: "FOLLOWED",
    types: [],
    weight: 0.8,
    trend: 0.9,
  },
  {
    key: "botrach",
    unitId: commune("19141"),
    name: "xã Bố Trạch",
    district: null,
    listing: "FOLLOWED",
    types: [],
    weight: 0.9,
    trend: 1.0,
  },
];

/** The year of figures (15/12 to 14/12) in which a date lies. */
function figureYearOf(today: PlainDate): number {
  return yearOf(addDays(today, 17));
}

/** The present campaign in two tiers, around the real date. */
export function quangTri(today: PlainDate): Story {
  const year = figureYearOf(today);
  const issuer = "Ban Chỉ đạo 138 tỉnh Quảng Trị";
  const yearPeriodOpensOn = plainDate(year, 11, 15);
  return {
    key: "qt",
    prefix: "qt.",
    provinceId: PROVINCE_IDS.quangTri,
    province: "tỉnh Quảng Trị",
    validFrom: plainDate(2025, 7, 1),
    validTo: null,
    today,
    committee: { name: issuer, shortName: "BCĐ 138 tỉnh Quảng Trị" },
    districtCommittee: QUANG_BINH.districtCommittee,
    districts: [],
    localities: LOCALITIES,
    departments: [
      {
        key: "bienphong",
        name: "Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị",
        shortName: "Bộ đội Biên phòng tỉnh",
        title: "Cán bộ đầu mối Bộ đội Biên phòng tỉnh",
        localities: ["phongnha", "botrach"],
      },
      {
        key: "vks",
        name: "Viện kiểm sát nhân dân tỉnh Quảng Trị",
        shortName: "VKSND tỉnh",
        title: "Cán bộ đầu mối VKSND tỉnh",
        localities: ["dongthuan", "dongson"],
        isAsked: true,
      },
    ],
    year,
    workFrom: plainDate(year, 1, 20),
    workTo: plainDate(year, 12, 14),
    figuresFrom: plainDate(year - 1, 12, 15),
    figuresTo: plainDate(year, 12, 14),
    monthStartDay: 15,
    followUpVerdictOn: plainDate(year, 6, 14),
    isIllustrative: true,
    plansNextYear: true,
    plans: [
      {
        kind: "ANNUAL",
        number: 9,
        notation: "KH-BCĐ",
        issuedOn: plainDate(year, 1, 20),
        issuer,
        subject: `Thực hiện công tác chuyển hóa địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội năm ${year}`,
        signerTitle: "TRƯỞNG BAN",
        bases: [`Quyết định số 201/QĐ-BCĐ ngày 30/12/${year - 1} xác định địa bàn thực hiện chuyển hóa năm ${year}`],
        recipients: ["Ban Chỉ đạo 138/CP", "Bộ Công an (V01)", "Thường trực Tỉnh ủy", "Công an tỉnh", "BCĐ 138 các xã, phường, đặc khu"],
      },
    ],
    selection: {
      number: 201,
      notation: "QĐ-BCĐ",
      issuedOn: plainDate(year - 1, 12, 30),
      subject: `Xác định địa bàn trọng điểm, phức tạp về TTATXH thực hiện chuyển hóa năm ${year}`,
    },
    periods: [
      {
        kind: "SIX_MONTH",
        title: `Báo cáo 6 tháng đầu năm ${year}`,
        figuresFrom: plainDate(year - 1, 12, 15),
        figuresTo: plainDate(year, 6, 14),
        opensOn: plainDate(year, 6, 1),
        dueCommune: plainDate(year, 6, 17),
        dueDistrict: null,
        dueProvince: plainDate(year, 6, 24),
        isOpen: today < yearPeriodOpensOn,
      },
      {
        kind: "YEAR",
        title: `Báo cáo năm ${year}`,
        figuresFrom: plainDate(year - 1, 12, 15),
        figuresTo: plainDate(year, 12, 14),
        opensOn: yearPeriodOpensOn,
        dueCommune: addDays(plainDate(year, 12, 14), 3),
        dueDistrict: null,
        dueProvince: addMonths(plainDate(year, 11, 23), 1),
        isOpen: today >= yearPeriodOpensOn,
      },
    ],
    taskGroups: QUANG_BINH.taskGroups,
  };
}
