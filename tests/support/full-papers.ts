import type { Row } from "@/prisma/seed/rows";
import { campaignOf } from "./small-campaign";
import { bodyOf, COMMUNES, idOf, unitOf, type ProvinceKey } from "./small-world";

const AT = "2024-06-01T00:00:00Z";

type Rows = Record<string, readonly Row[]>;

/** A row in every table of papers, registers and nominations; `after` rests on criteria, which come in between. */
export function fullPapers(province: ProvinceKey): { readonly before: Rows; readonly after: Rows } {
  const id = (table: string) => idOf(`full:${province}:${table}`);
  const provinceId = unitOf(province);
  const unitId = unitOf(COMMUNES[province][0]);
  const bodyId = bodyOf(COMMUNES[province][0]);
  const agencyId = bodyOf(`${province}:agency`);
  const campaign = { province_id: provinceId, campaign_id: campaignOf(province) };
  const paper = { province_id: provinceId, paper_id: id("papers") };
  const before = {
    papers: [
      {
        id: id("papers"),
        ...campaign,
        kind: "ANNUAL",
        status: "DRAFT",
        issuer: "test",
        subject: "test",
        signer_title: "",
        bases: [],
        recipients: [],
        version: 1,
      },
    ],
    decision_items: [{ id: id("decision_items"), ...paper, unit_id: unitId, effect: "SELECT", types: [], flags: [], position: 1 }],
    plan_duties: [{ id: id("plan_duties"), ...paper, position: 1, clause: "I.1", content: "test", body_name: "test", unit_ids: [] }],
    route_steps: [
      {
        id: id("route_steps"),
        province_id: provinceId,
        family: "PLAN",
        position: 1,
        kind: "SIGN",
        title: "test",
        role: "PROVINCE_CHAIR",
        body_id: agencyId,
      },
    ],
    paper_steps: [
      { id: id("paper_steps"), ...paper, round: 1, position: 1, kind: "SIGN", title: "test", role: "PROVINCE_CHAIR", body_id: agencyId },
    ],
    number_registers: [
      { id: id("number_registers"), province_id: provinceId, body_id: agencyId, year: 2024, notation: "KH-BCĐ", mode: "INTERNAL" },
    ],
    register_entries: [
      {
        id: id("register_entries"),
        province_id: provinceId,
        register_id: id("number_registers"),
        number: 1,
        status: "RESERVED",
        dated_on: "2024-01-02",
        subject: "test",
        entered_at: AT,
        entered_by: "test",
      },
    ],
    incoming_papers: [
      {
        id: id("incoming_papers"),
        province_id: provinceId,
        body_id: agencyId,
        year: 2024,
        arrival: 1,
        arrived_on: "2024-01-02",
        number: "1/KH",
        dated_on: "2024-01-01",
        issuer: "test",
        subject: "test",
        entered_by: "test",
      },
    ],
    dispatches: [{ id: id("dispatches"), ...paper, recipient: "test", channel: "PAPER" }],
    commune_committees: [
      { id: id("commune_committees"), ...campaign, unit_id: unitId, number: "1/QĐ-UBND", dated_on: "2024-01-02", issuer: "test" },
    ],
    committee_members: [
      {
        id: id("committee_members"),
        province_id: provinceId,
        committee_id: id("commune_committees"),
        position: 1,
        post: "HEAD",
        title: "test",
      },
    ],
    calendar_days: [{ id: id("calendar_days"), province_id: provinceId, day: "2024-01-01", kind: "HOLIDAY", name: "test" }],
  };
  const after = {
    nominations: [
      {
        id: id("nominations"),
        ...campaign,
        unit_id: unitId,
        nominator_id: bodyId,
        types: [],
        flags: [],
        criteria_version_id: id("criteria_versions"),
      },
    ],
    nomination_scores: [
      {
        id: id("nomination_scores"),
        province_id: provinceId,
        nomination_id: id("nominations"),
        criterion_id: id("criteria"),
        computed: {},
      },
    ],
    dossier_items: [{ id: id("dossier_items"), province_id: provinceId, nomination_id: id("nominations"), kind: "LETTER" }],
    nomination_submissions: [
      {
        id: id("nomination_submissions"),
        province_id: provinceId,
        nomination_id: id("nominations"),
        no: 1,
        snapshot: {},
        submitted_at: AT,
        submitted_by: "test",
      },
    ],
    delegations: [
      {
        id: id("delegations"),
        province_id: provinceId,
        delegator_id: idOf(`assignment:${province}:committee:PROVINCE_CHAIR`),
        delegate_id: idOf(`assignment:${province}:agency:PROVINCE_SECRETARY`),
        capacity: "KT",
        kinds: ["COMMUNE"],
        block: "test",
        ground: "test",
        valid_from: "2024-01-01",
        valid_to: "2024-07-01",
      },
    ],
  };
  return { before, after };
}
