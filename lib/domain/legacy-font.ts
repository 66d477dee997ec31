/** Encodings from before Unicode that papers of the field still come in; DECOMPOSED is Unicode with its marks apart. */
export const LEGACY_FONTS = ["TCVN3", "VNI", "DECOMPOSED"] as const;
export type LegacyFont = (typeof LEGACY_FONTS)[number];

/** TCVN 5712:1993, VN3 ("ABC", fonts .Vn…): one byte a letter, shown by the place it has in Latin-1. */
const TCVN3_FROM = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
const TCVN3_TO = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
const TCVN3 = new Map([...TCVN3_FROM].map((letter, index) => [letter, [...TCVN3_TO][index] ?? letter]));

const GRAVE = "\u0300";
const ACUTE = "\u0301";
const HOOK = "\u0309";
const TILDE = "\u0303";
const DOT = "\u0323";
const BREVE = "\u0306";
const CIRCUMFLEX = "\u0302";
const HORN = "\u031B";

/** VNI-Windows writes a letter and then its mark; the marks say what stands above it and which tone it has. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  ê: BREVE,
  è: BREVE + GRAVE,
  é: BREVE + ACUTE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
  â: CIRCUMFLEX,
  à: CIRCUMFLEX + GRAVE,
  á: CIRCUMFLEX + ACUTE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
};
/** Letters that carry their mark already. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: "đ",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  ô: "ơ",
  ö: "ư",
  î: "ỵ",
  ì: "ì",
  í: "í",
};

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();
const like = (letter: string, model: string): string => (isUpper(model) ? letter.toUpperCase() : letter);

function fromVni(word: string): string {
  let text = "";
  for (const letter of word) {
    const low = letter.toLowerCase();
    const last = text.at(-1);
    const mark = VNI_MARKS[low];
    const bare = last?.normalize("NFD").toLowerCase();
    const takes = bare !== undefined && (/^[aeouy]$/.test(bare) || bare === `o${HORN}` || bare === `u${HORN}`);
    if (mark !== undefined && takes) text += mark;
    else text += like(VNI_LETTERS[low] ?? letter, letter).replace(low, VNI_LETTERS[low] === undefined ? letter : low);
    text = text.normalize("NFC");
  }
  return text;
}

const fromTcvn3 = (word: string): string => [...word].map((letter) => TCVN3.get(letter) ?? letter).join("");

const ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?";
/** Vowels that end a syllable, and those after which a consonant may come. */
const CLOSED = "(?:iêu|yêu|ươu|ươi|uôi|oai|oay|oao|oeo|uây|uya|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu|ya)";
const OPEN = "(?:uyê|iê|yê|ươ|uô|uơ|uê|uâ|uy|oa|oă|oe|oo|[aăâeêioôơuưy])";
const CODA = "(?:ch|ng|nh|[cmnpt])?";
const SYLLABLE = new RegExp(`^${ONSET}(?:${CLOSED}|${OPEN}${CODA})$`, "u");
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word could be one syllable of Vietnamese: onset, vowels, coda, and one tone at most. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize("NFD");
  if ((apart.match(TONES) ?? []).length > 1) return false;
  return SYLLABLE.test(apart.replace(TONES, "").normalize("NFC"));
}

/** Runs of letters and of what legacy fonts put in their place; spaces, digits and common punctuation stand between. */
const WORD = /[^\s\d!-/:-@[-`{-~\u2010-\u2027…]+/gu;
const ASCII = /^[\u0020-\u007E]*$/;
const isMarked = (word: string): boolean => !ASCII.test(word);

function validShare(words: readonly string[]): number {
  return words.length === 0 ? 1 : words.filter(isSyllable).length / words.length;
}

const DECODERS = { TCVN3: fromTcvn3, VNI: fromVni } as const;

/** What a text becomes from one encoding, word by word; a word that the encoding makes no sense of stays (English, names, signs). */
export function fromLegacy(text: string, font: LegacyFont): string {
  if (font === "DECOMPOSED") return text.normalize("NFC");
  return text.replace(WORD, (word) => {
    if (!isMarked(word)) return word;
    const decoded = DECODERS[font](word);
    return isSyllable(decoded) || !isSyllable(word) ? decoded : word;
  });
}

/** At least so much of the marked words must make sense afterwards for a rescue to be offered. */
const SURE = 0.8;
const DECOMPOSED = /[A-Za-zĂÂĐÊÔƠƯăâđêôơư][\u0300-\u0323]/u;

/** In which old encoding a text seems to be; null: none, it is left alone. Only words with marks say anything: English and numbers never do. */
export function detectLegacy(text: string): LegacyFont | null {
  if (DECOMPOSED.test(text) && text !== text.normalize("NFC")) return "DECOMPOSED";
  const words = (text.match(WORD) ?? []).filter(isMarked);
  const asIs = validShare(words);
  if (asIs >= SURE) return null;
  const [best] = (["TCVN3", "VNI"] as const)
    .map((font) => ({ font, share: validShare(words.map(DECODERS[font])) }))
    .toSorted((a, b) => b.share - a.share);
  return best !== undefined && best.share >= SURE && best.share > asIs ? best.font : null;
}
