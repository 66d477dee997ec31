import { linesOf, sectionsOf } from "@/lib/domain/plan-content";
import type { PaperBlock, PaperContent } from "@/lib/domain/paper-sheet";
import { sectionNumeral } from "@/lib/text/typed-sections";

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case "HEADING":
      return <h4 className="mt-3 font-medium">{block.text}</h4>;
    case "LIST":
      return (
        <ul className="list-disc space-y-1 pl-6 marker:text-ink-3">
          {block.items.map((item, index) => (
            <li key={index} className={item.isDeep ? "ml-6" : undefined}>
              {item.text}
            </li>
          ))}
        </ul>
      );
    case "TABLE":
      return <p className="whitespace-pre-line">{linesOf([block])}</p>;
    default:
      return <p>{block.text}</p>;
  }
}

/** The text of a plan, part by part, to be read; its printed form is the sheet's. */
export function PlanText({ content }: { readonly content: PaperContent }) {
  const sections = sectionsOf(content);
  return (
    <div className="max-w-prose space-y-6">
      {sections.map((section, index) => (
        <div key={index} className="space-y-2">
          {section.title !== "" && (
            <h3 className="font-semibold">
              {sectionNumeral(sections, index)}. {section.title}
            </h3>
          )}
          {section.blocks.map((block, at) => (
            <Block key={at} block={block} />
          ))}
        </div>
      ))}
    </div>
  );
}
