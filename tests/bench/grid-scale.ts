// A table as large as officials fill in: 60 numbers asked of a commune, in 20 columns, by a form that the province has published.
import pg from "pg";
import { entryColumns, entryRows, type FormDefinition } from "@/lib/domain/form";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import { SECRETARY } from "./full-scale";

export const ROWS = 60;
export const COLUMNS = 20;
/** Who fills it in: the first of the communes. */
export const FILLER = "bench.xa1";

const EXTRA = "BENCH_EXTRA";
const times = <T>(count: number, make: (no: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index + 1));

/** The product's own form with what is reckoned and the rules of it; rows and columns are added until there are enough. */
const GRID_FORM: FormDefinition = {
  ...STANDARD_FORM,
  sections: [...STANDARD_FORM.sections, { code: EXTRA, label: "Chỉ tiêu bổ sung" }],
  rows: [
    ...STANDARD_FORM.rows,
    ...times(ROWS - entryRows(STANDARD_FORM).length, (no): FormDefinition["rows"][number] => ({
      code: `BENCH_ROW_${no}`,
      label: `Chỉ tiêu bổ sung ${no}`,
      section: EXTRA,
      isPart: false,
      kind: "ENTRY",
      unit: "CASE",
      number: "INTEGER",
      time: "SUM",
      isRequired: false,
    })),
  ],
  columns: [
    ...STANDARD_FORM.columns,
    ...times(COLUMNS - entryColumns(STANDARD_FORM).length, (no): FormDefinition["columns"][number] => ({
      code: `BENCH_COLUMN_${no}`,
      label: `Trong đó ${no}`,
      unit: null,
      kind: "ENTRY",
      isRequired: false,
    })),
  ],
};

const SQL = `
  with place as (select distinct r.province_id as province, p.campaign_id as campaign, r.body_id as body, r.receiver_id as receiver, a.user_id as member
      from users u join assignments a on a.user_id = u.id join bodies b on b.id = a.body_id join reports r on r.body_id = b.parent_id
        join reporting_periods p on p.id = r.period_id where u.username = '${FILLER}'),
    password as (update users set password_hash = (select password_hash from users where username = '${SECRETARY}') where username = '${FILLER}'),
    form as (insert into report_forms (id, province_id, title) select uuidv7(), province, 'Biểu mẫu 60 chỉ tiêu' from place returning id, province_id),
    edition as (insert into form_versions (id, province_id, form_id, no, status, definition, published_at)
      select uuidv7(), province_id, id, 1, 'PUBLISHED', $1::jsonb, now() from form returning id),
    period as (insert into reporting_periods (id, province_id, campaign_id, kind, title, figures_from, figures_to, opens_on, due_commune, due_province, opened_at, form_version_id)
      select uuidv7(), province, campaign, 'AD_HOC', 'Biểu 60 chỉ tiêu', '2027-12-15', '2028-11-14', '2028-11-10', '2028-11-30', '2028-12-05', '2028-11-10T01:00:00Z', edition.id
      from place, edition returning id)
  insert into reports (id, province_id, period_id, body_id, receiver_id, tier, status, due_on)
    select uuidv7(), province, period.id, body, receiver, 'COMMUNE', 'NOT_STARTED', '2028-11-30' from place, period
    returning id::text, version`;

export type Owed = { readonly id: string; readonly version: number };

/** Publishes the form and asks one commune for a report by it. Needs the superuser's connection. */
export async function seedGridReport(superuserUrl: string): Promise<Owed> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Owed>(SQL, [JSON.stringify(GRID_FORM)]);
    const [report] = rows;
    if (!report || rows.length > 1) throw new Error(`${rows.length} reports were asked for`);
    return report;
  } finally {
    await client.end();
  }
}

export type GridCell = { readonly unitId: string; readonly component: string; readonly column: string; readonly rowVersion: number };

/** What the report holds once it was begun: its version in hand, and the cell at the end of the table. */
export async function findLastCell(superuserUrl: string, reportId: string): Promise<{ versionId: string; cell: GridCell }> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<GridCell & { versionId: string }>(
      `select v.id::text as "versionId", c.unit_id::text as "unitId", c.component, c.form_column as column, c.row_version as "rowVersion"
       from report_versions v join report_cells c on c.version_id = v.id where v.report_id = $1`,
      [reportId],
    );
    const found = rows.find(({ component, column }) => component.startsWith("BENCH_ROW") && column === `BENCH_COLUMN_${COLUMNS - 1}`);
    if (!found || rows.length !== ROWS * COLUMNS) throw new Error(`the table has ${rows.length} cells`);
    const { versionId, ...cell } = found;
    return { versionId, cell };
  } finally {
    await client.end();
  }
}
