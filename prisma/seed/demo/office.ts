import { addDays, plainDate, yearOf, type PlainDate } from "@/lib/domain/plain-date";
import { PAPER_FAMILIES, PAPER_KINDS } from "@/lib/domain/paper";
import { defaultRoute, isLocalKind } from "@/lib/domain/paper-route";
import type { Row } from "../rows";
import { stableId } from "../territory";
import { assignmentId, bodyId } from "./people";
import type { Story } from "./story";

export type OfficeRows = Readonly<Record<"route_steps" | "delegations" | "number_registers" | "register_entries", readonly Row[]>>;

/** What the issued papers of a story are called where they are numbered. */
type Numbered = {
  readonly number: number;
  readonly notation: string;
  readonly issuedOn: PlainDate;
  readonly subject: string;
  readonly paperId: string;
};

/** Papers of the committee itself; what the people's committee issued stands in its Office's own books. */
function numberedOf(story: Story): readonly Numbered[] {
  const plans = story.plans
    .filter((plan) => plan.issuer === story.committee.name)
    .map((plan) => ({ ...plan, paperId: stableId(`plan:${story.key}:${plan.number}:${plan.issuedOn}`) }));
  const selection = { ...story.selection, paperId: stableId(`decision:${story.key}:${story.year}:selection`) };
  return [...plans, ...(/BCĐ/.test(selection.notation) ? [selection] : [])];
}

/** The way of papers, the deputy's delegation for the year, and the registers with the numbers of the story's papers, which the Office gave. */
export function buildOffice(story: Story): OfficeRows {
  const common = { province_id: story.provinceId };
  const committee = bodyId(story, "committee");
  const route = defaultRoute("ANNUAL", {
    issuer: committee,
    agency: bodyId(story, "agency"),
    office: bodyId(story, "clerks"),
    police: null,
  });
  const numbered = numberedOf(story);
  const registerId = (paper: Numbered) => stableId(`register:${story.key}:${yearOf(paper.issuedOn)}:${paper.notation}`);
  const year = yearOf(story.today);
  return {
    route_steps: PAPER_FAMILIES.flatMap((family) =>
      route.map((step, position) => ({
        id: stableId(`route-step:${story.key}:${family}:${position}`),
        ...common,
        family,
        position,
        kind: step.kind,
        title: step.title,
        role: step.role,
        body_id: step.bodyId,
      })),
    ),
    delegations: [
      {
        id: stableId(`delegation:${story.key}:${year}`),
        ...common,
        delegator_id: assignmentId(`${story.prefix}truongban`, "PROVINCE_CHAIR"),
        delegate_id: assignmentId(`${story.prefix}phoban`, "PROVINCE_CHAIR"),
        capacity: "KT",
        kinds: PAPER_KINDS.filter((kind) => !isLocalKind(kind)),
        block: "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN",
        ground: `Thông báo phân công nhiệm vụ Ban Chỉ đạo năm ${year}`,
        valid_from: plainDate(year, 1, 1),
        valid_to: addDays(plainDate(year, 12, 31), 1),
        revoked_on: null,
        version: 1,
      },
    ],
    number_registers: numbered.map((paper) => ({
      id: registerId(paper),
      ...common,
      body_id: committee,
      year: yearOf(paper.issuedOn),
      notation: paper.notation,
      mode: "EXTERNAL",
      last: paper.number,
      version: 1,
    })),
    register_entries: numbered.map((paper) => ({
      id: stableId(`register-entry:${registerId(paper)}:${paper.number}`),
      ...common,
      register_id: registerId(paper),
      number: paper.number,
      status: "ISSUED",
      dated_on: paper.issuedOn,
      subject: paper.subject,
      paper_id: paper.paperId,
      entered_at: `${paper.issuedOn}T10:00:00+07:00`,
      entered_by: "Văn thư",
      version: 1,
    })),
  };
}
