// Reports in every state for one commune and its district, with what was pinned to them.
import type pg from "pg";
import { REPORT_STATUSES } from "@/lib/domain/report";

type Names = {
  readonly bodyOf: (key: string) => string;
  readonly extraId: (key: string) => string;
  readonly copy: (client: pg.Client, table: string, from: string, over: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Titles of what is made begin with it. */
  readonly title: string;
};

const SENT = ["SUBMITTED", "RETURNED", "ACCEPTED", "LOCKED"];

/** One period for each state, in which the commune Bắc Lý and its district stand in that state; others in which they were entered for, are reviewed with pins, mend what was pinned, replace what was accepted. */
export async function addReports(client: pg.Client, names: Names): Promise<void> {
  const { bodyOf, extraId, copy, title } = names;
  const seeded = await client.query<{ id: string }>("select period_id::text as id from reports where body_id = $1", [
    bodyOf("commune:bacly"),
  ]);
  const period = `id = '${seeded.rows[0]?.id ?? ""}'`;
  const OTHERS: Readonly<Record<string, string>> = { ENTERED_FOR: "SUBMITTED", REVIEWED: "SUBMITTED", MENDED: "DRAFT", REPLACING: "DRAFT" };
  for (const status of [...REPORT_STATUSES, ...Object.keys(OTHERS)]) {
    const periodId = extraId(`period of ${status}`);
    await copy(client, "reporting_periods", period, { id: periodId, kind: "AD_HOC", title: `${title} ${status}` });
    for (const body of ["commune:bacly", "district:donghoi"]) {
      const id = extraId(`report ${body} ${status}`);
      const isReplacing = status === "REPLACING";
      const isSent = isReplacing || SENT.includes(OTHERS[status] ?? status);
      await copy(client, "reports", `body_id = '${bodyOf(body)}' and period_${period}`, {
        id,
        period_id: periodId,
        status: OTHERS[status] ?? status,
        current_no: status === "NOT_STARTED" ? 0 : isReplacing ? 2 : 1,
        first_sent_on: isSent ? "2024-06-08" : null,
        sent_at: isSent ? "2024-06-08" : null,
        is_entered_for: status === "ENTERED_FOR",
        caller: status === "ENTERED_FOR" ? "Trực ban" : null,
      });
      if (status !== "NOT_STARTED") await addVersion(client, names, id, body, isSent);
      if (isReplacing) await addVersion(client, names, id, body, false, 2);
      if (status === "REVIEWED") await addPins(client, names, id, body, ["REQUEST DRAFT", "REQUEST FIXED", "COMMENT OPEN"]);
      if (status === "MENDED") await addPins(client, names, id, body, ["REQUEST OPEN", "REQUEST EXPLAINED", "REQUEST CLOSED"]);
    }
  }
}

async function addPins(
  client: pg.Client,
  { bodyOf, extraId }: Names,
  reportId: string,
  body: string,
  pins: readonly string[],
): Promise<void> {
  for (const pin of pins) {
    const [kind, status] = pin.split(" ");
    await client.query(
      `insert into report_pins (id, province_id, report_id, kind, place, status, version_no, text, author_id, body_id, author_label, raised_at)
       select $1, province_id, id, $3::pin_kind, 'REPORT', $4::pin_status, 1, 'Ghim', gen_random_uuid(), $5, 'Cán bộ', now() from reports where id = $2`,
      [extraId(`pin ${reportId} ${pin}`), reportId, kind, status, bodyOf(body)],
    );
  }
}

/** The first version, or one that replaces it. */
async function addVersion(
  client: pg.Client,
  { bodyOf, extraId }: Names,
  reportId: string,
  body: string,
  isSent: boolean,
  no = 1,
): Promise<void> {
  const versionId = extraId(no === 1 ? `version ${reportId}` : `version ${no} of ${reportId}`);
  const replaces = no === 1 ? [null, null] : [1, "Sai"];
  await client.query(
    `insert into report_versions (id, province_id, report_id, no, created_at, replaces_no, replace_reason)
     select $1, province_id, id, $3::int, now(), $4::int, $5::text from reports where id = $2`,
    [versionId, reportId, no, ...replaces],
  );
  await client.query(
    `insert into report_parts (id, province_id, version_id, code, text, is_done) select gen_random_uuid(), province_id, $1, code, 'Có', true
     from reports, unnest(array['LEADERSHIP', 'PREVENTION', 'SUPPRESSION']) as code where id = $2`,
    [versionId, reportId],
  );
  await client.query(
    `insert into report_cells (id, province_id, version_id, unit_id, component, state, value, covered, expected)
     select gen_random_uuid(), r.province_id, $1, u.unit_id, 'CRM_TOTAL', 'VALUE', 1, 1, 1 from reports r, body_units u where r.id = $2 and u.body_id = $3`,
    [versionId, reportId, bodyOf("commune:bacly")],
  );
  if (isSent) await client.query("update report_versions set sent_at = now(), sent_on = '2024-06-08' where id = $1", [versionId]);
}
