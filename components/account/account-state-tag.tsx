import { StateWord, type Tone } from "@/components/ui/state-tag";
import type { AccountState } from "@/lib/domain/account";
import type { AssignmentTime } from "@/lib/domain/assignment";
import { viPeople } from "@/lib/text/vi-people";

const STATE_TONES: Record<AccountState, Tone> = { ACTIVE: "achieved", NEW: "info", LOCKED: "attention", DISABLED: "plain" };
const TIME_TONES: Record<AssignmentTime, Tone> = { PRESENT: "achieved", FUTURE: "info", PAST: "plain" };

export function AccountStateWord({ state }: { readonly state: AccountState }) {
  return <StateWord tone={STATE_TONES[state]}>{viPeople.state[state]}</StateWord>;
}

export function AssignmentTimeWord({ time }: { readonly time: AssignmentTime }) {
  return <StateWord tone={TIME_TONES[time]}>{viPeople.time[time]}</StateWord>;
}
