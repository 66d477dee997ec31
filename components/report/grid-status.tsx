"use client";

import { Fragment, useState, useSyncExternalStore } from "react";
import type { GridNotice } from "@/components/grid/grid-paste";
import type { GridSession } from "@/components/grid/grid-session";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SavedWords } from "@/components/ui/saved-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { vi } from "@/lib/text/vi";
import { viGrid } from "@/lib/text/vi-grid";
import { viReportTableForm } from "@/lib/text/vi-report-table";

type Props = { readonly session: GridSession; readonly notice: GridNotice | null; readonly onSeen: () => void };

/** From so many cells on one explanation may be given to all of them. */
const COMMON_FROM = 2;

/** Field of the explanation that many cells have in common. */
export const COMMON_ID = "explain-all";

/** What was pasted, and where saving stands: at the foot, in view while the table moves. */
export function GridStatus({ session, notice, onSeen }: Props) {
  useSyncExternalStore(session.whole, session.wholeVersion, () => 0);
  const { book, sender } = session;
  const held = book.held();
  const unexplained = held.flatMap(([name, hold]) => (hold.kind === "UNEXPLAINED" ? [name] : []));
  return (
    <div className="no-print sticky bottom-15 z-10 mt-4 border-t border-line bg-ground py-2 md:bottom-0">
      {notice && (
        <div role="status" className="mb-2">
          {notice.kind === "PASTED" ? (
            <Pasted session={session} notice={notice} onSeen={onSeen} />
          ) : (
            <Notice tone="alert">{notice.text}</Notice>
          )}
        </div>
      )}
      {unexplained.length >= COMMON_FROM && <CommonExplanation session={session} names={unexplained} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton pending={false} pendingText={vi.action.saving}>
          {viReportTableForm.save}
        </SubmitButton>
        <p role="status" className="text-xs text-ink-3">
          <StateWords
            kind={sender.state.kind}
            at={sender.state.kind === "SAVED" ? sender.state.at : null}
            held={held.length}
            unsaved={book.unsaved().length}
          />
        </p>
      </div>
    </div>
  );
}

type WordsProps = {
  readonly kind: GridSession["sender"]["state"]["kind"];
  readonly at: string | null;
  readonly held: number;
  readonly unsaved: number;
};

function StateWords({ kind, at, held, unsaved }: WordsProps) {
  if (kind === "OFFLINE") return <span className="font-medium text-attention">{viGrid.state.offline(unsaved)}</span>;
  if (held > 0) return <span className="font-medium text-attention">{viGrid.state.held(held)}</span>;
  if (kind === "SAVING" && unsaved > 0) return <SavedWords state={{ kind: "saving" }} />;
  if (unsaved > 0) return viGrid.state.waiting(unsaved);
  return at === null ? viGrid.state.idle : <SavedWords state={{ kind: "saved", at: new Date(at) }} />;
}

const TONES = { PLAIN: undefined, ATTENTION: "font-medium text-attention", ALERT: "font-medium text-alert" } as const;

type PastedProps = { readonly session: GridSession; readonly notice: Extract<GridNotice, { kind: "PASTED" }>; readonly onSeen: () => void };

function Pasted({ session, notice, onSeen }: PastedProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span>
        {notice.sentences.map(({ text, tone }) => (
          <Fragment key={text}>
            <span className={TONES[tone]}>{text}</span>{" "}
          </Fragment>
        ))}
      </span>
      <Button
        size="small"
        onClick={() => {
          session.step("UNDO");
          onSeen();
        }}
      >
        {viGrid.paste.undo}
      </Button>
    </p>
  );
}

/** One reason for a block that was pasted over what the sources say. */
function CommonExplanation({ session, names }: { readonly session: GridSession; readonly names: readonly string[] }) {
  const [text, setText] = useState("");
  const apply = () => {
    if (text.trim() === "") return;
    for (const name of names) session.explain(name, text.trim());
    setText("");
  };
  return (
    <div className="mb-2 flex max-w-2xl flex-wrap items-end gap-x-3 gap-y-2">
      <Field id={COMMON_ID} label={viGrid.common.label(names.length)} className="min-w-52 grow">
        {(control) => (
          <TextInput
            {...control}
            value={text}
            maxLength={2_000}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              apply();
            }}
          />
        )}
      </Field>
      <Button size="small" className="md:min-h-9" onClick={apply}>
        {viGrid.common.apply(names.length)}
      </Button>
    </div>
  );
}
