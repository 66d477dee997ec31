import strings from "./legacy-strings.json";

type LegacyString = readonly [unicode: string, tcvn3: string, vni: string, decomposed: string];

// Phrases as papers of the field have them, in Unicode, TCVN3 (ABC), VNI-Windows and decomposed; the second by glibc's own table of TCVN 5712, the third by rule.
export const LEGACY_STRINGS: readonly LegacyString[] = strings.map(([unicode = "", tcvn3 = "", vni = "", decomposed = ""]) => [
  unicode,
  tcvn3,
  vni,
  decomposed,
]);
