import { describe, expect, it } from "vitest";
import { eventFacts } from "@/lib/text/format-event-data";

const ID = "01a2016b-ced4-751d-8fb0-f53c25b021d3";
const linesOf = (data: Record<string, unknown>) =>
  eventFacts({ subjectType: "report", data }).facts.map(({ label, lines }) => `${label}: ${lines.join(" | ")}`);

describe("what an event recorded, in words", () => {
  it("says codes, dates, numbers and yes or no as people do, and leaves out what names nothing to them", () => {
    expect(
      linesOf({ body: "BCĐ 138 xã Hóa Sơn", bodyId: ID, role: "COMMUNE_POLICE", validFrom: "2024-06-17", validTo: null, isLate: false }),
    ).toEqual(["Gửi muộn: không", "Cơ quan: BCĐ 138 xã Hóa Sơn", "Vai trò: Công an cấp xã", "Từ ngày: 17/06/2024"]);
    expect(linesOf({ year: 2024, characters: 1250 })).toEqual(["Năm: 2024", "Số ký tự: 1.250"]);
  });

  it("shows a figure from what to what, a zero, nothing occurred and not entered kept apart", () => {
    const cells = [
      { component: "CRM_DRUG", from: { state: "VALUE", value: 9 }, to: { state: "VALUE", value: 0 } },
      { component: "CRM_ECON", from: { state: "BLANK", value: null }, to: { state: "NIL", value: null } },
    ];
    expect(linesOf({ cells })).toEqual([
      "Số liệu: Tội phạm về ma túy: 9 → 0 | Tội phạm, vi phạm về trật tự quản lý kinh tế, tham nhũng, buôn lậu: chưa có số liệu → không phát sinh",
    ]);
  });

  it("keeps what it has no words for, but no ids and nothing empty", () => {
    expect(eventFacts({ subjectType: "unit", data: { unitId: ID, strange: { a: 1 }, blank: null, ids: [ID], versionNo: 2 } }).rest).toEqual(
      {
        strange: { a: 1 },
      },
    );
  });
});
