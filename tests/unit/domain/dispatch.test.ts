import { describe, expect, it } from "vitest";
import { namesArticle, recipientKinds, recipientsOf } from "@/lib/domain/dispatch";

const BODIES = [
  { id: "1", kind: "DISTRICT_COMMITTEE", name: "Ban Chỉ đạo 138 huyện Lệ Thủy", shortName: "BCĐ 138 huyện Lệ Thủy" },
  { id: "2", kind: "DISTRICT_COMMITTEE", name: "Ban Chỉ đạo 138 thị xã Ba Đồn", shortName: "BCĐ 138 thị xã Ba Đồn" },
  { id: "3", kind: "COMMUNE_COMMITTEE", name: "Ban Chỉ đạo 138 xã Hóa Tiến", shortName: "BCĐ 138 xã Hóa Tiến" },
  { id: "4", kind: "DEPARTMENT", name: "Bộ Chỉ huy Bộ đội Biên phòng tỉnh", shortName: "Biên phòng" },
] as const;

describe("groups of recipients", () => {
  it.each([
    ["BCĐ 138 các huyện, thị xã, thành phố", "DISTRICT_COMMITTEE"],
    ["- UBND các huyện, thị xã, thành phố;", "DISTRICT_COMMITTEE"],
    ["Ủy ban nhân dân các huyện", "DISTRICT_COMMITTEE"],
    ["BCĐ 138 các xã, phường, đặc khu", "COMMUNE_COMMITTEE"],
    ["Ban Chỉ đạo 138 các xã, phường trọng điểm", "COMMUNE_COMMITTEE"],
    ["UBND các huyện, thị xã và các xã, phường", "DISTRICT_COMMITTEE COMMUNE_COMMITTEE"],
    ["Công an các xã, phường", "COMMUNE_POLICE"],
    ["Các sở, ngành, đoàn thể cấp tỉnh", "DEPARTMENT"],
    ["UBND xã Hóa Tiến", ""],
    ["Chủ tịch, các Phó Chủ tịch UBND tỉnh", ""],
    ["Bộ Công an (V01)", ""],
    ["Thành viên BCĐ 138 tỉnh", ""],
    ["Lưu: VT", ""],
  ])("%s", (line, kinds) => {
    expect(recipientKinds(line).join(" ")).toBe(kinds);
  });

  it("knows a line that points to an article", () => {
    expect(["Như Điều 3", "- như  Điều 3;", "Như trên", "Điều 3"].map(namesArticle)).toEqual([true, true, false, false]);
  });

  it("a group means each of its bodies, a name one, and whom no account stands for nobody", () => {
    const ids = (line: string) => recipientsOf(line, BODIES)?.map((body) => body.id) ?? null;
    expect(ids("BCĐ 138 các huyện, thị xã, thành phố")).toEqual(["1", "2"]);
    expect(ids("- BCĐ 138 huyện Lệ Thủy;")).toEqual(["1"]);
    expect(ids("Các sở, ban, ngành cấp tỉnh")).toEqual(["4"]);
    expect(ids("Công an các xã, phường")).toBeNull();
    expect(ids("Thường trực Tỉnh ủy")).toBeNull();
  });
});
