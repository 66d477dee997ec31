// What the seeded database holds of plans below the province's, and of what plans oblige.
import type pg from "pg";
import type { CampaignStatus } from "@/lib/domain/campaign";
import type { Duty, Plan } from "@/lib/domain/plan";

export type LocalPlanRow = {
  readonly id: string;
  readonly version: number;
  readonly campaignId: string;
  readonly plan: Plan;
  readonly isOfBacLy: boolean;
};
export type DutyRow = {
  readonly id: string;
  readonly provinceId: string;
  readonly campaignId: string;
  readonly campaign: CampaignStatus;
  readonly version: number;
  readonly paper: Duty["paper"];
  readonly status: Duty["status"];
  readonly bodyIds: readonly string[];
  readonly issuedOn: string | null;
};

export async function listLocalPlans(client: pg.Client): Promise<LocalPlanRow[]> {
  const { rows } =
    await client.query<LocalPlanRow>(`select x.id::text as id, x.version, x.campaign_id::text as "campaignId", b.name like '%Bắc Lý' or b.name like '%Đồng Hới' as "isOfBacLy",
        jsonb_build_object('kind', x.kind, 'status', x.status, 'provinceId', x.province_id, 'campaign', c.status, 'unitId', x.unit_id,
          'receivedBy', case when b.kind = 'COMMUNE_COMMITTEE' and p.kind = 'DISTRICT_COMMITTEE' then 'DISTRICT' else 'PROVINCE' end,
          'isAccepted', x.accepted_on is not null, 'isReturned', x.return_reason is not null) as plan
      from papers x join campaigns c on c.id = x.campaign_id join bodies b on b.id = x.issuer_id left join bodies p on p.id = b.parent_id
      where x.kind in ('DISTRICT', 'COMMUNE') order by x.id`);
  return rows;
}

export async function listDuties(client: pg.Client): Promise<DutyRow[]> {
  const { rows } =
    await client.query<DutyRow>(`select d.id::text as id, d.province_id::text as "provinceId", x.campaign_id::text as "campaignId", c.status::text as campaign, d.version,
        jsonb_build_object('kind', x.kind, 'status', x.status, 'unitId', x.unit_id) as paper, d.status::text as status, x.issued_on::text as "issuedOn",
        array(select b.id::text from bodies b where b.id = d.body_id or (b.parent_id = d.body_id and b.kind = 'COMMUNE_POLICE')) as "bodyIds"
      from plan_duties d join papers x on x.id = d.paper_id join campaigns c on c.id = x.campaign_id order by x.id, d.position`);
  return rows;
}
