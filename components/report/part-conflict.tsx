import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PartConflict } from "@/lib/domain/report-part";
import { formatInstant } from "@/lib/text/format";
import { viReportForm } from "@/lib/text/vi-report-forms";
import type { PartNumbers } from "./part-sentences";
import { PartText } from "./part-text";

const words = viReportForm.part;

type Props = {
  readonly mine: string;
  readonly theirs: PartConflict;
  readonly numbers: PartNumbers;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onJoin: () => void;
};

/** Two texts of one part, side by side: nothing is lost until one of them is chosen. */
export function PartConflictChoice({ mine, theirs, numbers, onKeepMine, onTakeTheirs, onJoin }: Props) {
  const by = theirs.by ?? words.conflictUnknown;
  const at = theirs.at === null ? "" : formatInstant(new Date(theirs.at));
  return (
    <Notice tone="alert" title={words.conflictTitle}>
      <p>{words.conflictLead(by, at)}</p>
      <div className="my-3 grid gap-4 md:grid-cols-2">
        <div>
          <p className="mb-1 font-medium">{words.mine}</p>
          <PartText text={mine} numbers={numbers} />
        </div>
        <div>
          <p className="mb-1 font-medium">{words.theirs}</p>
          <PartText text={theirs.text} numbers={numbers} />
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={onKeepMine}>
          {words.keepMine}
        </Button>
        <Button size="small" onClick={onTakeTheirs}>
          {words.takeTheirs}
        </Button>
        <Button size="small" onClick={onJoin}>
          {words.joinBoth}
        </Button>
      </div>
    </Notice>
  );
}
