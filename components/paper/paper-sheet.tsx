import type { ReactNode } from "react";
import { isTitle, numberBlocks, roman, type NumberedBlock } from "@/lib/domain/paper-numbering";
import type { PaperAnnex, PaperContent, PaperSheet } from "@/lib/domain/paper-sheet";
import { viPaperSheet as words } from "@/lib/text/vi-paper-sheet";
import { PrintPaperButton } from "./print-paper-button";

/** Each line ends with a semicolon, the last with a full stop. */
const punctuated = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `${line.replace(/[\s;.,]+$/u, "")}${index === lines.length - 1 ? "." : ";"}`);

const capitals = (text: string): string => text.toLocaleUpperCase("vi");

function Block({ block, mark }: NumberedBlock) {
  switch (block.kind) {
    case "HEADING":
      if (block.level === 1)
        return (
          <h4 className="paper-part">
            {mark} {capitals(block.text)}
          </h4>
        );
      if (block.level === 2 && isTitle(block.text))
        return (
          <h5 className="paper-clause">
            {mark} {block.text}
          </h5>
        );
      return (
        <p>
          {mark} {block.text}
        </p>
      );
    case "ARTICLE":
      return (
        <p>
          <b>{words.article(mark)}</b> {block.text}
        </p>
      );
    case "LIST":
      return block.items.map((item, index) => (
        <p key={index}>
          {item.isDeep ? "+" : "-"} {item.text}
        </p>
      ));
    case "TABLE":
      return (
        <div className="paper-table">
          {block.caption !== "" && <p className="paper-centred">{block.caption}</p>}
          <table>
            <thead>
              <tr>
                {block.head.map((cell, index) => (
                  <th key={index} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, at) => (
                    <td key={at}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case "PARAGRAPH":
      return <p>{block.text}</p>;
  }
}

function Blocks({ blocks }: { readonly blocks: readonly NumberedBlock[] }) {
  return blocks.map((numbered, index) => <Block key={index} {...numbered} />);
}

/** The last words, of a list its last item, apart from what stands before them. */
function withoutEnd(content: PaperContent): { readonly before: readonly NumberedBlock[]; readonly end: readonly NumberedBlock[] } {
  const blocks = numberBlocks(content);
  const last = blocks.at(-1);
  if (last === undefined) return { before: [], end: [] };
  const { block, mark } = last;
  const before = blocks.slice(0, -1);
  if (block.kind !== "LIST") return { before, end: [last] };
  const part = (from: number, to?: number): NumberedBlock => ({ mark, block: { ...block, items: block.items.slice(from, to) } });
  return { before: [...before, part(0, -1)], end: [part(-1)] };
}

function TitleBlock({ sheet }: { readonly sheet: PaperSheet }) {
  return (
    <div className="paper-head">
      <div className="paper-issuer">
        {sheet.superior !== "" && <p>{capitals(sheet.superior)}</p>}
        <p className="paper-issuer-name">
          <span>{capitals(sheet.issuer)}</span>
        </p>
        <p className="paper-number">{words.number(sheet)}</p>
      </div>
      <div className="paper-nation">
        <p className="paper-country">{words.country}</p>
        <p className="paper-motto">
          <span>{words.motto}</span>
        </p>
        <p className="paper-date">{words.placeAndDate(sheet.place, sheet.issuedOn)}</p>
      </div>
    </div>
  );
}

function Annex({ annex, mark }: { readonly annex: PaperAnnex; readonly mark: string }) {
  return (
    <div className="paper-annex">
      <p className="paper-annex-name">{words.annex(mark)}</p>
      <p className="paper-annex-title">{capitals(annex.title)}</p>
      <p className="paper-attached">{annex.attachedTo}</p>
      <div className="paper-body">
        <Blocks blocks={numberBlocks(annex.content)} />
      </div>
    </div>
  );
}

type Props = {
  readonly sheet: PaperSheet;
  /** What the paper is called where it is read out. */
  readonly name: string;
  /** Said above the sheet, not printed: that its text is known only in part. */
  readonly note?: ReactNode;
};

/**
 * A paper as Nghị định 30/2020/NĐ-CP, Phụ lục I has it drawn (app/paper.css): A4 on a wide screen and in print, where it stands alone;
 * the same text reflowed where there is no room.
 */
export function PaperSheetView({ sheet, name, note }: Props) {
  const annexes = sheet.annexes ?? [];
  const { before, end } = withoutEnd(sheet.content);
  return (
    <div className="paper-frame">
      <div className="no-print mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p className="max-w-prose text-xs text-ink-3">{note}</p>
        <PrintPaperButton label={words.print} />
      </div>
      <article className="paper-sheet" lang="vi" aria-label={words.label(name)}>
        <TitleBlock sheet={sheet} />
        <h3 className="paper-title">
          <span className="paper-kind">{sheet.kindTitle}</span>
          <span className="paper-subject">{sheet.subject}</span>
        </h3>
        {sheet.authority !== "" && <p className="paper-authority">{capitals(sheet.authority)}</p>}
        <div className="paper-body">
          {punctuated(sheet.bases).map((basis, index) => (
            <p key={index} className="paper-basis">
              {basis}
            </p>
          ))}
          {sheet.authority !== "" && <p className="paper-authority">{words.decides}</p>}
          <Blocks blocks={before} />
        </div>
        <div className="paper-end">
          <div className="paper-body">
            <Blocks blocks={end} />
          </div>
          <div className="paper-foot">
            <div className="paper-recipients">
              {sheet.recipients.length > 0 && (
                <>
                  <p className="paper-recipients-name">{words.recipients}</p>
                  {punctuated(sheet.recipients).map((recipient, index) => (
                    <p key={index}>- {recipient}</p>
                  ))}
                </>
              )}
            </div>
            <div className="paper-signature">
              {sheet.signature.map((line, index) => (
                <p key={index}>{capitals(line)}</p>
              ))}
            </div>
          </div>
        </div>
        {annexes.map((annex, index) => (
          <Annex key={annex.title} annex={annex} mark={annexes.length > 1 ? roman(index + 1) : ""} />
        ))}
      </article>
    </div>
  );
}
