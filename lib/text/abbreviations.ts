/** What officials shorten, in full; shown on hover wherever a heading or a table has the short form. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ANTQ: "an ninh Tổ quốc",
  ANTT: "an ninh, trật tự",
  BCĐ: "Ban Chỉ đạo",
  HĐND: "Hội đồng nhân dân",
  MTTQ: "Mặt trận Tổ quốc",
  PC02: "Phòng Cảnh sát hình sự",
  PC04: "Phòng Cảnh sát điều tra tội phạm về ma túy",
  PCTP: "phòng, chống tội phạm",
  TAND: "Tòa án nhân dân",
  TT: "số thứ tự",
  TTATXH: "trật tự, an toàn xã hội",
  TTXH: "trật tự xã hội",
  UBND: "Ủy ban nhân dân",
  V01: "Văn phòng Bộ Công an",
  VKSND: "Viện kiểm sát nhân dân",
  "KT.": "ký thay",
  "Q.": "quyền",
  "TL.": "thừa lệnh",
  "TM.": "thay mặt",
  "TUQ.": "thừa ủy quyền",
};

export type TextPart = { readonly text: string; readonly full: string | null };

// Not within a number and sign of a paper ("13/KH-BCĐ"), nor within a word. Longer ones first.
const ANY = new RegExp(
  `(?<![\\p{L}\\d/.-])(?:${Object.keys(ABBREVIATIONS)
    .toSorted((a, b) => b.length - a.length)
    .map((short) => short.replace(".", "\\."))
    .join("|")})(?![\\p{L}\\d/-])`,
  "gu",
);

/** A text cut at its abbreviations, each with what it stands for; one part where it has none. */
export function abbreviationParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(ANY)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), full: null });
    parts.push({ text: match[0], full: ABBREVIATIONS[match[0]] ?? null });
    end = match.index + match[0].length;
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end), full: null });
  return parts;
}
