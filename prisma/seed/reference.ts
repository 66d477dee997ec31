import pg from "pg";
import { buildTerritory } from "./territory";
import { readTerritorySource } from "./territory-data";

/**
 * Writes what every installation needs before its first user: the register of territory. Run as the owner role, in one
 * transaction. Rows that are there already stay as they are, corrected ones too, so it may run at every start.
 */
export async function seedReference(ownerUrl: string): Promise<void> {
  const { units, versions, successions } = buildTerritory(readTerritorySource());
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query(
      `insert into units (id, level, province_id, exists_from, exists_to)
       select id, level, "provinceId", "existsFrom", "existsTo"
       from json_to_recordset($1) as row (id uuid, level unit_level, "provinceId" uuid, "existsFrom" date, "existsTo" date)
       on conflict (id) do nothing`,
      [JSON.stringify(units)],
    );
    await client.query(
      `insert into unit_versions (id, unit_id, level, code, kind, name, parent_id, valid_from, valid_to, basis, folded)
       select id, "unitId", level, code, kind, name, "parentId", "validFrom", "validTo", basis, folded
       from json_to_recordset($1) as row (id uuid, "unitId" uuid, level unit_level, code text, kind text, name text,
         "parentId" uuid, "validFrom" date, "validTo" date, basis text, folded text)
       on conflict (id) do nothing`,
      [JSON.stringify(versions)],
    );
    await client.query(
      `insert into unit_successions (id, predecessor_id, successor_id, effective_on, part, basis, inferred)
       select id, "predecessorId", "successorId", "effectiveOn", part, basis, inferred
       from json_to_recordset($1) as row (id uuid, "predecessorId" uuid, "successorId" uuid, "effectiveOn" date,
         part succession_part, basis text, inferred boolean)
       on conflict (id) do nothing`,
      [JSON.stringify(successions)],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    await client.end();
  }
}
