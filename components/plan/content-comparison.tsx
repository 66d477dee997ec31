import { Section } from "@/components/ui/section";
import { StateWord } from "@/components/ui/state-tag";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { compareContents, type LinePair, type SectionPair } from "@/lib/domain/plan-content";
import type { PaperContent } from "@/lib/domain/paper-sheet";
import { viPlan } from "@/lib/text/vi-plan";

const words = viPlan.comparing;

const markOf = ({ last, now }: LinePair): string => (last === null ? words.added : now === null ? words.dropped : words.changed);

function Part({ part }: { readonly part: SectionPair }) {
  const changed = part.lines.filter((line) => !line.isSame);
  return (
    <Section
      title={part.title === "" ? words.opening : part.title}
      count={words.differs(changed.length)}
      hint={words.same(part.lines.length - changed.length)}
    >
      {changed.length > 0 && (
        <Table caption={part.title === "" ? words.opening : part.title} hidesCaption phone="stack">
          <thead>
            <Tr>
              <Th tight>{words.mark}</Th>
              <Th>{words.last}</Th>
              <Th>{words.now}</Th>
            </Tr>
          </thead>
          <tbody>
            {changed.map((line, index) => (
              <Tr key={index}>
                <Th scope="row" nowrap>
                  <StateWord tone={line.last === null ? "info" : "attention"}>{markOf(line)}</StateWord>
                </Th>
                <Td label={words.last} className="md:w-1/2">
                  {line.last}
                </Td>
                <Td label={words.now} className="md:w-1/2">
                  {line.now}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

/** Last year's text and this year's, part by part: only what differs is spelt out. */
export function ContentComparison({ last, now }: { readonly last: PaperContent; readonly now: PaperContent }) {
  return compareContents(last, now).map((part) => <Part key={part.title} part={part} />);
}
