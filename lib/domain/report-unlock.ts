/** How an unlock ended: what was changed went up, or the clock locked the report again. */
export const UNLOCK_ENDINGS = ["SENT", "RELOCKED"] as const;
