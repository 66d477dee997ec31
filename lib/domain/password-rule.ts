import { fold } from "./fold";

/** Without a second factor (decision 17; TCVN 14423:2026, 5.6.2.2 b). */
const LEAST_LENGTH = 14;
export const LONGEST_PASSWORD = 128;

/** Words everyone here thinks of first (ASVS 6.2.11); a password must stand without them. */
const CONTEXT_WORDS = [
  "chuyenhoa", "138", "banchidao", "bcd", "congan", "quangbinh", "quangtri", "tayninh", "tinh", "huyen", "diaban", "matkhau",
  "password", "qwerty", "admin", "quantri", "demo", "123456", "abc123",
] as const; // prettier-ignore
const LEAST_REMAINDER = 8;
const LEAST_DIFFERENT = 6;

export const PASSWORD_FAULTS = ["WEAK_PASSWORD", "GUESSABLE_PASSWORD"] as const;
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

/**
 * What is wrong with a new password, or null: WEAK (under 14 characters, or one of lower, upper, digit, other is missing) or
 * GUESSABLE (holds the user's name, repeats few characters, or is little more than words of this product and trade).
 */
export function passwordFault(password: string, username = ""): PasswordFault | null {
  const text = password.normalize("NFC");
  const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];
  if ([...text].length < LEAST_LENGTH || classes.some((one) => !one.test(text))) return "WEAK_PASSWORD";
  const plain = fold(text).replace(/[^\p{L}\p{Nd}]/gu, "");
  const name = fold(username).replace(/[^\p{L}\p{Nd}]/gu, "");
  if (name.length >= 3 && plain.includes(name)) return "GUESSABLE_PASSWORD";
  if (new Set(text).size < LEAST_DIFFERENT) return "GUESSABLE_PASSWORD";
  const remainder = CONTEXT_WORDS.reduce<string>((rest, word) => rest.replaceAll(word, ""), plain);
  return remainder.length < LEAST_REMAINDER && remainder !== plain ? "GUESSABLE_PASSWORD" : null;
}
