/** Joiners, marks of direction and soft hyphens that Word, Zalo and web pages leave behind: nobody sees them, and they split words for search. */
const INVISIBLE = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;
/** Control characters but tab and line feed; PostgreSQL refuses NUL in text. */
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;
const WIDE_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;

/** Text as it is kept, whatever keyboard or page it came from: letters composed (NFC), ordinary spaces, lines ended by one line feed, nothing invisible, no spaces around it. */
export function typedText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(INVISIBLE, "")
    .replace(CONTROL, "")
    .replace(WIDE_SPACE, " ")
    .normalize("NFC")
    .trim();
}
