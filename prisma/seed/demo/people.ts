import type { Role } from "@/lib/domain/access";
import type { Row } from "../rows";
import { stableId } from "../territory";
import type { Story, StoryLocality } from "./story";

export type DemoAccount = { readonly username: string; readonly title: string; readonly body: string };
export type PeopleRows = {
  readonly bodies: readonly Row[];
  readonly bodyUnits: readonly Row[];
  readonly users: readonly Row[];
  readonly assignments: readonly Row[];
  readonly accounts: readonly DemoAccount[];
};

export const bodyId = (story: { readonly key: string }, key: string) => stableId(`body:${story.key}:${key}`);
export const userId = (username: string) => stableId(`user:${username}`);
export const assignmentId = (username: string, role: Role) => stableId(`assignment:${username}:${role}`);
export const policeOf = (story: Story, locality: StoryLocality) => `${story.prefix}${locality.key}.congan`;

type Seat = { readonly role: Role; readonly body: string; readonly title: string; readonly capacity?: "KT"; readonly ground?: string };

/** Collects bodies and people; ids come from keys, so the same story gives the same rows. */
class Roster {
  readonly bodies: Row[] = [];
  readonly bodyUnits: Row[] = [];
  readonly users: Row[] = [];
  readonly assignments: Row[] = [];
  readonly accounts: DemoAccount[] = [];
  private readonly shortNames = new Map<string, string>();

  constructor(
    private readonly passwordHash: string,
    private readonly createdAt: string,
  ) {}

  body(row: {
    readonly id: string;
    readonly provinceId: string | null;
    readonly kind: string;
    readonly name: string;
    readonly shortName: string;
    readonly symbol?: string;
    readonly parentId?: string;
    readonly validFrom?: string | null;
    readonly validTo?: string | null;
    readonly isAsked?: boolean;
    readonly unitIds?: readonly string[];
  }): string {
    this.shortNames.set(row.id, row.shortName);
    this.bodies.push({
      id: row.id,
      province_id: row.provinceId,
      kind: row.kind,
      name: row.name,
      short_name: row.shortName,
      symbol: row.symbol ?? null,
      parent_id: row.parentId ?? null,
      valid_from: row.validFrom ?? null,
      valid_to: row.validTo ?? null,
      is_asked: row.isAsked ?? false,
      version: 1,
    });
    for (const unitId of row.unitIds ?? []) {
      this.bodyUnits.push({
        id: stableId(`body-unit:${row.id}:${unitId}`),
        body_id: row.id,
        unit_id: unitId,
        valid_from: row.validFrom ?? null,
        valid_to: row.validTo ?? null,
      });
    }
    return row.id;
  }

  person(username: string, displayName: string, ...seats: readonly Seat[]): void {
    this.users.push({
      id: userId(username),
      username,
      display_name: displayName,
      password_hash: this.passwordHash,
      must_change_password: false,
      is_demo: true,
      failed_count: 0,
      created_at: this.createdAt,
      version: 1,
    });
    for (const seat of seats) {
      this.assignments.push({
        id: assignmentId(username, seat.role),
        user_id: userId(username),
        body_id: seat.body,
        role: seat.role,
        title: seat.title,
        capacity: seat.capacity ?? "NONE",
        ground: seat.ground ?? null,
        valid_from: null,
        valid_to: null,
        version: 1,
      });
    }
    this.accounts.push({ username, title: displayName, body: seats.map((seat) => this.shortNames.get(seat.body) ?? "").join("; ") });
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** "phường Bắc Lý" → "phường". */
const kindOf = (name: string) => (name.startsWith("thị trấn") ? "thị trấn" : name.slice(0, name.indexOf(" ")));

/** The bodies and accounts of a story, as procedures.md lists them; everyone bears a title, nobody a name. */
export function buildPeople(stories: readonly Story[], passwordHash: string, createdAt: string): PeopleRows {
  const roster = new Roster(passwordHash, createdAt);
  for (const story of stories) addProvince(roster, story);

  const central = roster.body({
    id: stableId("body:central"),
    provinceId: null,
    kind: "CENTRAL_COMMITTEE",
    name: "Văn phòng Bộ Công an (V01), Thường trực Ban Chỉ đạo 138/CP",
    shortName: "V01, BCĐ 138/CP",
  });
  const audit = roster.body({
    id: stableId("body:audit"),
    provinceId: null,
    kind: "AUDIT",
    name: "Bộ phận kiểm tra",
    shortName: "Kiểm tra",
  });
  const operators = roster.body({
    id: stableId("body:installation"),
    provinceId: null,
    kind: "INSTALLATION",
    name: "Quản trị hệ thống",
    shortName: "Quản trị",
  });
  roster.person("v01", "Cán bộ theo dõi, V01", { role: "CENTRAL_VIEWER", body: central, title: "Cán bộ theo dõi" });
  roster.person("kiemtra", "Cán bộ kiểm tra", { role: "AUDITOR", body: audit, title: "Cán bộ kiểm tra" });
  roster.person("quantri", "Quản trị viên", { role: "SYSTEM_ADMIN", body: operators, title: "Quản trị viên" });
  return roster;
}

function addProvince(roster: Roster, story: Story): void {
  const { provinceId, validFrom, validTo, prefix } = story;
  const dated = { provinceId, validFrom, validTo };
  const committee = roster.body({
    ...dated,
    ...story.committee,
    id: bodyId(story, "committee"),
    kind: "PROVINCE_COMMITTEE",
    symbol: "BCĐ",
  });
  const agency = roster.body({
    ...dated,
    id: bodyId(story, "agency"),
    kind: "STANDING_AGENCY",
    name: `Cơ quan Thường trực Ban Chỉ đạo 138, Công an ${story.province}`,
    shortName: `Cơ quan Thường trực, Công an ${story.province}`,
    parentId: committee,
  });
  const pc02 = roster.body({
    ...dated,
    id: bodyId(story, "pc02"),
    kind: "PROFESSIONAL_UNIT",
    name: `Phòng Cảnh sát hình sự (PC02), Công an ${story.province}`,
    shortName: "PC02",
    parentId: agency,
  });
  const clerks = roster.body({
    ...dated,
    id: bodyId(story, "clerks"),
    kind: "CLERK_OFFICE",
    name: `Văn thư, Văn phòng UBND ${story.province}`,
    shortName: "Văn thư",
    parentId: committee,
  });
  const council = roster.body({
    ...dated,
    id: bodyId(story, "council"),
    kind: "APPRAISAL_COUNCIL",
    name: `Hội đồng thẩm định ${story.province}`,
    shortName: "Hội đồng thẩm định",
    parentId: committee,
  });

  roster.person(`${prefix}thuky`, "Cán bộ Cơ quan Thường trực", {
    role: "PROVINCE_SECRETARY",
    body: agency,
    title: "Cán bộ Cơ quan Thường trực",
  });
  roster.person(`${prefix}truongban`, "Trưởng ban", { role: "PROVINCE_CHAIR", body: committee, title: "Trưởng ban" });
  roster.person(
    `${prefix}phoban`,
    "Phó Trưởng ban",
    { role: "PROVINCE_CHAIR", body: committee, title: "Phó Trưởng ban", capacity: "KT", ground: "Ký thay theo phân công của Trưởng ban" },
    { role: "COUNCIL_MEMBER", body: council, title: "Ủy viên Hội đồng thẩm định" },
  );
  roster.person(`${prefix}hoidong1`, "Chủ tịch Hội đồng thẩm định", { role: "COUNCIL_CHAIR", body: council, title: "Chủ tịch Hội đồng" });
  roster.person(`${prefix}hoidong2`, "Thư ký Hội đồng thẩm định", { role: "COUNCIL_SECRETARY", body: council, title: "Thư ký Hội đồng" });
  for (const number of [3, 4, 5]) {
    roster.person(`${prefix}hoidong${number}`, `Ủy viên Hội đồng thẩm định ${number}`, {
      role: "COUNCIL_MEMBER",
      body: council,
      title: "Ủy viên Hội đồng",
    });
  }
  roster.person(`${prefix}pc02`, "Cán bộ PC02", { role: "PROFESSIONAL_OFFICER", body: pc02, title: "Cán bộ PC02" });
  roster.person(`${prefix}vanthu`, "Văn thư", { role: "CLERK", body: clerks, title: "Văn thư" });

  for (const department of story.departments) {
    const body = roster.body({
      ...dated,
      id: bodyId(story, department.key),
      kind: "DEPARTMENT",
      name: department.name,
      shortName: department.shortName,
      parentId: committee,
      isAsked: department.isAsked ?? false,
      unitIds: story.localities.filter((locality) => department.localities.includes(locality.key)).map((locality) => locality.unitId),
    });
    roster.person(`${prefix}${department.key}`, department.title, { role: "DEPARTMENT_OFFICER", body, title: "Cán bộ đầu mối" });
  }

  for (const district of story.districts) {
    const body = roster.body({
      ...dated,
      ...story.districtCommittee(district),
      id: bodyId(story, `district:${district.key}`),
      kind: "DISTRICT_COMMITTEE",
      symbol: "BCĐ",
      parentId: committee,
      unitIds: [district.unitId],
    });
    roster.person(`${prefix}${district.key}.canbo`, `Cán bộ BCĐ 138 ${district.name}`, {
      role: "DISTRICT_OFFICER",
      body,
      title: "Cán bộ đầu mối",
    });
    roster.person(`${prefix}${district.key}.truongban`, `Trưởng ban BCĐ 138 ${district.name}`, {
      role: "DISTRICT_HEAD",
      body,
      title: "Trưởng ban",
    });
  }
  for (const locality of story.localities) addCommune(roster, story, locality, committee);
}

function addCommune(roster: Roster, story: Story, locality: StoryLocality, provinceCommittee: string): void {
  const dated = {
    provinceId: story.provinceId,
    validFrom: story.validFrom,
    validTo: locality.endsOn ?? story.validTo,
    unitIds: [locality.unitId],
  };
  const { name } = locality;
  const kind = kindOf(name);
  const committee = roster.body({
    ...dated,
    id: bodyId(story, `commune:${locality.key}`),
    kind: "COMMUNE_COMMITTEE",
    name: `Ban Chỉ đạo 138 ${name}`,
    shortName: `BCĐ 138 ${name}`,
    symbol: "BCĐ",
    parentId: locality.district === null ? provinceCommittee : bodyId(story, `district:${locality.district}`),
  });
  const police = roster.body({
    ...dated,
    id: bodyId(story, `police:${locality.key}`),
    kind: "COMMUNE_POLICE",
    name: `Công an ${name}`,
    shortName: `Công an ${name}`,
    parentId: committee,
  });
  const user = `${story.prefix}${locality.key}`;
  roster.person(`${user}.congan`, `Cán bộ Công an ${name}`, { role: "COMMUNE_POLICE", body: police, title: `Cán bộ Công an ${kind}` });
  roster.person(`${user}.chutich`, `Chủ tịch UBND ${name}`, {
    role: "COMMUNE_HEAD",
    body: committee,
    title: `Chủ tịch UBND ${kind}, Trưởng ban`,
  });
  roster.person(`${user}.bithu`, `Bí thư Đảng ủy ${name}`, {
    role: "COMMUNE_PARTY_SECRETARY",
    body: committee,
    title: `${capital("bí thư Đảng ủy")} ${kind}`,
  });
}
