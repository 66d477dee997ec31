import { linesOf, sectionsOf } from "@/lib/domain/plan-content";
import type { PaperContent } from "@/lib/domain/paper-sheet";
import type { SectionText } from "./plan-template";

const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const;

/** The Roman number of a titled part among the others: "III". */
export function sectionNumeral(sections: readonly { readonly title: string }[], index: number): string {
  const titled = sections.slice(0, index + 1).filter((section) => section.title !== "").length;
  return NUMERALS[titled - 1] ?? String(titled);
}

/** A text part by part as it is typed; what stands before the first heading comes first, empty where there is nothing. */
export function typedSectionsOf(content: PaperContent): readonly SectionText[] {
  const sections = sectionsOf(content).map(({ title, blocks }) => ({ title, text: linesOf(blocks) }));
  return sections[0]?.title === "" ? sections : [{ title: "", text: "" }, ...sections];
}
