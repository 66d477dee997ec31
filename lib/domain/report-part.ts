/** A part as somebody else has saved it meanwhile; `at` in ISO. */
export type PartConflict = {
  readonly text: string;
  readonly isDone: boolean;
  readonly rowVersion: number;
  readonly by: string | null;
  readonly at: string | null;
};

/** What came of saving a part: it stands, or another text stands there, and nothing was written. */
export type SavedPart =
  | { readonly kind: "SAVED"; readonly code: string; readonly rowVersion: number }
  | { readonly kind: "CONFLICT"; readonly theirs: PartConflict };
