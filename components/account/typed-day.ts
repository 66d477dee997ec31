import { parseDate } from "@/lib/text/format";

/** A date as typed, for a schema: null where nothing was typed; what is no date stays as it is and is refused at its field. */
export function typedDay(text: string): string | null {
  return text.trim() === "" ? null : (parseDate(text) ?? text);
}
