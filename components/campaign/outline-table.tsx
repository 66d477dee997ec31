import { StateTag, type Tone } from "@/components/ui/state-tag";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { WorkCalendar } from "@/lib/domain/calendar";
import { compareOutlines, type CampaignOutline, type OutlineChange } from "@/lib/domain/campaign-heir";
import { outlineChangeText, outlineItemText, outlineValueText, viCampaignOutline as words } from "@/lib/text/vi-campaign-outline";

const TONES = { SAME: "plain", SHIFTED: "plain", CHANGED: "attention", ADDED: "info", DROPPED: "attention" } as const satisfies Record<
  OutlineChange,
  Tone
>;

type Props = { readonly last: CampaignOutline; readonly now: CampaignOutline; readonly calendar: WorkCalendar };

/** Two years of a province side by side, what was changed on purpose marked. Task groups that stay as they were are not spelt out. */
export function OutlineTable({ last, now, calendar }: Props) {
  const rows = compareOutlines(last, now, calendar).filter((row) => row.item !== "taskGroup" || row.change !== "SAME");
  const changed = rows.filter((row) => row.change !== "SAME" && row.change !== "SHIFTED").length;
  return (
    <>
      <p className="mb-2 text-ink-2" role="status">
        {words.changed(changed)}
      </p>
      <Table caption={words.caption} hidesCaption phone="stack">
        <thead>
          <Tr>
            <Th>{words.item}</Th>
            <Th>{words.year(last.facts.year)}</Th>
            <Th>{words.year(now.facts.year)}</Th>
            <Th>{words.change}</Th>
          </Tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Tr key={`${row.item} ${row.of}`}>
              <Th scope="row">{outlineItemText(row)}</Th>
              <Td label={words.year(last.facts.year)}>{outlineValueText(row.item, row.last)}</Td>
              <Td label={words.year(now.facts.year)}>{outlineValueText(row.item, row.now)}</Td>
              <Td nowrap beside>
                <StateTag tone={TONES[row.change]}>{outlineChangeText[row.change]}</StateTag>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
