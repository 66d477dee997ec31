import type { Actor, BodyKind, Role } from "@/lib/domain/access";
import type { PlainDate } from "@/lib/domain/plain-date";
import { assignmentId, bodyId, buildPeople, userId, type PeopleRows } from "./people";
import type { Story, StoryLocality } from "./story";

type Part = {
  readonly username: string;
  readonly role: Role;
  readonly kind: BodyKind;
  readonly body: string;
  readonly unitIds: readonly string[] | "ALL";
};

/** Somebody of the story in one of his seats, by the names that his account and body bear. */
function play(story: Story, people: PeopleRows, part: Part, today: PlainDate): Actor {
  const username = `${story.prefix}${part.username}`;
  const id = userId(username);
  const textOf = (rows: PeopleRows["users"], rowId: string, column: string) =>
    String(rows.find((row) => row["id"] === rowId)?.[column] ?? "");
  const seat = assignmentId(username, part.role);
  return {
    userId: id,
    sessionId: id,
    assignmentId: seat,
    role: part.role,
    capacity: "NONE",
    bodyId: bodyId(story, part.body),
    bodyKind: part.kind,
    bodyName: textOf(people.bodies, bodyId(story, part.body), "name"),
    displayName: textOf(people.users, id, "display_name"),
    title: textOf(people.assignments, seat, "title"),
    scope: { provinceIds: [story.provinceId], homeProvinceId: story.provinceId, unitIds: part.unitIds, content: true },
    today,
  };
}

/** The people of a story as actors on one of its days; the demo works through the same commands as they do. */
export function castOf(story: Story, today: PlainDate) {
  const people = buildPeople([story], "", "");
  const as = (part: Part) => play(story, people, part, today);
  const unitsIn = (district: string) => [
    ...story.districts.filter((row) => row.key === district).map((row) => row.unitId),
    ...story.localities.filter((row) => row.district === district).map((row) => row.unitId),
  ];
  const commune = (locality: StoryLocality, suffix: string, role: Role, kind: BodyKind, body: string) =>
    as({ username: `${locality.key}.${suffix}`, role, kind, body: `${body}:${locality.key}`, unitIds: [locality.unitId] });
  const district = (key: string, suffix: string, role: Role) =>
    as({ username: `${key}.${suffix}`, role, kind: "DISTRICT_COMMITTEE", body: `district:${key}`, unitIds: unitsIn(key) });
  return {
    secretary: as({ username: "thuky", role: "PROVINCE_SECRETARY", kind: "STANDING_AGENCY", body: "agency", unitIds: "ALL" }),
    councilSecretary: as({ username: "hoidong2", role: "COUNCIL_SECRETARY", kind: "APPRAISAL_COUNCIL", body: "council", unitIds: "ALL" }),
    police: (locality: StoryLocality) => commune(locality, "congan", "COMMUNE_POLICE", "COMMUNE_POLICE", "police"),
    head: (locality: StoryLocality) => commune(locality, "chutich", "COMMUNE_HEAD", "COMMUNE_COMMITTEE", "commune"),
    officer: (key: string) => district(key, "canbo", "DISTRICT_OFFICER"),
    districtHead: (key: string) => district(key, "truongban", "DISTRICT_HEAD"),
  };
}
