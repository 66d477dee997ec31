import type { ClipboardFault } from "@/lib/domain/clipboard";
import type { PasteFault } from "@/lib/domain/grid";
import { formatNumber, formatQuantity } from "./format";

const cells = (count: number): string => formatQuantity(count, "ô");

/** Of the names that no row bears. */
const NAMES_SHOWN = 3;

/** What became of a block that was pasted; counts of its cells, `headings` of its rows. */
export type PastedFacts = {
  readonly count: number;
  readonly passedOver: number;
  readonly blank: number;
  readonly faults: number;
  readonly headings: number;
  /** Rows were found by their names: what stands above the column that was taken, and names that no row bears. */
  readonly named: { readonly column: string; readonly unknown: readonly string[] } | null;
  /** Blank rows that fit no heading of the table: numbers may have come into wrong rows. */
  readonly isDoubtful: boolean;
};

export type PasteSentence = { readonly text: string; readonly tone: "PLAIN" | "ATTENTION" | "ALERT" };

/** What is said after a block was pasted. */
export function pastedSentences({ count, passedOver, blank, faults, headings, named, isDoubtful }: PastedFacts): readonly PasteSentence[] {
  const column = named && named.column !== "" ? `, lấy cột “${named.column}”` : "";
  const unknown = named?.unknown ?? [];
  const names = unknown.slice(0, NAMES_SHOWN).join("; ") + (unknown.length > NAMES_SHOWN ? "; …" : "");
  const all: readonly (readonly [boolean, string, PasteSentence["tone"]])[] = [
    [true, `Đã dán ${cells(count)}${named ? `, khớp theo tên chỉ tiêu${column}` : ""}.`, "PLAIN"],
    [headings > 0, `${formatQuantity(headings, "dòng")} trống trùng với dòng tiêu đề của bảng nên bỏ qua.`, "PLAIN"],
    [passedOver > 0, `${cells(passedOver)} rơi vào ô tự tính hoặc chỉ xem nên bỏ qua.`, "PLAIN"],
    [blank > 0, `${cells(blank)} trống trong khối dán giữ nguyên số đang có.`, "PLAIN"],
    [unknown.length > 0, `${formatQuantity(unknown.length, "dòng")} không có trong bảng nên bỏ qua: ${names}.`, "ATTENTION"],
    [
      isDoubtful,
      "Khối dán có dòng trống không trùng dòng tiêu đề: số có thể lệch dòng. Xem lại, hoặc chép cả cột tên chỉ tiêu để khớp theo tên.",
      "ATTENTION",
    ],
    [faults > 0, `${cells(faults)} cần xem lại.`, "ALERT"],
  ];
  return all.filter(([isSaid]) => isSaid).map(([, text, tone]) => ({ text, tone }));
}

/** Why a block that was read was not pasted. */
export function notPlacedText({ code, given, room }: PasteFault): string {
  const start = `Chưa dán ô nào: khối dán có ${formatNumber(given)}`;
  return code === "TOO_MANY_ROWS"
    ? `${start} dòng, từ ô này chỉ còn ${formatNumber(room)} dòng. Chép cả cột tên chỉ tiêu để khớp theo tên, hoặc dán từng mục.`
    : `${start} cột, từ ô này chỉ còn ${formatNumber(room)} cột. Chỉ chép cột số liệu, hoặc chép cả cột tên chỉ tiêu để khớp theo tên.`;
}

/** Why the clipboard could not be read. */
export const notReadText: Readonly<Record<ClipboardFault, string>> = {
  EMPTY: "Chưa dán: bộ nhớ tạm không có số liệu.",
  TOO_LARGE: "Chưa dán ô nào: khối dán quá lớn. Chép đúng vùng số liệu rồi dán lại.",
};
