import { viGrid } from "@/lib/text/vi-grid";
import type { pasteBlock as PasteBlock } from "./grid-paste";

/** Comes with the first field that is stood in: who only reads a table needs it not. */
export const loadPaste = () => import("./grid-paste").catch(() => null);

/** `pasteBlock`, once it has come; nothing is pasted where the line was cut before. */
export async function pasteLater(...asked: Parameters<typeof PasteBlock>): Promise<ReturnType<typeof PasteBlock>> {
  const loaded = await loadPaste();
  return loaded ? loaded.pasteBlock(...asked) : { notice: { kind: "NOT_PASTED", text: viGrid.paste.notLoaded }, changes: [], range: null };
}
