import { describe, expect, it } from "vitest";
import type { HotspotType } from "@/lib/domain/locality";
import type { DecisionEffect } from "@/lib/domain/paper";
import { plainDate } from "@/lib/domain/plain-date";
import { decisionSheet, type DecisionPaper } from "@/lib/documents/decision-sheet";
import { planSheet, type PlanPaper } from "@/lib/documents/plan-sheet";
import { formatShortOfficialDate } from "@/lib/text/format";
import { viPaperSheet } from "@/lib/text/vi-paper-sheet";

const SOCIAL: readonly HotspotType[] = ["TYPE_1_SOCIAL_ORDER"];
const DRUGS: readonly HotspotType[] = ["TYPE_4_DRUGS"];

const item = (name: string, effect: DecisionEffect, types: readonly HotspotType[] = []) => ({
  id: name,
  unitId: name,
  place: { kind: "Xã", name, district: { kind: "Huyện", name: "Quảng Ninh" } },
  effect,
  types,
  flags: [],
  nomination: null,
  origin: null,
  followUntil: effect === "FOLLOW" ? plainDate(2024, 6, 14) : null,
  reason: null,
  faults: [],
});

const decision: DecisionPaper = {
  issuer: "Ban Chỉ đạo 138 tỉnh Quảng Bình",
  superior: "",
  number: 5,
  notation: "QĐ-BCĐ",
  place: "",
  issuedOn: plainDate(2024, 1, 5),
  subject: "Xác định địa bàn",
  signerTitle: "TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH",
  bases: ["Căn cứ"],
  recipients: ["Như Điều 3"],
  content: [
    { kind: "ARTICLE", text: "Xác định địa bàn như sau:" },
    { kind: "ARTICLE", text: "Hiệu lực." },
  ],
  items: [item("Vĩnh Ninh", "SELECT", SOCIAL), item("Bắc Lý", "CARRY_OVER", DRUGS), item("Hàm Ninh", "FOLLOW"), item("Cũ", "REMOVE")],
  year: 2024,
  province: { id: "qb", level: "PROVINCE", kind: "Tỉnh", name: "Quảng Bình", code: "44" },
};

describe("the sheet of a decision", () => {
  const sheet = decisionSheet(decision);
  it("bears number, place and date with their zeros, and the lines of its signature", () => {
    expect(viPaperSheet.number(sheet)).toBe("Số: 05/QĐ-BCĐ");
    expect(viPaperSheet.placeAndDate(sheet.place, sheet.issuedOn)).toBe("Quảng Bình, ngày 05 tháng 01 năm 2024");
    expect(viPaperSheet.placeAndDate("Quảng Bình", plainDate(2024, 6, 9))).toBe("Quảng Bình, ngày 09 tháng 6 năm 2024");
    expect(viPaperSheet.placeAndDate("Quảng Bình", null)).toBe("Quảng Bình, ngày … tháng … năm …");
    expect(viPaperSheet.number({ number: null, notation: "QĐ-BCĐ" })).toBe("Số: …/QĐ-BCĐ");
    expect([formatShortOfficialDate(plainDate(2021, 5, 11)), formatShortOfficialDate(plainDate(2024, 2, 3))]).toEqual([
      "11/5/2021",
      "03/02/2024",
    ]);
    expect(sheet.signature).toEqual(["TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH"]);
  });

  it("names its communes after the first Điều, by effect and type, with full names and counts", () => {
    expect(sheet.content.map((block) => block.kind)).toEqual(["ARTICLE", "LIST", "ARTICLE"]);
    const [, list, last] = sheet.content;
    expect(list?.kind === "LIST" && list.items.map((one) => `${one.isDeep ? "+" : "-"} ${one.text}`)).toEqual([
      "- 02 địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội thực hiện chuyển hóa năm 2024; trong đó:",
      "+ 01 địa bàn trọng điểm, phức tạp về tội phạm xâm phạm trật tự xã hội và tệ nạn xã hội, gồm: (1) Xã Vĩnh Ninh, huyện Quảng Ninh.",
      "+ 01 địa bàn trọng điểm, phức tạp về tội phạm và tệ nạn ma túy, gồm: (1) Xã Bắc Lý, huyện Quảng Ninh.",
      "- 01 địa bàn đã chuyển hóa đạt, đưa vào theo dõi sau chuyển hóa đến ngày 14/6/2024, gồm: (1) Xã Hàm Ninh, huyện Quảng Ninh.",
      "- 01 địa bàn đưa ra khỏi diện trọng điểm, phức tạp về trật tự, an toàn xã hội, gồm: (1) Xã Cũ, huyện Quảng Ninh.",
    ]);
    expect(last).toEqual({ kind: "ARTICLE", text: "Hiệu lực./." });
    expect(sheet.annexes).toEqual([]);
  });

  it("keeps the order of the types, whichever commune stands first", () => {
    const textsOf = (items: DecisionPaper["items"]) =>
      decisionSheet({ ...decision, items }).content.flatMap((block) => (block.kind === "LIST" ? block.items.map((one) => one.text) : []));
    expect(textsOf(decision.items.toReversed())).toEqual(textsOf(decision.items));
    expect(
      textsOf([item("A", "SELECT"), item("B", "SELECT", DRUGS), item("C", "SELECT", SOCIAL)]).map((text) => text.match(/Xã .*/)?.[0]),
    ).toEqual([undefined, "Xã C, huyện Quảng Ninh.", "Xã B, huyện Quảng Ninh.", "Xã A, huyện Quảng Ninh."]);
  });

  it("puts many communes into an annex", () => {
    const items = Array.from({ length: 21 }, (_, index) => item(`X${index}`, "SELECT", SOCIAL));
    const long = decisionSheet({ ...decision, items });
    const [annex] = long.annexes ?? [];
    expect(annex?.attachedTo).toBe("(Kèm theo Quyết định số 05/QĐ-BCĐ ngày 05 tháng 01 năm 2024 của Ban Chỉ đạo 138 tỉnh Quảng Bình)");
    expect(annex?.content[0]?.kind === "TABLE" && annex.content[0].rows.length).toBe(21);
  });
});

describe("the sheet of a plan", () => {
  const plan: PlanPaper = {
    issuer: "Ban Chỉ đạo 138 tỉnh Quảng Bình",
    superior: "",
    number: 13,
    notation: "KH-BCĐ",
    place: "",
    issuedOn: plainDate(2024, 1, 23),
    subject: "Thực hiện",
    signerTitle: "TRƯỞNG BAN, PHÓ CHỦ TỊCH UBND TỈNH",
    bases: ["Quyết định số 196/QĐ-BCĐ"],
    recipients: [],
    content: [],
    year: 2024,
    province: { name: "Quảng Bình" },
  };
  const facts = {
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
  };

  it("shows what is known of the campaign where its text was never entered", () => {
    const sheet = planSheet(plan, { facts, places: decision.items });
    expect(sheet.bases).toEqual(["Căn cứ Quyết định số 196/QĐ-BCĐ"]);
    expect(JSON.stringify(sheet.content)).toContain("60% tổng số địa bàn được lựa chọn (ít nhất 02 địa bàn)");
    expect(JSON.stringify(sheet.content)).toContain("Từ ngày 23/01/2024 đến ngày 14/12/2024");
    expect(JSON.stringify(planSheet(plan, { facts, places: [] }).content)).toContain("(không áp dụng)");
    expect(planSheet(plan, null).content).toEqual([]);
  });

  it("says between bases and text who issues what", () => {
    const content = [
      { kind: "HEADING", level: 1, text: "MỤC TIÊU" },
      { kind: "PARAGRAPH", text: "Giữ vững." },
    ] as const;
    const sheet = planSheet({ ...plan, subject: "Thực hiện chuyển hóa năm 2024", content }, null);
    expect(sheet.content.slice(0, 2)).toEqual([
      { kind: "PARAGRAPH", text: "Ban Chỉ đạo 138 tỉnh Quảng Bình ban hành Kế hoạch thực hiện chuyển hóa năm 2024 như sau:" },
      content[0],
    ]);
    expect(sheet.bases).toHaveLength(1);
  });

  it("begins a basis with its word, and once", () => {
    const bases = ["Căn cứ Luật", "Thực hiện Kế hoạch số 65/KH-BCĐ", "Xét đề nghị", "theo Công văn", "Thực hiện", "Theodolite"];
    expect(planSheet({ ...plan, bases }, null).bases).toEqual([...bases.slice(0, 5), "Căn cứ Theodolite"]);
    expect(decisionSheet({ ...decision, bases: ["Nghị quyết"] }).bases).toEqual(["Căn cứ Nghị quyết"]);
  });

  it("leaves the bases to a text that begins with them", () => {
    const sheet = planSheet({ ...plan, content: [{ kind: "PARAGRAPH", text: "Thực hiện Quyết định" }] }, null);
    expect([sheet.bases, sheet.content]).toEqual([[], [{ kind: "PARAGRAPH", text: "Thực hiện Quyết định./." }]]);
    expect(sheet.signature).toEqual(["TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH"]);
  });
});
