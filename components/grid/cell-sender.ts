import type { ActionFailure, ActionResult } from "@/lib/domain/action-result";
import type { CellsSaved } from "@/lib/domain/cell-saving";
import { hasSignedInAgain } from "@/components/ui/use-command";
import { readSignedIn } from "@/components/ui/signed-in";
import type { Batch } from "./cell-draft";
import type { CellBook } from "./cell-book";

export type SendState<E extends string> =
  | { readonly kind: "IDLE" }
  | { readonly kind: "SAVING" }
  /** By the server's clock. */
  | { readonly kind: "SAVED"; readonly at: string }
  /** No answer came: it is tried again by itself. */
  | { readonly kind: "OFFLINE" }
  /** Refused: nothing is sent until somebody asks for it. */
  | { readonly kind: "FAILED"; readonly failure: ActionFailure<E> };

export type SaveCells<E extends string> = (
  batch: Batch,
  as: { userId: string; seatId: string | null } | undefined,
) => Promise<ActionResult<CellsSaved, E>>;

const PAUSE_MS = 700;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;
/** The deed was not even looked at: it keeps its key. */
const UNSEEN: readonly string[] = ["SIGNED_OUT", "NO_SEAT", "OTHER_PERSON", "OTHER_SEAT", "UNEXPECTED"];

/** Brings cells to the server, one batch at a time, and goes on trying where no answer comes. Outlives the page it began on. */
export class CellSender<E extends string> {
  state: SendState<E> = { kind: "IDLE" };
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isBusy = false;
  private tries = 0;
  private isHalted = false;

  constructor(
    private readonly book: CellBook,
    private readonly save: SaveCells<E>,
    private readonly onState: () => void,
    /** Whoever shows the cells is told once of all that a piece of work changed. */
    private readonly together: <T>(work: () => T) => T,
  ) {}

  /** After a pause, so that a row that is typed through goes up together. */
  schedule(): void {
    if (this.isHalted || this.isBusy || this.state.kind === "OFFLINE") return;
    this.wait(PAUSE_MS);
  }

  /** At once; also what was refused is tried again. */
  flush(): void {
    this.isHalted = false;
    this.tries = 0;
    this.wait(0);
  }

  private wait(milliseconds: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), milliseconds);
  }

  private show(state: SendState<E>): void {
    this.state = state;
    this.onState();
  }

  private async run(): Promise<void> {
    this.timer = null;
    if (this.isBusy || this.isHalted) return;
    const batch = this.together(() => this.book.nextBatch());
    if (!batch) return;
    this.isBusy = true;
    if (this.state.kind !== "OFFLINE") this.show({ kind: "SAVING" });
    const result = await this.ask(batch);
    this.isBusy = false;
    if (result === null) return this.retry();
    if (result.ok) {
      this.tries = 0;
      this.together(() => this.book.answered(batch, result.value));
      this.show({ kind: "SAVED", at: result.value.savedAt });
      return this.wait(0);
    }
    if (result.error.code === "UNEXPECTED") return this.retry();
    this.isHalted = true;
    if (!UNSEEN.includes(result.error.code)) this.together(() => this.book.refused(batch));
    this.show({ kind: "FAILED", failure: result.error });
  }

  /** Null where no answer came. */
  private async ask(batch: Batch): Promise<ActionResult<CellsSaved, E> | null> {
    if (!navigator.onLine) return null;
    const person = readSignedIn();
    const as = person ? { userId: person.userId, seatId: person.seatId } : undefined;
    try {
      const result = await this.save(batch, as);
      const isSignedOut = !result.ok && result.error.code === "SIGNED_OUT";
      return isSignedOut && (await hasSignedInAgain(person)) ? await this.save(batch, as) : result;
    } catch {
      return null;
    }
  }

  private retry(): void {
    this.show({ kind: "OFFLINE" });
    this.wait(RETRY_MS[Math.min(this.tries, RETRY_MS.length - 1)] ?? 15_000);
    this.tries += 1;
  }
}
