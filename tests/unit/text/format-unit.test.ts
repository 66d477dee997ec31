import { describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import type { UnitWords } from "@/lib/text/format-unit";
import { formatFullUnit, formatUnit, formatUnitInText, formatUnitPath } from "@/lib/text/format-unit";

const commune: UnitWords = { level: "COMMUNE", kind: "Xã", name: "Hóa Tiến" };
const district: UnitWords = { level: "DISTRICT", kind: "Huyện", name: "Minh Hóa" };
const province: UnitWords = { level: "PROVINCE", kind: "Tỉnh", name: "Quảng Bình" };
const newCommune: UnitWords = { level: "COMMUNE", kind: "Phường", name: "Đồng Thuận" };
const newProvince: UnitWords = { level: "PROVINCE", kind: "Tỉnh", name: "Quảng Trị" };

describe("names of units", () => {
  it("keeps the kind apart from the name", () => {
    expect(formatUnit(commune)).toBe("Xã Hóa Tiến");
    expect(formatUnitInText({ level: "DISTRICT", kind: "Thị xã", name: "Ba Đồn" })).toBe("thị xã Ba Đồn");
    expect(formatUnitInText({ level: "COMMUNE", kind: "Đặc khu", name: "Cồn Cỏ" })).toBe("đặc khu Cồn Cỏ");
  });

  it("names the district until 30/6/2025 and the province from 1/7/2025", () => {
    expect(formatFullUnit(commune, [district, province], plainDate(2025, 6, 30))).toBe("Xã Hóa Tiến, huyện Minh Hóa");
    expect(formatFullUnit(newCommune, [newProvince], plainDate(2025, 7, 1))).toBe("Phường Đồng Thuận, tỉnh Quảng Trị");
    expect(formatFullUnit(commune, [district, province], plainDate(2025, 7, 1))).toBe("Xã Hóa Tiến, tỉnh Quảng Bình");
  });

  it("names a district with its province, and a province alone", () => {
    expect(formatFullUnit(district, [province], plainDate(2024, 1, 1))).toBe("Huyện Minh Hóa, tỉnh Quảng Bình");
    expect(formatFullUnit(province, [], plainDate(2024, 1, 1))).toBe("Tỉnh Quảng Bình");
  });

  it("spells the whole path", () => {
    expect(formatUnitPath(commune, [district, province])).toBe("Xã Hóa Tiến, huyện Minh Hóa, tỉnh Quảng Bình");
  });
});
