/**
 * Where in a paper a fault of form may stand (Nghị định 30/2020, Điều 18: đính chính is for faults of form, technique or procedure;
 * wrong content is amended or replaced).
 */
export const CORRECTION_PLACES = ["NUMBER", "DATE", "SIGNER", "RECIPIENTS", "HEADING", "LAYOUT", "SPELLING"] as const;
export type CorrectionPlace = (typeof CORRECTION_PLACES)[number];

/** Only these are themselves made of digits; anywhere else a digit that changes is a figure that changes. */
const MADE_OF_DIGITS: readonly CorrectionPlace[] = ["NUMBER", "DATE"];

const digitsOf = (text: string): string => text.replace(/\D+/g, " ").trim();

/** Whether what is corrected is form alone: outside number and date no figure may change. */
export function isFormOnly(place: CorrectionPlace, wrong: string, right: string): boolean {
  return MADE_OF_DIGITS.includes(place) || digitsOf(wrong) === digitsOf(right);
}

export const CORRECTION_REFUSALS = ["CONTENT_CORRECTION", "NOTHING_CORRECTED"] as const;

export type CorrectionView = {
  readonly id: string;
  readonly versionNo: number;
  readonly place: CorrectionPlace;
  readonly wrong: string;
  readonly right: string;
  readonly authorLabel: string;
  readonly correctedAt: Date;
};
