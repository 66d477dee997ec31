"use client";

import { useMemo, useRef, useState, type ClipboardEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field, type FieldControl } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select, TextArea } from "@/components/ui/text-input";
import { blocksOf, insertBound, textOfBlocks, type TextBlock } from "@/lib/domain/bound-line";
import type { LegacyFont } from "@/lib/domain/legacy-font";
import { readPasted } from "@/lib/domain/pasted-text";
import { findMismatches, type Mismatch } from "@/lib/text/part-figures";
import { boundSentence } from "@/lib/text/part-sentence";
import { viReportForm } from "@/lib/text/vi-report-forms";
import type { PartNumbers } from "./part-sentences";
import { MARK, marked } from "./part-text";

const words = viReportForm.part;

type Rescue = { readonly font: LegacyFont; readonly pasted: string; readonly text: string };

type Props = {
  readonly control: FieldControl;
  readonly value: string;
  readonly numbers: PartNumbers;
  readonly onChange: (text: string) => void;
  /** Right under what is written: whether it is saved, how long it is. */
  readonly status: ReactNode;
};

const replaced = (blocks: readonly TextBlock[], index: number, text: string): readonly TextBlock[] =>
  blocks.map((block, at): TextBlock => (at === index ? { kind: "TEXT", text } : block));

/** The text of a part: runs of writing, and between them lines that say a row of the table and follow it. */
export function PartEditor({ control, value, numbers, onChange, status }: Props) {
  const { rows, figures, rule } = numbers;
  const [row, setRow] = useState("");
  const [rescue, setRescue] = useState<Rescue | null>(null);
  const caret = useRef({ index: 0, at: Number.MAX_SAFE_INTEGER });
  const blocks = useMemo(() => blocksOf(value), [value]);
  const mismatches = useMemo(
    () => blocks.map((block) => (block.kind === "TEXT" ? findMismatches(block.text, rows, figures) : [])),
    [blocks, rows, figures],
  );
  const write = (next: readonly TextBlock[]): void => onChange(textOfBlocks(next));

  const sentenceOf = (code: string): string => {
    const found = rows.find((one) => one.code === code);
    return found ? boundSentence(found, figures[code], rule) : code;
  };

  function paste(event: ClipboardEvent<HTMLTextAreaElement>, index: number): void {
    const raw = event.clipboardData.getData("text/plain");
    if (raw === "") return;
    const pasted = readPasted(raw);
    setRescue(pasted.rescued && { font: pasted.rescued.font, pasted: pasted.text, text: pasted.rescued.text });
    if (pasted.text === raw) return;
    event.preventDefault();
    // Keeps what was pasted within the reach of Ctrl+Z.
    if (document.execCommand("insertText", false, pasted.text)) return;
    const { selectionStart, selectionEnd, value: before } = event.currentTarget;
    write(replaced(blocks, index, before.slice(0, selectionStart) + pasted.text + before.slice(selectionEnd)));
  }

  function mend(index: number, mismatch: Mismatch): void {
    const block = blocks[index];
    if (block?.kind !== "TEXT") return;
    write(replaced(blocks, index, block.text.slice(0, mismatch.start) + mismatch.right + block.text.slice(mismatch.end)));
  }

  const wrong = mismatches.flatMap((found, index) => found.map((mismatch) => ({ index, mismatch })));
  return (
    <div className="space-y-3">
      {rescue && (
        <Notice tone="attention" title={words.rescueTitle(rescue.font)}>
          <p>{words.rescueLead}</p>
          <p className="my-1 line-clamp-4 border-l-3 border-line pl-3 whitespace-pre-line">{rescue.text}</p>
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              onClick={() => {
                onChange(value.replace(rescue.pasted, () => rescue.text));
                setRescue(null);
              }}
            >
              {words.rescue}
            </Button>
            <Button size="small" variant="plain" onClick={() => setRescue(null)}>
              {words.rescueKeep}
            </Button>
          </div>
        </Notice>
      )}
      {blocks.map((block, index) =>
        block.kind === "BOUND" ? (
          <div key={index} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-l-3 border-info bg-surface py-2 pr-2 pl-3">
            <p className="min-w-0 grow basis-60 text-base">
              <span className="sr-only">{words.bound}: </span>
              {sentenceOf(block.row)}
            </p>
            <Button
              size="small"
              title={words.boundHint}
              onClick={() =>
                write(blocks.map((one, at): TextBlock => (at === index ? { kind: "TEXT", text: sentenceOf(block.row) } : one)))
              }
            >
              {words.untie}
            </Button>
            <Button size="small" variant="plain" onClick={() => write(blocks.filter((_one, at) => at !== index))}>
              {words.removeBound}
            </Button>
          </div>
        ) : (
          <div key={index} className="relative">
            {(mismatches[index]?.length ?? 0) > 0 && (
              <div
                aria-hidden="true"
                className="pointer-events-none absolute inset-0 overflow-hidden border border-transparent px-3 py-2 text-base break-words whitespace-pre-wrap text-transparent md:py-1.5 md:text-base"
              >
                {marked(block.text, mismatches[index] ?? [], (given, { start }) => (
                  <span key={start} className={MARK}>
                    {given}
                  </span>
                ))}
              </div>
            )}
            <TextArea
              {...(index === 0 ? control : { "aria-label": words.block(index / 2 + 1) })}
              rows={blocks.length === 1 ? 14 : 2}
              className={
                blocks.length === 1 ? "relative min-h-60 bg-transparent md:text-base" : "relative min-h-11 bg-transparent md:text-base"
              }
              value={block.text}
              onChange={(event) => write(replaced(blocks, index, event.target.value))}
              onSelect={(event) => (caret.current = { index, at: event.currentTarget.selectionStart })}
              onPaste={(event) => paste(event, index)}
            />
          </div>
        ),
      )}
      {status}
      {wrong.length > 0 && (
        <Notice tone="attention" title={words.mismatchTitle(wrong.length)}>
          <ul className="space-y-1">
            {wrong.map(({ index, mismatch }) => (
              <li key={`${index} ${mismatch.start}`} className="flex flex-wrap items-center gap-x-3">
                {words.mismatch(mismatch.given, mismatch.right)}
                <Button size="small" onClick={() => mend(index, mismatch)}>
                  {words.mend}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {rows.length > 0 && (
        <div className="no-print flex flex-wrap items-end gap-2">
          <Field id="bound-row" label={words.insertLabel} hint={words.boundHint} className="min-w-0 grow basis-60">
            {(select) => (
              <Select {...select} value={row} onChange={(event) => setRow(event.target.value)}>
                <option value="">{words.insertNone}</option>
                {rows.map((one) => (
                  <option key={one.code} value={one.code}>
                    {one.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Button
            size="small"
            className="md:min-h-9"
            disabled={row === ""}
            onClick={() => {
              write(insertBound(blocks, caret.current.index, caret.current.at, row));
              setRow("");
            }}
          >
            {words.insert}
          </Button>
        </div>
      )}
    </div>
  );
}
