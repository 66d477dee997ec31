// A province at the end of 2023: last year's records in four states, nominations that were appraised, and who decides.
import { randomUUID } from "node:crypto";
import type { LocalityState } from "@/lib/domain/locality";
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";
import type { CreateDecisionInput } from "@/lib/schemas/decision";
import { asOwner } from "./database";
import { aCampaign, aLocality, anActor, aProvince, insert } from "./factories";
import { aVersion } from "./assessment-world";

export const DECEMBER = plainDate(2023, 12, 30);
export const ISSUED = plainDate(2023, 12, 29);

export type NominationOver = { readonly status?: string; readonly opinion?: "SELECT" | "DECLINE"; readonly reason?: string };

/** Communes by number: 0 and 1 nominated; 2 last year achieved, 3 not achieved, 4 sustained, 5 relapsed; 6 and 7 free. */
export async function aDecisionWorld() {
  const province = await aProvince({ communes: [4, 4] });
  const { provinceId } = province;
  const lastYear = await aCampaign(provinceId, 2023);
  const campaignId = await aCampaign(provinceId, 2024);
  const criteriaVersionId = await aVersion(provinceId, "SELECTION", [], { year: 2024 });
  const unit = (index: number): string => province.communes[index]?.unitId ?? "";
  const record = async (index: number, state: LocalityState, listing: "SELECTED" | "FOLLOWED"): Promise<string> => {
    const id = await aLocality(provinceId, lastYear, unit(index), listing);
    await asOwner("update designated_localities set state = $2::locality_state where id = $1", [id, state]);
    return id;
  };
  const nominate = async (index: number, { status = "APPRAISED", opinion = "SELECT", reason }: NominationOver = {}): Promise<string> => {
    const id = randomUUID();
    await insert("nominations", [
      {
        id,
        province_id: provinceId,
        campaign_id: campaignId,
        unit_id: unit(index),
        nominator_id: province.agencyId,
        status,
        types: ["TYPE_4_DRUGS"],
        flags: [],
        criteria_version_id: criteriaVersionId,
        score: 72.5,
        council_opinion: opinion,
        council_score: 75,
        council_reason: reason ?? null,
      },
    ]);
    return id;
  };
  return {
    ...province,
    campaignId,
    unit,
    nominate,
    records: {
      achieved: await record(2, "ACHIEVED", "SELECTED"),
      notAchieved: await record(3, "NOT_ACHIEVED", "SELECTED"),
      sustained: await record(4, "SUSTAINED", "FOLLOWED"),
      relapsed: await record(5, "RELAPSED", "FOLLOWED"),
    },
    secretary: await anActor("PROVINCE_SECRETARY", { id: province.agencyId, kind: "STANDING_AGENCY", provinceId }, DECEMBER),
    chair: await anActor("PROVINCE_CHAIR", { id: province.committeeId, kind: "PROVINCE_COMMITTEE", provinceId }, DECEMBER),
    police: await anActor("COMMUNE_POLICE", { id: province.communes[0]?.policeId ?? "", kind: "COMMUNE_POLICE", provinceId }, DECEMBER),
  };
}
export type DecisionWorld = Awaited<ReturnType<typeof aDecisionWorld>>;

export const draftOf = (campaignId: string, more: Partial<CreateDecisionInput> = {}): CreateDecisionInput => ({
  campaignId,
  takesProposal: true,
  issuerKind: "COMMITTEE",
  issuer: "Ban Chỉ đạo 138 tỉnh",
  superior: "",
  notation: "QĐ-BCĐ",
  place: "Quảng Bình",
  subject: "Xác định địa bàn",
  signerTitle: "TRƯỞNG BAN",
  bases: ["Căn cứ Kế hoạch số 65/KH-BCĐ ngày 11/5/2021"],
  recipients: ["Như Điều 3"],
  articles: ["Xác định địa bàn", "Giao Công an tỉnh", "Hiệu lực"],
  ...more,
});

export const itemOf = (unitId: string, more: object = {}) => ({
  effect: "SELECT" as const,
  unitId,
  nominationId: null,
  originId: null,
  types: ["TYPE_1_SOCIAL_ORDER" as const],
  flags: [],
  followUntil: null as PlainDate | null,
  reason: "",
  ...more,
});
