import { findPersonalData, type PersonalData, type PersonalDataKind } from "./personal-data";

/** CLEAN: may be saved. ASK: looks like a person's name or birth; the writer rewrites it, or confirms that it names no offender. REFUSED: a number that belongs to a person. */
export type PersonalDataCheck = { readonly kind: "CLEAN" } | { readonly kind: "ASK" | "REFUSED"; readonly found: readonly PersonalData[] };

const REFUSED: ReadonlySet<PersonalDataKind> = new Set(["ID_NUMBER", "PHONE"]);

/** What must happen before free text is saved (procedures.md, "What must always hold" 9). A name may be a place's or an official's, so the writer decides; no report needs identity or telephone numbers. */
export function checkPersonalData(text: string, isChecked: boolean): PersonalDataCheck {
  const found = findPersonalData(text);
  const refused = found.filter((passage) => REFUSED.has(passage.kind));
  if (refused.length > 0) return { kind: "REFUSED", found: refused };
  return found.length > 0 && !isChecked ? { kind: "ASK", found } : { kind: "CLEAN" };
}
