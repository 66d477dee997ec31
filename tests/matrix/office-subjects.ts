// What the demo lacks of the office: a paper on its way, a line of the dispatch log, a register kept here with a number held back.
import type pg from "pg";
import { userId } from "@/prisma/seed/demo/people";

type Names = { readonly bodyOf: (key: string) => string; readonly extraId: (key: string) => string };

/** A draft on its way to signature, with the clerk next; a paper the committee sent on; books and what stands in them. */
export async function addOffice(client: pg.Client, { bodyOf, extraId }: Names): Promise<void> {
  const sent = extraId("plan AWAITING_SIGNATURE");
  const seats = [
    ["PREPARE", "PROVINCE_SECRETARY", "agency", "DONE"],
    ["OFFICE", "CLERK", "clerks", "WAITING"],
    ["SIGN", "PROVINCE_CHAIR", "committee", "WAITING"],
    ["NUMBER", "CLERK", "clerks", "WAITING"],
  ] as const;
  for (const [position, [kind, role, body, status]] of seats.entries()) {
    await client.query(
      `insert into paper_steps (id, province_id, paper_id, round, position, kind, title, role, body_id, status, done_on, done_by_id)
       select $1, province_id, id, 1, $2, $3::step_kind, '', $4::role, $5, $6::step_status, $7, $8 from papers where id = $9`,
      [extraId(`step ${kind}`), position, kind, role, bodyOf(body), status, status === "DONE" ? "2024-06-01" : null, userId("thuky"), sent],
    );
  }
  const issued = extraId("issued plan of CLOSED");
  await client.query(
    `insert into dispatches (id, province_id, paper_id, body_id, recipient, channel)
     select $1, province_id, id, null, 'Lưu', 'PAPER' from papers where id = $2`,
    [extraId("dispatch"), issued],
  );
  await client.query(
    `insert into number_registers (id, province_id, body_id, year, notation, mode, last) select $1, province_id, id, 2024, $2, 'INTERNAL', 1 from bodies where id = $3`,
    [extraId("register"), "Matrix", bodyOf("committee")],
  );
  await client.query(
    `insert into register_entries (id, province_id, register_id, number, status, dated_on, subject, entered_at, entered_by)
     select $1, province_id, id, 1, 'RESERVED', '2024-06-01', 'Matrix', now(), 'Văn thư' from number_registers where id = $2`,
    [extraId("entry"), extraId("register")],
  );
}

/** A session of the secretary's beside the one that asks. */
export const addSession = (client: pg.Client, id: string) =>
  client.query("insert into sessions (id, user_id, created_at, last_seen_at) values ($1, $2, now(), now())", [id, userId("thuky")]);
