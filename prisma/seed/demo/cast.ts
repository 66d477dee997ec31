import type { Actor, BodyKind, Role } from "@/lib/domain/access";
import type { PlainDate } from "@/lib/domain/plain-date";
import { assignmentId, bodyId, userId } from "./people";
import type { Story, StoryLocality } from "./story";

type Part = {
  readonly username: string;
  readonly role: Role;
  readonly kind: BodyKind;
  readonly body: string;
  readonly label: string;
  readonly unitIds: readonly string[] | "ALL";
};

function play(story: Story, part: Part, today: PlainDate): Actor {
  const id = userId(`${story.prefix}${part.username}`);
  return {
    userId: id,
    sessionId: id,
    assignmentId: assignmentId(`${story.prefix}${part.username}`, part.role),
    role: part.role,
    capacity: "NONE",
    bodyId: bodyId(story, part.body),
    bodyKind: part.kind,
    bodyName: part.label,
    displayName: part.label,
    title: part.label,
    scope: { provinceIds: [story.provinceId], homeProvinceId: story.provinceId, unitIds: part.unitIds, content: true },
    today,
  };
}

/** The people of a story as actors on one of its days; the demo works through the same commands as they do. */
export function castOf(story: Story, today: PlainDate) {
  const unitsIn = (district: string) => [
    ...story.districts.filter((row) => row.key === district).map((row) => row.unitId),
    ...story.localities.filter((row) => row.district === district).map((row) => row.unitId),
  ];
  const commune = (locality: StoryLocality, suffix: string, role: Role, kind: BodyKind, body: string) =>
    play(
      story,
      {
        username: `${locality.key}.${suffix}`,
        role,
        kind,
        body: `${body}:${locality.key}`,
        label: locality.name,
        unitIds: [locality.unitId],
      },
      today,
    );
  return {
    secretary: play(
      story,
      {
        username: "thuky",
        role: "PROVINCE_SECRETARY",
        kind: "STANDING_AGENCY",
        body: "agency",
        label: "Cán bộ Cơ quan Thường trực",
        unitIds: "ALL",
      },
      today,
    ),
    police: (locality: StoryLocality) => commune(locality, "congan", "COMMUNE_POLICE", "COMMUNE_POLICE", "police"),
    head: (locality: StoryLocality) => commune(locality, "chutich", "COMMUNE_HEAD", "COMMUNE_COMMITTEE", "commune"),
    officer: (district: string) =>
      play(
        story,
        {
          username: `${district}.canbo`,
          role: "DISTRICT_OFFICER",
          kind: "DISTRICT_COMMITTEE",
          body: `district:${district}`,
          label: "Cán bộ đầu mối",
          unitIds: unitsIn(district),
        },
        today,
      ),
    districtHead: (district: string) =>
      play(
        story,
        {
          username: `${district}.truongban`,
          role: "DISTRICT_HEAD",
          kind: "DISTRICT_COMMITTEE",
          body: `district:${district}`,
          label: "Trưởng ban",
          unitIds: unitsIn(district),
        },
        today,
      ),
  };
}
