// What the office holds in the seeded database: papers with their ways, registers, delegations, the dispatch log.
import type pg from "pg";
import type { Role } from "@/lib/domain/access";
import type { CampaignStatus } from "@/lib/domain/campaign";
import type { PaperKind, PaperStatus, RegisterMode, StepKind, StepStatus } from "@/lib/domain/paper";

/** A paper of any kind, with the seat that its next step waits for. */
export type PaperRow = {
  readonly id: string;
  readonly provinceId: string;
  readonly campaignId: string;
  readonly campaign: CampaignStatus;
  readonly kind: PaperKind;
  readonly status: PaperStatus;
  readonly unitId: string | null;
  readonly version: number;
  readonly step: { readonly id: string; readonly kind: StepKind; readonly version: number } | null;
  readonly seats: readonly { readonly role: Role; readonly bodyId: string; readonly kind: StepKind; readonly status: StepStatus }[];
};
export type RegisterRow = { readonly id: string; readonly provinceId: string; readonly notation: string; readonly mode: RegisterMode };
export type EntryRow = { readonly id: string; readonly provinceId: string; readonly isOfPaper: boolean; readonly version: number };
export type DelegationRow = {
  readonly id: string;
  readonly provinceId: string;
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly headBodyId: string;
  readonly validTo: string;
  readonly version: number;
};
export type DispatchRow = { readonly id: string; readonly paperId: string; readonly provinceId: string; readonly version: number };

export type OfficeWorld = {
  readonly papers: readonly PaperRow[];
  readonly registers: readonly RegisterRow[];
  readonly entries: readonly EntryRow[];
  readonly delegations: readonly DelegationRow[];
  readonly dispatches: readonly DispatchRow[];
};

const list = async <Row extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;

/** The seats that a paper passes on its way. */
export const SEATS = `coalesce((select jsonb_agg(jsonb_build_object('role', s.role, 'bodyId', s.body_id, 'kind', s.kind, 'status', s.status) order by s.position)
  from paper_steps s where s.paper_id = x.id), '[]')`;

const listPapers = (client: pg.Client) =>
  list<PaperRow>(
    client,
    `select x.id::text as id, x.province_id::text as "provinceId", x.campaign_id::text as "campaignId", c.status::text as campaign, x.version, x.kind::text as kind, x.status::text as status, x.unit_id::text as "unitId",
      (select jsonb_build_object('id', s.id, 'kind', s.kind, 'version', s.version) from paper_steps s where s.paper_id = x.id and s.status = 'WAITING' order by s.position limit 1) as step,
      ${SEATS} as seats
    from papers x join campaigns c on c.id = x.campaign_id order by x.id`,
  );

export const readOffice = async (client: pg.Client): Promise<OfficeWorld> => ({
  papers: await listPapers(client),
  registers: await list<RegisterRow>(
    client,
    `select id::text as id, province_id::text as "provinceId", notation, mode::text as mode from number_registers order by id`,
  ),
  entries: await list<EntryRow>(
    client,
    `select id::text as id, province_id::text as "provinceId", paper_id is not null as "isOfPaper", version from register_entries order by id`,
  ),
  delegations: await list<DelegationRow>(
    client,
    `select d.id::text as id, d.province_id::text as "provinceId", d.delegator_id::text as "delegatorId", d.delegate_id::text as "delegateId",
      a.body_id::text as "headBodyId", d.valid_to::text as "validTo", d.version from delegations d join assignments a on a.id = d.delegator_id order by d.id`,
  ),
  dispatches: await list<DispatchRow>(
    client,
    `select id::text as id, paper_id::text as "paperId", province_id::text as "provinceId", version from dispatches where sent_on is null order by id`,
  ),
});
