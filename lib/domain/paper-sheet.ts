import type { PlainDate } from "./plain-date";

/**
 * A block of a paper's body. Numbers of parts (I, 1, a, Điều 1) are part of no text: they follow from the order, by
 * Nghị định 30/2020/NĐ-CP, Phụ lục I. Bodies are stored as a list of blocks, drawn as an A4 sheet and built into files.
 */
export type PaperBlock =
  /** Level 1: "I. MỤC TIÊU"; level 2: "1. Công an tỉnh"; level 3: "a) …". */
  | { readonly kind: "HEADING"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "PARAGRAPH"; readonly text: string }
  /** Lines that begin with a dash; deep ones, below a line of the list, with a plus. */
  | { readonly kind: "LIST"; readonly items: readonly { readonly text: string; readonly isDeep: boolean }[] }
  /** Điều of a decision. */
  | { readonly kind: "ARTICLE"; readonly text: string }
  | { readonly kind: "TABLE"; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type PaperContent = readonly PaperBlock[];

/** A whole paper as it is printed. What is still unknown is null and drawn as dots. */
export type PaperSheet = {
  /** "ỦY BAN NHÂN DÂN TỈNH …" over the issuer; empty where there is none. */
  readonly superior: string;
  readonly issuer: string;
  readonly number: number | null;
  readonly notation: string;
  readonly place: string;
  readonly issuedOn: PlainDate | null;
  /** "KẾ HOẠCH", "QUYẾT ĐỊNH". */
  readonly kindTitle: string;
  readonly subject: string;
  /** The one who decides, in capitals, over the bases of a decision; empty in a plan. */
  readonly authority: string;
  /** Each on its line, in italics. */
  readonly bases: readonly string[];
  readonly content: PaperContent;
  /** "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH". */
  readonly signature: readonly string[];
  readonly recipients: readonly string[];
  /** After the signature, each on a page of its own and numbered by itself (Phụ lục I, mục III). */
  readonly annexes?: readonly PaperAnnex[];
};

export type PaperAnnex = {
  /** "DANH SÁCH ĐỊA BÀN …" */
  readonly title: string;
  /** "(Kèm theo Quyết định số … ngày … của …)" */
  readonly attachedTo: string;
  readonly content: PaperContent;
};
