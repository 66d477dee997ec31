import type pg from "pg";

/** Rows by column name, as the database calls them. */
export type Row = Readonly<Record<string, unknown>>;

/** Inserts many rows in one statement; every row has the columns of the first. Rows that are there already stay. */
export async function insertRows(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(", ");
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
