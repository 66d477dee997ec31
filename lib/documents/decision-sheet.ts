import type { DecisionRecord } from "@/lib/domain/decision-view";
import { closeContent } from "@/lib/domain/paper-numbering";
import type { PaperBlock, PaperContent, PaperSheet } from "@/lib/domain/paper-sheet";
import { viPaperSheet } from "@/lib/text/vi-paper-sheet";
import { localityList, localityTable } from "./annex";

/** More communes than this stand in an annex. */
const LONGEST_LIST = 20;

export type DecisionPaper = Pick<
  DecisionRecord,
  | "issuer"
  | "superior"
  | "number"
  | "notation"
  | "place"
  | "issuedOn"
  | "subject"
  | "signerTitle"
  | "bases"
  | "recipients"
  | "content"
  | "items"
  | "year"
  | "province"
>;

/** A decision as it is printed: its articles, with the communes it names after the first, or in an annex where they are many. */
export function decisionSheet(decision: DecisionPaper): PaperSheet {
  const { items, year, issuer } = decision;
  const notation = decision.notation ?? "";
  const isLong = items.length > LONGEST_LIST;
  const selected = items.filter((item) => item.effect === "SELECT" || item.effect === "CARRY_OVER").length;
  const list: readonly PaperBlock[] = isLong
    ? [{ kind: "LIST", items: [{ text: `${viPaperSheet.list.selectedByAnnex(selected)}.`, isDeep: false }] }]
    : localityList(items, viPaperSheet.list.selected(selected, year));
  return {
    superior: decision.superior,
    issuer,
    number: decision.number,
    notation,
    place: decision.place === "" ? decision.province.name : decision.place,
    issuedOn: decision.issuedOn,
    kindTitle: viPaperSheet.decision,
    subject: decision.subject,
    authority: issuer,
    bases: decision.bases.map(viPaperSheet.basis),
    content: closeContent(withList(decision.content, list)),
    signature: decision.signerTitle.split("\n").filter((line) => line.trim() !== ""),
    recipients: decision.recipients,
    annexes: isLong
      ? [
          {
            title: viPaperSheet.annexTitle(year),
            attachedTo: viPaperSheet.attachedTo({ number: decision.number, notation }, decision.issuedOn, issuer),
            content: [localityTable(items)],
          },
        ]
      : [],
  };
}

/** After the first Điều and what belongs to it; alone where there is no text. */
function withList(content: PaperContent, list: readonly PaperBlock[]): PaperContent {
  const first = content.findIndex((block) => block.kind === "ARTICLE");
  if (first === -1) return [...content, ...list];
  const next = content.findIndex((block, index) => index > first && block.kind === "ARTICLE");
  const at = next === -1 ? content.length : next;
  return [...content.slice(0, at), ...list, ...content.slice(at)];
}
