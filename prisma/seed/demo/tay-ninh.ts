import { plainDate } from "@/lib/domain/plain-date";
import { PROVINCE_IDS, unitId } from "../territory";
import { QUANG_BINH } from "./quang-binh";
import type { Story } from "./story";

const place = (code: string) => unitId("2024", "72", code);
const ISSUER = "Ban Chỉ đạo phòng chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ ANTQ tỉnh Tây Ninh";

/** The review of 2019 after 2387/KH-BCĐ: papers, periods and dates are the plan's; it names no communes, so the localities are an illustration. */
export const TAY_NINH: Story = {
  key: "tn",
  prefix: "tn.",
  provinceId: PROVINCE_IDS.oldTayNinh,
  province: "tỉnh Tây Ninh",
  validFrom: null,
  validTo: plainDate(2025, 7, 1),
  today: plainDate(2019, 11, 11),
  committee: { name: ISSUER, shortName: "BCĐ 138 tỉnh Tây Ninh" },
  districtCommittee: QUANG_BINH.districtCommittee,
  districts: [
    { key: "thanhpho", unitId: place("703"), name: "thành phố Tây Ninh" },
    { key: "tanchau", unitId: place("706"), name: "huyện Tân Châu" },
  ],
  localities: [
    {
      key: "phuong1",
      unitId: place("25456"),
      name: "phường 1",
      district: "thanhpho",
      listing: "SELECTED",
      types: ["TYPE_1_SOCIAL_ORDER"],
      weight: 1.4,
      trend: 0.8,
    },
    {
      key: "tanha",
      unitId: place("25519"),
      name: "xã Tân Hà",
      district: "tanchau",
      listing: "SELECTED",
      types: ["TYPE_4_DRUGS"],
      flags: ["BORDER"],
      weight: 0.9,
      trend: 0.9,
    },
    {
      key: "tandong",
      unitId: place("25522"),
      name: "xã Tân Đông",
      district: "tanchau",
      listing: "FOLLOWED",
      types: [],
      flags: ["BORDER"],
      weight: 0.6,
      trend: 1.0,
    },
  ],
  departments: [],
  year: 2019,
  workFrom: plainDate(2019, 1, 28),
  workTo: plainDate(2019, 11, 30),
  figuresFrom: plainDate(2018, 11, 16),
  figuresTo: plainDate(2019, 11, 15),
  monthStartDay: 16,
  followUpVerdictOn: null,
  isIllustrative: true,
  plans: [
    {
      kind: "PERIOD",
      number: 296,
      notation: "KH-UBND",
      issuedOn: plainDate(2017, 11, 21),
      issuer: "Ủy ban nhân dân tỉnh Tây Ninh",
      subject: "Thực hiện Đề án “Chuyển hóa địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội đến năm 2020”",
      signerTitle: "",
      bases: [],
      recipients: [],
    },
    {
      kind: "REVIEW",
      number: 2387,
      notation: "KH-BCĐ",
      issuedOn: plainDate(2019, 10, 23),
      issuer: ISSUER,
      subject: "Sơ kết công tác chuyển hóa địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội năm 2019",
      signerTitle: "",
      bases: [
        "Kế hoạch số 296/KH-UBND ngày 21/11/2017 của Ủy ban nhân dân tỉnh",
        "Quyết định số 254/QĐ-BCĐ ngày 28/01/2019 của Ban Chỉ đạo tỉnh về xác định địa bàn tiến hành chuyển hóa năm 2019",
      ],
      recipients: ["Chủ tịch UBND tỉnh", "Thành viên BCĐ", "BCĐ huyện, thành phố", "Công an các huyện, thành phố"],
    },
  ],
  selection: {
    number: 254,
    notation: "QĐ-BCĐ",
    issuedOn: plainDate(2019, 1, 28),
    subject: "Xác định địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội tiến hành chuyển hóa năm 2019",
  },
  periods: [
    {
      kind: "YEAR",
      title: "Báo cáo sơ kết năm 2019",
      figuresFrom: plainDate(2018, 11, 16),
      figuresTo: plainDate(2019, 11, 15),
      opensOn: plainDate(2019, 11, 1),
      dueCommune: plainDate(2019, 11, 15),
      dueDistrict: plainDate(2019, 11, 15),
      dueProvince: plainDate(2019, 11, 30),
      isOpen: true,
    },
  ],
  taskGroups: QUANG_BINH.taskGroups,
};
