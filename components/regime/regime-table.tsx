import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { RegimeView } from "@/lib/domain/regime";
import { periodKindText } from "@/lib/text/vi-campaign";
import { viRegime } from "@/lib/text/vi-regime";
import { DueRuleList, RegimeTag } from "./regime-facts";

const words = viRegime.columns;

/** The regimes of a province, each with its rules as sentences. */
export function RegimeTable({ regimes }: { readonly regimes: readonly RegimeView[] }) {
  return (
    <Table caption={viRegime.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{words.name}</Th>
          <Th>{words.dues}</Th>
          <Th tight>{words.status}</Th>
        </Tr>
      </thead>
      <tbody>
        {regimes.map((regime) => (
          <Tr key={regime.id}>
            <Th scope="row" className="md:min-w-28">
              <TextLink href={`/regimes/${regime.id}`}>{regime.title}</TextLink>
              <CellNote>{viRegime.every(periodKindText[regime.kind])}</CellNote>
            </Th>
            <Td label={words.dues} className="md:whitespace-nowrap">
              <DueRuleList rules={regime.dueRules} />
            </Td>
            <Td className="md:whitespace-nowrap">
              <RegimeTag isRetired={regime.isRetired} />
              <CellNote>{viRegime.count(regime.periods)}</CellNote>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
