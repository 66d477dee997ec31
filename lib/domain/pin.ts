/** A comment among those who work on a report, or a request of whoever returns it. */
export const PIN_KINDS = ["COMMENT", "REQUEST"] as const;

/** What a pin points at. */
export const PIN_PLACES = ["CELL", "PART", "REPORT"] as const;

/** DRAFT: seen by the receiver alone until he returns the report. FIXED and EXPLAINED: answered by the body ("đã sửa", "giải trình"). */
export const PIN_STATUSES = ["DRAFT", "OPEN", "FIXED", "EXPLAINED", "CLOSED"] as const;

export const PIN_NOTE_KINDS = ["REMARK", "FIXED", "EXPLAINED", "REOPENED"] as const;
