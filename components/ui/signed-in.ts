/** The person for whom a page was drawn, and the assignment in which he acts on it. */
export type SignedInPerson = { readonly userId: string; readonly username: string; readonly seatId: string | null };

export const MARK_ID = "signed-in";

/** What the page's mark says; null before sign-in. */
export function readSignedIn(): SignedInPerson | null {
  const mark = document.getElementById(MARK_ID);
  if (!(mark instanceof HTMLDataElement)) return null;
  const { username, seat } = mark.dataset;
  return username === undefined ? null : { userId: mark.value, username, seatId: seat ?? null };
}
