import { describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import type { PlanGround } from "@/lib/domain/plan-view";
import { planRecipients, planTemplate } from "@/lib/text/plan-template";

const ground: PlanGround = {
  facts: {
    year: 2024,
    workFrom: plainDate(2024, 1, 23),
    workTo: plainDate(2024, 12, 14),
    figuresFrom: plainDate(2023, 12, 15),
    figuresTo: plainDate(2024, 12, 14),
    monthStartDay: 15,
    achievedTarget: 60,
    sustainedTarget: 85,
    followUpMonths: 6,
    percentBase: 10,
    followUpVerdictOn: plainDate(2024, 6, 14),
  },
  province: "tỉnh Quảng Bình",
  districts: 8,
  localities: [],
  periods: [],
  taskGroups: [],
  decisions: [],
  issuer: "Ban Chỉ đạo 138 tỉnh Quảng Bình",
};
const partsOf = (more: Partial<PlanGround> = {}) => planTemplate({ ...ground, ...more }).map((part) => part.text);

describe("the plan that is written from a campaign", () => {
  it("says nothing of followed communes where there are none", () => {
    const [objectives, scope] = partsOf();
    expect(objectives).toContain("60% tổng số địa bàn");
    expect(objectives).not.toContain("85%");
    expect(scope).not.toContain("theo dõi");
  });

  it("has a sentence under each of the six tasks, the campaign's own where it has one", () => {
    const [, , tasks = ""] = partsOf();
    expect(tasks.split("\n\n")).toHaveLength(12);
    const [, , own = ""] = partsOf({ taskGroups: ["Họp giao ban."] });
    expect(own.split("\n\n").slice(0, 2)).toEqual(["1. Công tác lãnh đạo, chỉ đạo", "Họp giao ban."]);
    expect(own.split("\n\n").slice(2)).toEqual(tasks.split("\n\n").slice(2));
  });

  it("goes to the committees below in either order of levels", () => {
    expect(planRecipients({ districts: 8 })).toContain("BCĐ 138 các huyện, thị xã, thành phố");
    expect(planRecipients({ districts: 0 })).toContain("BCĐ 138 các xã, phường, đặc khu");
  });
});
