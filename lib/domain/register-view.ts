import type { PaperKind, RegisterEntryStatus, RegisterMode } from "./paper";
import type { PlainDate } from "./plain-date";

export type RegisterRow = {
  readonly id: string;
  readonly body: string;
  readonly year: number;
  readonly notation: string;
  readonly mode: RegisterMode;
  readonly entries: number;
  /** The highest number entered and the latest day; null in an empty register. */
  readonly last: number | null;
  readonly lastOn: PlainDate | null;
};

export type RegisterBody = { readonly id: string; readonly name: string; readonly symbol: string | null };

export type RegisterEntryRow = {
  readonly id: string;
  readonly number: number;
  readonly status: RegisterEntryStatus;
  readonly datedOn: PlainDate;
  readonly subject: string;
  readonly reason: string | null;
  readonly signer: string;
  readonly recipients: readonly string[];
  /** Where the paper may be read. */
  readonly paper: { readonly id: string; readonly kind: PaperKind } | null;
  readonly isOfPaper: boolean;
  readonly enteredBy: string;
  readonly version: number;
};

export type RegisterView = Omit<RegisterRow, "entries" | "last" | "lastOn"> & {
  readonly entries: readonly RegisterEntryRow[];
  /** Runs of numbers nobody entered; of internal registers only. */
  readonly gaps: readonly (readonly [number, number])[];
  readonly next: number | null;
  readonly canKeep: boolean;
};

export type IncomingRow = {
  readonly id: string;
  readonly body: string;
  readonly year: number;
  readonly arrival: number;
  readonly arrivedOn: PlainDate;
  readonly number: string;
  readonly datedOn: PlainDate;
  readonly issuer: string;
  readonly subject: string;
};
