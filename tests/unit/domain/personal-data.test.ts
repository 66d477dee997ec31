import { describe, expect, it } from "vitest";
import { findPersonalData } from "@/lib/domain/personal-data";

const found = (text: string): string[] => findPersonalData(text).map((one) => `${one.kind} ${one.text}`);

// Placeholder names: no person is meant.
const WARNED: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ["Bắt quả tang Nguyễn Văn A đánh bạc", ["NAME Nguyễn Văn A"]],
  ["đối tượng Trần Thị Bích Bình tàng trữ ma túy", ["NAME Trần Thị Bích Bình"]],
  ["Đối tượng Phạm Xê bị khởi tố", ["NAME Phạm Xê"]],
  ["anh Lê Xê và chị Đỗ Thị Dê", ["NAME Lê Xê", "NAME Đỗ Thị Dê"]],
  ["ông Hà Xê trú tại thôn 3", ["NAME Hà Xê"]],
  ["bà Cao Thị Ích", ["NAME Cao Thị Ích"]],
  ["Nguyễn Văn Bê, Trần Văn Xê và Lê Văn Dê cùng trú xã Quảng Châu", ["NAME Nguyễn Văn Bê", "NAME Trần Văn Xê", "NAME Lê Văn Dê"]],
  ["Khởi tố Hồ Văn Ê về tội trộm cắp", ["NAME Hồ Văn Ê"]],
  ["NGUYỄN VĂN BÊ có hành vi gây rối", ["NAME NGUYỄN VĂN BÊ"]],
  ["Bắt Nguyễn Văn Bê lúc 20 giờ", ["NAME Nguyễn Văn Bê"]],
  ["Công an xã bắt Trần Văn Xê", ["NAME Trần Văn Xê"]],
  ["Trường hợp Lê Thị Dê nghiện ma túy", ["NAME Lê Thị Dê"]],
  ["vận động Đoàn Văn Ê ra đầu thú", ["NAME Đoàn Văn Ê"]],
  ["tố cáo bị lừa đảo Trần Thị Bê", ["NAME Trần Thị Bê"]],
  ["theo yêu cầu Lê Văn Xê", ["NAME Lê Văn Xê"]],
  ["gia đình Nguyễn Thị Dê", ["NAME Nguyễn Thị Dê"]],
  ["khám xét nhà Phan Văn Ê", ["NAME Phan Văn Ê"]],
  ["Đã lập hồ sơ chị Hoa", ["NAME Hoa"]],
  ["Anh Tuấn bị phạt", ["NAME Tuấn"]],
  ["Ông Bê, bà Xê mâu thuẫn đất đai", ["NAME Bê", "NAME Xê"]],
  ["tại xã Quảng Châu, Nguyễn Văn Bê gây rối", ["NAME Nguyễn Văn Bê"]],
  ["Họ tên: Võ Xê", ["NAME Võ Xê"]],
  ["1. Nguyễn Văn Bê\n2. Mai Thị Xê", ["NAME Nguyễn Văn Bê", "NAME Mai Thị Xê"]],
  ["Nguyễn Văn Bê".normalize("NFD"), ["NAME Nguyễn Văn Bê"]],
  ["Thuỷ và Đặng Thuý Xê", ["NAME Đặng Thuý Xê"]],
  ["CCCD 044090001234", ["ID_NUMBER 044090001234"]],
  ["số 044 090 001 234 do Cục Cảnh sát cấp", ["ID_NUMBER 044 090 001 234"]],
  ["căn cước 0440 9000 1234", ["ID_NUMBER 0440 9000 1234"]],
  ["CMND 194123456", ["ID_NUMBER 194123456"]],
  ["CMND số 194.123.456", ["ID_NUMBER 194.123.456"]],
  ["044.090.001.234", ["ID_NUMBER 044.090.001.234"]],
  ["sinh năm 1990", ["BIRTH_YEAR sinh năm 1990"]],
  ["Sinh năm: 1990, trú tại", ["BIRTH_YEAR Sinh năm: 1990"]],
  ["(SN 1990)", ["BIRTH_YEAR SN 1990"]],
  ["SN: 2005", ["BIRTH_YEAR SN: 2005"]],
  ["Ngày sinh: 12/3/1990", ["BIRTH_YEAR Ngày sinh: 12/3/1990"]],
  ["sinh ngày 01/02/1988", ["BIRTH_YEAR sinh ngày 01/02/1988"]],
  ["Nguyễn Văn Bê (1990)", ["NAME Nguyễn Văn Bê", "BIRTH_YEAR (1990)"]],
  ["điện thoại 0912345678", ["PHONE 0912345678"]],
  ["ĐT: 0912.345.678", ["PHONE 0912.345.678"]],
  ["gọi +84 912 345 678", ["PHONE +84 912 345 678"]],
  [
    "Lê Văn Dê, SN 1985, CCCD 044085001234, 0987 654 321",
    ["NAME Lê Văn Dê", "BIRTH_YEAR SN 1985", "ID_NUMBER 044085001234", "PHONE 0987 654 321"],
  ],
];

const SILENT: readonly string[] = [
  "",
  "xã Quảng Châu, huyện Quảng Trạch",
  "Xã Võ Ninh, huyện Quảng Ninh",
  "các xã Võ Ninh, Lương Ninh và Hàm Ninh",
  "03 phường: Trần Phú, Lê Lợi, Hoàng Diệu",
  "huyện Bố Trạch, thị xã Ba Đồn, thành phố Đồng Hới",
  "Thị trấn Phong Nha",
  "xã Lý Trạch",
  "Lý Trạch, Mai Hóa và Châu Hoá",
  "tuần tra đường Trần Hưng Đạo",
  "đường Nguyễn Thị Minh Khai đoạn qua chợ",
  "cầu Nguyễn Văn Trỗi",
  "Trường THPT Võ Nguyên Giáp",
  "trường tiểu học Trần Quốc Toản",
  "Trường THCS Lê Văn Tám tổ chức ký cam kết",
  "Công ty TNHH Hoàng Long",
  "doanh nghiệp tư nhân Trần Phát",
  "cơ sở karaoke Hoàng Anh",
  "Đồn Biên phòng Hồ Văn Ê",
  "học tập và làm theo tư tưởng Hồ Chí Minh",
  "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
  "Đoàn Thanh Niên xã",
  "Hà Nội, Hà Tĩnh, Cao Bằng, Lâm Đồng",
  "Ban Chỉ đạo 138 tỉnh Quảng Bình",
  "Ủy ban Mặt trận Tổ quốc Việt Nam",
  "Bộ đội Biên phòng, Viện kiểm sát nhân dân, Tòa án nhân dân",
  "PHẠM VI, ĐỊA BÀN, THỜI GIAN",
  "THU HỒI VŨ KHÍ, VẬT LIỆU NỔ",
  "Phạm pháp hình sự giảm 5 vụ",
  "Dương tính với ma túy 03 người",
  "Lực lượng Vũ trang tỉnh",
  "chị em phụ nữ, ông bà, anh hùng",
  "nước Anh và tiếng Anh",
  "Bà Rịa - Vũng Tàu",
  "đối tượng Công an xã đang quản lý",
  "số vụ phát sinh năm 2023",
  "học sinh năm 2024, vệ sinh năm 2024",
  "kế hoạch năm 2024 (2024)",
  "Bộ luật Hình sự (1999)",
  "kinh phí 125.000.000 đồng",
  "thiệt hại 125000000 đồng",
  "tổng 1.234.567",
  "Kế hoạch số 13/KH-BCĐ ngày 23/01/2024",
  "từ ngày 15/12/2023 đến 14/6/2024",
  "xảy ra 12 vụ, giảm 3 vụ (20%)",
  "điện thoại cơ quan 0232 3822 123",
  "12 345 6 vụ",
];

describe("personal data in free text", () => {
  it.each(WARNED)("%j warns", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
  it.each(SILENT)("%j does not", (text) => {
    expect(found(text)).toEqual([]);
  });
  it("names where the passage stands", () => {
    const text = "Bắt Nguyễn Văn Bê (SN 1990)";
    for (const one of findPersonalData(text)) expect(text.slice(one.start, one.end)).toBe(one.text);
    expect(findPersonalData(text)).toHaveLength(2);
  });
});
