import { noteId } from "@/components/grid/grid-fields";
import type { GridSession } from "@/components/grid/grid-session";
import { Button } from "@/components/ui/button";
import { measuredInputText } from "@/lib/text/figure-input";
import { BLANK_TEXT } from "@/lib/text/format-figure";
import { viCellConflict as words } from "@/lib/text/vi-cell-conflict";

type Props = {
  readonly session: GridSession;
  readonly name: string;
  readonly me: string;
  readonly hold: Extract<NonNullable<ReturnType<GridSession["book"]["holdOf"]>>, { kind: "CONFLICT" }>;
};

/** Two entries for one cell, each with who and when: a person chooses. */
export function CellConflict({ session, name, me, hold: { mine, theirs } }: Props) {
  const facts = session.book.facts.get(name);
  if (!facts) return null;
  const theirText = measuredInputText(theirs.entry, facts.measure) || BLANK_TEXT;
  const myText = mine.text || BLANK_TEXT;
  return (
    <div
      id={noteId(name)}
      role="group"
      aria-label={`${words.title}: ${facts.label}`}
      className="rounded-md border border-attention px-3 py-2"
    >
      <p className="font-medium">{words.title}</p>
      <dl className="my-1 grid max-w-xl grid-cols-[auto_1fr] gap-x-4">
        <dt className="text-ink-2">{words.theirs(theirs.by, theirs.at)}</dt>
        <dd className="font-medium">{words.entry(theirText, theirs.explanation)}</dd>
        <dt className="text-ink-2">{words.mine(me, mine.typedAt)}</dt>
        <dd className="font-medium">{words.entry(myText, mine.explanation)}</dd>
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => session.choose(name, "MINE")}>
          {words.keepMine(myText)}
        </Button>
        <Button size="small" onClick={() => session.choose(name, "THEIRS")}>
          {words.takeTheirs(theirText)}
        </Button>
      </div>
    </div>
  );
}
