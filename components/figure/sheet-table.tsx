import type { ReactNode } from "react";
import { Fragment } from "react";
import { Figure } from "@/components/ui/figure-cell";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { lineValues, type LineCell, type Total } from "@/lib/domain/aggregate";
import { COMPONENTS, definitionOf, maySupply, type Component } from "@/lib/domain/components";
import { OTHER_COMPONENTS, type SheetGroup } from "@/lib/domain/figure-entry";
import type { MonthSheet } from "@/lib/domain/figure-view";
import { LINE_GROUPS } from "@/lib/domain/lines";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";
import { componentLabel, lineLabel, ratioLabel, sumLabel, unitWord } from "@/lib/text/vi-figures";
import { EntryCell, PhoneNotes, PriorText, RatioText, SourceLink } from "./sheet-cells";

const text = viFigureEntry.sheet;

type Columns = { readonly professional: boolean; readonly adjustment: boolean; readonly prior: boolean };
type Part = { readonly sheet: MonthSheet; readonly columns: Columns; readonly group: SheetGroup };

const HIDDEN = "hidden md:table-cell print:table-cell";

/** The 34 lines of a month in their four groups, then what only criteria ask for: every source side by side, fields where the reader may write. */
export function SheetTable({ sheet, isEntering }: { readonly sheet: MonthSheet; readonly isEntering: boolean }) {
  const cells = COMPONENTS.map((component) => sheet.cells[component]);
  const mode = isEntering ? sheet.mode : null;
  const shown = { ...sheet, mode };
  const columns: Columns = {
    professional: mode === "PROFESSIONAL" || cells.some((cell) => cell.professional),
    adjustment: cells.some((cell) => cell.adjustment),
    prior: sheet.prior.kind !== "NOT_COMPARABLE",
  };
  const now = lineValues(totalsOf((component) => sheet.cells[component].counting));
  const before = lineValues(totalsOf((component) => sheet.cells[component].prior));
  return (
    <Table caption={text.caption(sheet.month)} hidesCaption stickyFirst={false} className={mode === null ? undefined : "entry"}>
      <thead>
        <Tr>
          <Th>{text.indicator}</Th>
          <Th className={HIDDEN}>{text.unit}</Th>
          <Th numeric className="w-40 min-w-40 pl-0! md:pl-3!">
            {columns.professional ? text.commune : text.thisMonth}
          </Th>
          {columns.professional && (
            <Th numeric className={mode === "PROFESSIONAL" ? "w-40 min-w-40" : HIDDEN}>
              {text.professional}
            </Th>
          )}
          {columns.adjustment && (
            <Th numeric className={HIDDEN}>
              {text.adjustment}
            </Th>
          )}
          {columns.prior && (
            <Th numeric className={HIDDEN}>
              {text.prior}
            </Th>
          )}
          <Th className={HIDDEN}>{text.source}</Th>
        </Tr>
      </thead>
      {LINE_GROUPS.map((group) => (
        <Group key={group} sheet={shown} columns={columns} group={group}>
          {now.flatMap((line, index) => {
            if (line.line.group !== group) return [];
            const part = { sheet: shown, columns, group };
            const [only] = line.cells;
            const no = line.line.no;
            if (line.cells.length === 1 && only)
              return (
                <PartRow
                  key={no}
                  {...part}
                  cell={only}
                  before={before[index]?.cells[0]}
                  name={`${no}. ${lineLabel(no, componentIn(only))}`}
                />
              );
            return (
              <Fragment key={no}>
                <Tr>
                  <Th scope="rowgroup" colSpan={7} className="font-medium">
                    {no}. {lineLabel(no, null)}
                  </Th>
                </Tr>
                {line.cells.map((cell, at) => (
                  <PartRow key={at} {...part} cell={cell} before={before[index]?.cells[at]} name={partName(no, cell)} isPart />
                ))}
              </Fragment>
            );
          })}
        </Group>
      ))}
      <Group sheet={shown} columns={columns} group="CRITERIA">
        {OTHER_COMPONENTS.map((component) => (
          <ComponentRow
            key={component}
            sheet={shown}
            columns={columns}
            group="CRITERIA"
            component={component}
            name={componentLabel[component]}
          />
        ))}
      </Group>
    </Table>
  );
}

function totalsOf(entryOf: (component: Component) => MonthSheet["cells"][Component]["counting"] | null): Partial<Record<Component, Total>> {
  return Object.fromEntries(
    COMPONENTS.flatMap((component) => {
      const entry = entryOf(component);
      return entry ? [[component, { ...entry, covered: entry.state === "VALUE" || entry.state === "NIL" ? 1 : 0, expected: 1 }]] : [];
    }),
  );
}

const componentIn = (cell: LineCell): Component | null => (cell.kind === "COMPONENT" ? cell.component : null);

const partName = (no: number, cell: LineCell): string =>
  (cell.kind === "COMPONENT" ? componentLabel[cell.component] : (cell.kind === "SUM" ? sumLabel : ratioLabel)[no]) ?? lineLabel(no, null);

function Group({ sheet, group, children }: Part & { readonly children: ReactNode }) {
  return (
    <tbody>
      <Tr kind="group-row">
        <Th scope="rowgroup" colSpan={7}>
          <span className="flex flex-wrap items-baseline justify-between gap-x-4">
            {group === "CRITERIA" ? text.groups[group] : `${group}. ${text.groups[group]}`}
            {(sheet.mode === "OWN" || sheet.mode === "FOR") && (
              <button
                type="button"
                data-nil-group={group}
                title={viFigureEntry.form.nilAllHint}
                className="no-print min-h-11 font-normal text-accent underline-offset-4 hover:underline md:min-h-0"
              >
                {viFigureEntry.form.nilAll}
              </button>
            )}
          </span>
        </Th>
      </Tr>
      {children}
    </tbody>
  );
}

type RowProps = Part & {
  readonly cell: LineCell;
  readonly before: LineCell | undefined;
  readonly name: string;
  readonly isPart?: boolean;
};

/** A line or a part of one: a figure that is entered, or one that is reckoned from those below it. */
function PartRow({ cell, before, ...row }: RowProps) {
  if (cell.kind === "COMPONENT") return <ComponentRow {...row} component={cell.component} />;
  const unit = cell.kind === "SUM" && cell.components[0] ? unitWord[definitionOf(cell.components[0]).unit] : "%";
  return (
    <Tr>
      <Th scope="row" className={row.isPart ? "pl-5!" : undefined}>
        {row.name}
      </Th>
      <Td className={`${HIDDEN} text-ink-3`}>{unit}</Td>
      <Td numeric>
        <Reckoned cell={cell} />
      </Td>
      {row.columns.professional && <Td className={row.sheet.mode === "PROFESSIONAL" ? undefined : HIDDEN} />}
      {row.columns.adjustment && <Td className={HIDDEN} />}
      {row.columns.prior && (
        <Td numeric className={`${HIDDEN} text-ink-2`}>
          {before && <Reckoned cell={before} />}
        </Td>
      )}
      <Td className={HIDDEN} />
    </Tr>
  );
}

function Reckoned({ cell }: { readonly cell: LineCell }) {
  return cell.kind === "RATIO" ? <RatioText ratio={cell.ratio} /> : <Figure figure={cell.total} />;
}

type ComponentRowProps = Part & { readonly component: Component; readonly name: string; readonly isPart?: boolean };

function ComponentRow({ sheet, columns, group, component, name, isPart = false }: ComponentRowProps) {
  const cell = sheet.cells[component];
  const isField = sheet.mode !== null && cell.isEditable;
  const isProfessional = sheet.mode === "PROFESSIONAL";
  return (
    <Tr>
      <Th scope="row" className={isPart ? "pl-5!" : undefined}>
        {name}
        <PhoneNotes sheet={sheet} cell={cell} />
        {cell.fromUpdates !== null && <CellNote>{text.fromUpdates(cell.fromUpdates)}</CellNote>}
      </Th>
      <Td className={`${HIDDEN} text-ink-3`}>{unitWord[definitionOf(component).unit]}</Td>
      <Td numeric className="pl-0! md:pl-3!">
        <EntryCell cell={cell} entry={cell.commune} isField={isField && !isProfessional} group={group} />
      </Td>
      {columns.professional && (
        <Td numeric className={isProfessional ? undefined : HIDDEN}>
          {cell.professional || (isProfessional && maySupply(component, "PROFESSIONAL")) ? (
            <EntryCell cell={cell} entry={cell.professional} isField={isField && isProfessional} group={group} />
          ) : null}
          {cell.differs && <span className="block text-xs text-attention">{text.differs}</span>}
        </Td>
      )}
      {columns.adjustment && (
        <Td numeric className={HIDDEN}>
          {cell.adjustment && <EntryCell cell={cell} entry={cell.adjustment} isField={false} group={group} />}
        </Td>
      )}
      {columns.prior && (
        <Td numeric className={HIDDEN}>
          <PriorText cell={cell} />
        </Td>
      )}
      <Td className={HIDDEN}>
        <SourceLink sheet={sheet} cell={cell} />
      </Td>
    </Tr>
  );
}
