import { readFileSync, readdirSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ABBREVIATIONS } from "@/lib/text/abbreviations";

/** Product.md 8.2 (7): polite, short, official; one word a deed; no English. */

type Found = { readonly at: string; readonly text: string };

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`);

function parse(path: string, visit: (node: ts.Node) => string | null): Found[] {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Found[] = [];
  const walk = (node: ts.Node): void => {
    const text = visit(node);
    if (text !== null) found.push({ at: `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, text });
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

/** A literal that may be shown: no import, type, key or code. */
function shownLiteral(node: ts.Node): string | null {
  const isLiteral =
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node);
  if (!isLiteral || /^[A-Z_0-9]*$/.test(node.text)) return null;
  const { parent } = node;
  const isCode =
    ts.isImportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isCallExpression(parent) ||
    ts.isNewExpression(parent) ||
    (ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind !== ts.SyntaxKind.PlusToken &&
      parent.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken);
  return isCode ? null : node.text;
}

const words = filesIn("lib/text", /^vi.*\.ts$/).flatMap((path) => parse(path, shownLiteral));
const offending = (pattern: RegExp): string[] => words.filter(({ text }) => pattern.test(text)).map(({ at, text }) => `${at} ${text}`);

const INITIAL = "(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdghklmnpqrstvx])?";
const NUCLEUS =
  "(?:uya|uye|oai|oao|oay|oeo|uai|uay|uyu|ieu|yeu|uou|uoi|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ya|ye|ai|ao|au|ay|eo|eu|[aeiouy])";
const SYLLABLE = new RegExp(`^${INITIAL}${NUCLEUS}(?:ch|ng|nh|[cmnpt])?$`, "i");
/** Keys, programs and commands bear their own names; accounts are typed as they stand. */
const NAMES = new Set(
  [
    "Ctrl Enter S F2 Z C V Tab Excel Word Chrome Edge Windows Android iOS macOS Linux npm run demo kg m2 VND CSV PDF Unicode KB MB byte Camera thuky",
    ...Object.keys(ABBREVIATIONS).map((short) => short.replace(".", "")),
    // Classes and quarters are counted in Roman numbers; m is what is left of m²; criteria are lettered.
    "II III IV m b c d",
    "KH QĐ BC TB NQ CP PCTP UBND BC BCĐ TTg BCA QLNN THCS VT NCVX",
  ]
    .join(" ")
    .split(" "),
);
/** Parts of codes and samples: signs of papers, account names, passwords. */
const CODES = /\b[\w.]+[-/][\w./-]*\w|“[a-z0-9]+”|\b[a-z]+\.[a-z]+\b|[A-Z]+-\d[\w-]*/g;

const isEnglish = (word: string): boolean => /^[a-z]+$/i.test(word) && !NAMES.has(word) && !SYLLABLE.test(word);

function englishIn(text: string): string[] {
  return (text.replace(CODES, " ").match(/[\p{L}\d]+/gu) ?? []).filter(isEnglish);
}

describe("8.2 (7) words", () => {
  it("are looked at", () => expect(words.length).toBeGreaterThan(900));

  it("tell Vietnamese from English", () => {
    expect(englishIn("Lưu draft, status của report")).toEqual(["draft", "status", "report"]);
    expect(englishIn("Xem trang theo nghiêng khuya quang, không trùng, Ctrl+S, 13/KH-BCĐ")).toEqual([]);
  });

  it("hold no English", () => {
    const found = words
      .filter(({ at }) => !at.startsWith("lib/text/vi-sign-in.ts"))
      .flatMap(({ at, text }) => englishIn(text).map((word) => `${at} ${word}`));
    expect(found).toEqual([]);
  });

  it("are composed, without stray spaces", () => {
    expect(words.filter(({ text }) => text !== text.normalize("NFC")).map(({ at }) => at)).toEqual([]);
    expect(offending(/ {2,}|\s[,.;:!?]|[\u200B\uFEFF\u00AD]/)).toEqual([]);
  });

  it("put the tone as official papers do: hóa, thủy, khỏe, not hoá, thuỷ, khoẻ", () => {
    const old = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/iu;
    expect(["hoá", "thuỷ", "khoẻ", "Uỷ ban"].every((word) => old.test(word))).toBe(true);
    expect(["hóa", "thủy", "khỏe", "Ủy ban", "quý", "ngoài", "toàn", "quỹ"].some((word) => old.test(word))).toBe(false);
    expect(offending(old)).toEqual([]);
  });

  it("speak of what is given to someone, not to you, and blame nobody for a second tab", () => {
    expect(offending(/\b(?:của bạn|bạn đã|các bạn)\b|người khác (?:sửa|cập nhật|thay đổi|chỉnh sửa|đặt lại)/)).toEqual([]);
  });

  it("use one word a deed", () => {
    expect(
      offending(/\b(?:hoàn trả|gửi trả|trả về|từ chối báo cáo|phê chuẩn|rút lại|rút báo cáo|rút cập nhật|nhắc nhở|khóa số liệu)\b/iu),
    ).toEqual([]);
  });
});

describe("8.2 (7) pages", () => {
  const SHOWN_ATTRIBUTES = new Set(["title", "alt", "placeholder", "aria-label", "aria-description", "label", "hint"]);
  const screens = [...filesIn("components", /\.tsx$/), ...filesIn("app", /\.tsx$/)];

  it("hold no words of their own: all come from lib/text", () => {
    const found = screens.flatMap((path) =>
      parse(path, (node) => {
        if (ts.isJsxText(node)) return /\p{L}/u.test(node.text) ? node.text.trim() : null;
        if (!ts.isJsxAttribute(node) || !node.initializer || !ts.isStringLiteral(node.initializer)) return null;
        return SHOWN_ATTRIBUTES.has(node.name.getText()) && /\p{L}/u.test(node.initializer.text) ? node.initializer.text : null;
      }),
    );
    expect(found).toEqual([]);
    expect(screens.length).toBeGreaterThan(100);
  }, 60_000);
});
