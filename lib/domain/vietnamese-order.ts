const collator = new Intl.Collator("vi", { numeric: true });

/** Order of the Vietnamese alphabet; "Phường 2" before "Phường 10". In SQL: COLLATE "vi-x-icu". */
export function compareVi(left: string, right: string): number {
  return collator.compare(left, right);
}
