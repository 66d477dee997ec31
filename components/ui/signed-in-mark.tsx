import type { SignedInPerson } from "./signed-in";
import { MARK_ID } from "./signed-in";

/** Whom this page was drawn for, where a script finds it when it needs it: no script has to run for it. */
export function SignedInMark({ userId, username, seatId }: SignedInPerson) {
  return <data id={MARK_ID} hidden value={userId} data-username={username} data-seat={seatId ?? undefined} />;
}
