import { Section } from "@/components/ui/section";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { UnitDetail, UnitKin, UnitRelative } from "@/lib/domain/unit-view";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDate, formatNumber } from "@/lib/text/format";
import { formatUnit, formatUnitInText } from "@/lib/text/format-unit";
import { formatExistence, viUnit } from "@/lib/text/vi-unit";
import { UnitLink } from "./unit-names";

const text = viUnit.detail;

/** All that the register knows of one unit. */
export function UnitRecord({ unit }: { readonly unit: UnitDetail }) {
  return (
    <>
      <SummaryList>
        <Fact label={text.level}>{viUnit.level[unit.level]}</Fact>
        <Fact label={text.code}>{unit.label.code}</Fact>
        <Fact label={text.existence}>{formatExistence(unit.existsFrom, unit.existsTo)}</Fact>
        {unit.above.length > 0 && (
          <Fact label={text.within}>
            {unit.above.map((above, index) => (
              <span key={above.id}>
                {index > 0 && ", "}
                <UnitLink unit={above} on={unit.on} />
              </span>
            ))}
          </Fact>
        )}
        {unit.heirs.length > 0 && (
          <Fact label={text.heirsOn(unit.on)}>
            <KinList kin={unit.heirs} on={unit.on} />
          </Fact>
        )}
        {unit.predecessors.length > 0 && (
          <Fact label={text.predecessorsOn(unit.on)}>
            <KinList kin={unit.predecessors} on={unit.on} />
          </Fact>
        )}
        {unit.childCount > 0 && <Fact label={text.children}>{formatNumber(unit.childCount)}</Fact>}
      </SummaryList>
      <Versions unit={unit} />
      <Relatives title={text.cameFrom} relatives={unit.cameFrom} empty={text.noOrigin} on={unit.on} />
      {unit.became.length > 0 && <Relatives title={text.became} relatives={unit.became} on={unit.on} />}
    </>
  );
}

function KinList({ kin, on }: { readonly kin: readonly UnitKin[]; readonly on: PlainDate }) {
  return (
    <ul>
      {kin.map((one) => (
        <li key={one.id}>
          <UnitLink unit={one} on={on} />
          {one.part === "PARTIAL" && ` (${viUnit.part.PARTIAL})`}
          {one.steps > 1 && <span className="text-ink-3">, {text.steps(one.steps)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Versions({ unit }: { readonly unit: UnitDetail }) {
  return (
    <Section title={text.versions}>
      <Table caption={text.versions} hidesCaption phone="stack">
        <thead>
          <Tr>
            <Th>{text.name}</Th>
            <Th tight>{text.code}</Th>
            <Th>{text.within}</Th>
            <Th>{text.span}</Th>
            <Th>{text.basis}</Th>
          </Tr>
        </thead>
        <tbody>
          {unit.versions.map((version) => (
            <Tr key={version.id}>
              <Th scope="row">{formatUnit({ level: unit.level, kind: version.kind, name: version.name })}</Th>
              <Td tight label={text.code}>
                {version.code}
              </Td>
              <Td label={text.within}>{version.parent && formatUnitInText(version.parent)}</Td>
              <Td label={text.span}>{formatExistence(version.validFrom, version.validTo)}</Td>
              <Td label={text.basis}>{version.basis}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

type RelativesProps = {
  readonly title: string;
  readonly relatives: readonly UnitRelative[];
  readonly empty?: string;
  readonly on: PlainDate;
};

function Relatives({ title, relatives, empty, on }: RelativesProps) {
  return (
    <Section title={title} count={relatives.length > 0 ? relatives.length : undefined}>
      {relatives.length === 0 ? (
        <p className="text-ink-3">{empty}</p>
      ) : (
        <Table caption={title} hidesCaption phone="stack">
          <thead>
            <Tr>
              <Th>{text.relative}</Th>
              <Th tight>{text.code}</Th>
              <Th>{text.part}</Th>
              <Th>{text.effectiveOn}</Th>
              <Th>{text.basis}</Th>
            </Tr>
          </thead>
          <tbody>
            {relatives.map((unit) => (
              <Tr key={unit.id}>
                <Th scope="row">
                  <UnitLink unit={unit} on={on} />
                </Th>
                <Td tight label={text.code}>
                  {unit.code}
                </Td>
                <Td>{viUnit.part[unit.part]}</Td>
                <Td label={text.effectiveOn}>
                  <TextLink href={`?on=${unit.effectiveOn}`}>{formatDate(unit.effectiveOn)}</TextLink>
                </Td>
                <Td label={text.basis}>
                  {unit.basis}
                  {unit.inferred && <CellNote>{text.inferred}</CellNote>}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
