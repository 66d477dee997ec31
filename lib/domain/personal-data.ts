import {
  CLOSE_CUES,
  MIDDLE_NAMES,
  NOT_AFTER_CLOSE_CUE,
  NOT_NAMES,
  NOT_PLACE_CUES,
  PERSON_CUES,
  PLACE_CUES,
  PLURAL_WORDS,
  STRONG_SURNAMES,
  WEAK_SURNAMES,
} from "./name-words";

export const PERSONAL_DATA_KINDS = ["NAME", "ID_NUMBER", "BIRTH_YEAR", "PHONE"] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** A suspicious passage; `start` and `end` (exclusive) count in the NFC form of the text. */
export type PersonalData = { readonly kind: PersonalDataKind; readonly start: number; readonly end: number; readonly text: string };

type Span = { readonly start: number; readonly end: number };

// A mobile number: 0 or +84, then nine digits beginning with 3, 5, 7, 8, 9. Fixed lines (02…) belong to offices.
const PHONE = /(?<![\d.,])(?:\+?84[ .\u00A0-]?|0)[35789](?:[ .\u00A0-]?\d){8}(?![\d]|[.,]\d)/gu;
// Nine digits (chứng minh nhân dân) or twelve (căn cước), in one piece or in equal groups.
const ID_NUMBER =
  /(?<![\d]|\d[.,])(?:\d{12}|\d{9}|\d{3}(?:[ .\u00A0-]\d{3}){3}|\d{3}(?:[ .\u00A0-]\d{3}){2}|\d{4}(?:[ .\u00A0-]\d{4}){2})(?![\d]|[.,]\d|[ .]\d{3}(?!\d))/gu;
const ID_CUE = /(?:cmnd|cccd|cmt|căn cước|chứng minh|định danh|giấy tờ|hộ chiếu)[^\n]{0,25}$/iu;
const GROUPED_AMOUNT = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const MONEY_BEHIND = /^\s*(?:đồng|đ(?!\p{L})|vnđ|vnd|triệu|tỷ|tỉ|usd|m2|m²|kg)/iu;
// "phát sinh năm", "học sinh năm", "vệ sinh năm" … are no births.
const BORN =
  /(?<!\p{L})(?<!(?:phát|học|hồi|dân|tái|vệ|hy|hi|nảy|thí|sản|môi|tuyển|ký|an|thư|nhân|mưu|trường)\s+)(?:sinh\s*(?:năm|ngày|tháng)?|ngày\s+sinh|năm\s+sinh|sn|s\.n\.?|ns)\s*[:.]?\s*(?:\d{1,2}\s*[/.-]\s*(?:\d{1,2}\s*[/.-]\s*)?)?(?:19[2-9]\d|20[0-2]\d)(?!\d)/giu;
// Of those who can be offenders or addicts; later years in brackets are years of plans.
const BRACKETED_YEAR = /\(\s*(?:19[3-9]\d|200\d|201[0-2])\s*\)/gu;
const LAW_BEFORE = /(?:luật|nghị định|nghị quyết|hiến pháp|pháp lệnh|thông tư|quyết định|chỉ thị)[^.;\n]{0,40}$/iu;

function matches(text: string, pattern: RegExp, kind: PersonalDataKind, isMeant: (span: Span, found: string) => boolean): PersonalData[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return isMeant(span, match[0]) ? [{ kind, ...span, text: match[0] }] : [];
  });
}

function isIdNumber(text: string, { start, end }: Span, found: string): boolean {
  if (MONEY_BEHIND.test(text.slice(end, end + 12))) return false;
  // 125.000.000 is an amount unless the text says otherwise; numbers of persons rarely have dots between thousands.
  return !GROUPED_AMOUNT.test(found) || ID_CUE.test(text.slice(Math.max(0, start - 40), start));
}

type Word = Span & {
  /** Lower case, tone placed one way. */
  readonly key: string;
  readonly isTitle: boolean;
  readonly isCapitals: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
};

/** "hoá" and "hóa", "thuỷ" and "thủy" become one: the tone goes to the end. */
const toneKey = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/([\u0300\u0301\u0303\u0309\u0323])([^]*)$/u, "$2$1")
    .normalize("NFC");

const keyed = (source: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...source].map((phrase) => phrase.split(" ").map(toneKey).join(" ")));

const STRONG = keyed(STRONG_SURNAMES);
const WEAK = keyed(WEAK_SURNAMES);
const MIDDLE = keyed(MIDDLE_NAMES);
const CUES = keyed(PERSON_CUES);
const CLOSE = keyed(CLOSE_CUES);
const NOT_AFTER_CLOSE = keyed(NOT_AFTER_CLOSE_CUE);
const PLACES = keyed(PLACE_CUES);
const NO_PLACES = keyed(NOT_PLACE_CUES);
const PLURALS = keyed(PLURAL_WORDS);
const OTHERS = keyed(NOT_NAMES);

function wordsOf(text: string): Word[] {
  let last = 0;
  return [...text.matchAll(/\p{L}+(?:[/'’]\p{L}+)*/gu)].map((match) => {
    const word = match[0];
    const start = match.index;
    const gap = text.slice(last, start);
    last = start + word.length;
    const isCapitals = word.length > 1 && word === word.toUpperCase();
    const isTitle = /^\p{Lu}/u.test(word) && word.slice(1) === word.slice(1).toLowerCase();
    return { start, end: last, key: toneKey(word), isTitle, isCapitals, gap };
  });
}

const isSpace = (gap: string): boolean => /^[ \t\u00A0]+$/u.test(gap);

/** Whether the one or two words right before `index` are among `phrases`; a colon may stand between. */
function follows(words: readonly Word[], index: number, phrases: ReadonlySet<string>): boolean {
  const [before, earlier, here] = [words[index - 1], words[index - 2], words[index]];
  if (!before || !here || !/^[\s.:"“(]*$/u.test(here.gap) || /\n/u.test(here.gap)) return false;
  if (phrases.has(before.key)) return true;
  return earlier !== undefined && isSpace(before.gap) && phrases.has(`${earlier.key} ${before.key}`);
}

/** The capitalised words from `index` on, four at most, with nothing but spaces between. */
function run(words: readonly Word[], index: number): Word[] {
  const first = words[index];
  const found: Word[] = [];
  for (const word of words.slice(index, index + 4)) {
    const isAlike = first?.isCapitals ? word.isCapitals || (word.isTitle && word.end - word.start === 1) : word.isTitle;
    if (!isAlike || (found.length > 0 && !isSpace(word.gap))) break;
    found.push(word);
  }
  return found;
}

/** How many words from `index` on are the name of a person; 0 for none. */
function nameLength(words: readonly Word[], index: number): number {
  const name = run(words, index);
  const [surname, second, third] = name;
  if (!surname) return 0;
  const isCued = follows(words, index, CUES);
  const isStrong = STRONG.has(surname.key);
  if (second && (isStrong || WEAK.has(surname.key))) {
    if (OTHERS.has(`${surname.key} ${second.key}`) || OTHERS.has(`${surname.key} ${second.key} ${third?.key ?? ""}`)) return 0;
    const hasMiddle = third !== undefined && MIDDLE.has(second.key);
    // Headings in capitals are full of words that look like surnames (PHẠM VI, VŨ KHÍ).
    if (surname.isCapitals) return isCued || hasMiddle ? name.length : 0;
    const before = words[index - 1];
    const isMidRun = before?.isTitle === true && isSpace(surname.gap) && !CUES.has(before.key);
    if (isMidRun) return hasMiddle && (isStrong || ["văn", "thị"].map(toneKey).includes(second.key)) ? name.length : 0;
    return isStrong || hasMiddle || isCued ? name.length : 0;
  }
  const before = words[index - 1];
  const isClose = before !== undefined && CLOSE.has(before.key) && isSpace(surname.gap) && !before.isCapitals && surname.isTitle;
  return isClose && !NOT_AFTER_CLOSE.has(surname.key) && !isForeign(words, index - 1) ? Math.min(name.length, 4) : 0;
}

/** "nước Anh", "tiếng Anh": a country, not a form of address. */
function isForeign(words: readonly Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  return word?.isTitle === true && before !== undefined && isSpace(word.gap) && !before.isTitle;
}

function isAfterPlaceCue(words: readonly Word[], index: number): boolean {
  return follows(words, index, PLACES) && !follows(words, index, NO_PLACES);
}

/** Whether a word for several places begins a list here: "các xã", "03 phường". */
function isPlural(text: string, words: readonly Word[], index: number): boolean {
  const [place, before] = [words[index - 1], words[index - 2]];
  if (!place) return false;
  return (before !== undefined && PLURALS.has(before.key)) || /\d\s*$/u.test(text.slice(Math.max(0, place.start - 4), place.start));
}

function findNames(text: string): PersonalData[] {
  const words = wordsOf(text);
  const found: PersonalData[] = [];
  let isListOfPlaces = false;
  for (let index = 0; index < words.length;) {
    const word = words[index];
    if (!word) break;
    const isCapital = word.isTitle || word.isCapitals;
    const isPlace = isCapital && isAfterPlaceCue(words, index);
    if (isPlace) isListOfPlaces = isPlural(text, words, index);
    else if (/[.;:\n]/u.test(word.gap) || !(isCapital || word.key === toneKey("và"))) isListOfPlaces = false;
    const skipped = isPlace || isListOfPlaces;
    if (skipped && isCapital) {
      index += Math.max(1, run(words, index).length);
      continue;
    }
    const length = isCapital ? nameLength(words, index) : 0;
    const last = words[index + length - 1];
    if (length > 0 && last) found.push({ kind: "NAME", start: word.start, end: last.end, text: text.slice(word.start, last.end) });
    index += Math.max(1, length);
  }
  return found;
}

/** Warns of personal data in free text before it is saved (procedures.md, "What must always hold" 9); the caller shows the passages and lets the writer go on.
 *
 *  A NAME is a run of two to four capitalised words that begins with a Vietnamese surname, unless a word for a place, school, firm or operation stands right before it, or a plural one begins the list it stands in ("các xã Võ Ninh, Hàm Ninh"). A surname that also begins place names (Hà, Cao, Mai, Võ …), and any in CAPITALS, needs a usual middle name ("Hà Văn …") or a word for a person before it. After anh, chị, ông, bà, cháu one capitalised word suffices. Not seen: names in lower case, initials, surnames that are not in the list, and names right after "xã", "phường" ("Trưởng Công an xã Lê …"). */
export function findPersonalData(text: string): PersonalData[] {
  const nfc = text.normalize("NFC");
  const phones = matches(nfc, PHONE, "PHONE", () => true);
  const isFree = (span: Span): boolean => !phones.some((phone) => phone.start < span.end && span.start < phone.end);
  const found = [
    ...phones,
    ...matches(nfc, ID_NUMBER, "ID_NUMBER", (span, digits) => isFree(span) && isIdNumber(nfc, span, digits)),
    ...matches(nfc, BORN, "BIRTH_YEAR", () => true),
    ...matches(nfc, BRACKETED_YEAR, "BIRTH_YEAR", ({ start }) => !LAW_BEFORE.test(nfc.slice(Math.max(0, start - 60), start))),
    ...findNames(nfc),
  ];
  return found.sort((left, right) => left.start - right.start || left.end - right.end);
}
