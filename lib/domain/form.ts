/** A version of a form is worked on, then published and frozen. */
export const FORM_STATUSES = ["DRAFT", "PUBLISHED"] as const;
