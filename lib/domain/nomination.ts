/** A commune proposed for next year's campaign; the last two only by an issued decision (procedures.md, "States"). */
export const NOMINATION_STATUSES = ["DRAFT", "SUBMITTED", "RETURNED", "APPRAISED", "SELECTED", "NOT_SELECTED"] as const;
export type NominationStatus = (typeof NOMINATION_STATUSES)[number];

/** What the appraisal council proposes to the chair. */
export const COUNCIL_OPINIONS = ["SELECT", "DECLINE"] as const;
export type CouncilOpinion = (typeof COUNCIL_OPINIONS)[number];

/** Hồ sơ đề nghị: letter, report on the situation, score sheet, figures of 12 months, minutes of the commune committee. */
export const DOSSIER_ITEM_KINDS = ["LETTER", "SITUATION_REPORT", "SCORE_SHEET", "FIGURES", "MINUTES", "OTHER"] as const;
export type DossierItemKind = (typeof DOSSIER_ITEM_KINDS)[number];
