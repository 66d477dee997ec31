// A province with the offices through which its papers go, and the people who hold their seats.
import { randomUUID } from "node:crypto";
import type { Actor, BodyKind, Capacity, Role } from "@/lib/domain/access";
import type { PlainDate } from "@/lib/domain/plain-date";
import { PROVINCE_IDS } from "@/prisma/seed/territory";
import { aBody, june2024, merged } from "./campaign-world";
import { asOwner } from "./database";

export const provinceId = PROVINCE_IDS.quangBinh;

/** Somebody who can sign in and holds a seat, as the actor he would be. */
export async function anActor(
  bodyId: string,
  bodyKind: BodyKind,
  role: Role,
  more: { readonly title?: string; readonly capacity?: Capacity; readonly today?: PlainDate; readonly unitIds?: readonly string[] } = {},
): Promise<Actor> {
  const { title = "holder", capacity = "NONE", today = june2024, unitIds } = more;
  const [userId, assignmentId] = [randomUUID(), randomUUID()];
  await asOwner(`insert into users (id, username, display_name, password_hash) values ($1, $2, $2, '-')`, [userId, `user-${userId}`]);
  await asOwner(`insert into assignments (id, user_id, body_id, role, title, capacity) values ($1, $2, $3, $4::role, $5, $6::capacity)`, [
    assignmentId,
    userId,
    bodyId,
    role,
    title,
    capacity,
  ]);
  return {
    userId,
    sessionId: randomUUID(),
    assignmentId,
    role,
    capacity,
    bodyId,
    bodyKind,
    bodyName: title,
    displayName: title,
    title,
    scope: { provinceIds: [provinceId], homeProvinceId: provinceId, unitIds: unitIds ?? "ALL", content: true },
    today,
  };
}

/** The committee, its standing agency and its clerks, with who sits in them. */
export async function offices() {
  const dated = { provinceId, to: merged };
  const committee = await aBody({ ...dated, kind: "PROVINCE_COMMITTEE", name: "committee" });
  const agency = await aBody({ ...dated, kind: "STANDING_AGENCY", name: "agency", parentId: committee });
  const clerks = await aBody({ ...dated, kind: "CLERK_OFFICE", name: "clerks", parentId: committee });
  const border = await aBody({ ...dated, kind: "DEPARTMENT", name: "border guard", parentId: committee });
  return {
    committee,
    agency,
    clerks,
    border,
    secretary: await anActor(agency, "STANDING_AGENCY", "PROVINCE_SECRETARY", { title: "secretary" }),
    commander: await anActor(agency, "STANDING_AGENCY", "PROVINCE_SECRETARY", { title: "commander" }),
    clerk: await anActor(clerks, "CLERK_OFFICE", "CLERK", { title: "clerk" }),
    chair: await anActor(committee, "PROVINCE_COMMITTEE", "PROVINCE_CHAIR", { title: "trưởng ban" }),
    deputy: await anActor(committee, "PROVINCE_COMMITTEE", "PROVINCE_CHAIR", { title: "phó trưởng ban", capacity: "KT" }),
    borderOfficer: await anActor(border, "DEPARTMENT", "DEPARTMENT_OFFICER", { title: "border officer", unitIds: [] }),
  };
}
