import { plainDate } from "@/lib/domain/plain-date";
import type { Report } from "@/lib/domain/report";

/** A commune's six-month report of 2024 in three tiers, in hand. */
export const commune: Report = {
  status: "DRAFT",
  provinceId: "QB",
  tier: "COMMUNE",
  bodyId: "COMMUNE_COMMITTEE",
  unitIds: ["bac-ly"],
  preparerBodyIds: ["COMMUNE_POLICE"],
  receivedBy: "DISTRICT",
  receiverBodyIds: ["DISTRICT_COMMITTEE"],
  preparedById: null,
  sentById: null,
  firstSentOn: null,
  isLate: false,
  isEnteredFor: false,
  isConfirmed: false,
  isAsked: false,
  opensOn: plainDate(2024, 6, 1),
  dueOn: plainDate(2024, 6, 17),
  missingParts: 0,
  currentNo: 1,
  draftPins: 0,
  openPins: 0,
  unlock: null,
  isRelocked: false,
  replacesNo: null,
};
export const inTwoTiers: Report = { ...commune, receivedBy: "PROVINCE", receiverBodyIds: ["STANDING_AGENCY"] };
export const district: Report = {
  ...inTwoTiers,
  tier: "DISTRICT",
  bodyId: "DISTRICT_COMMITTEE",
  unitIds: ["dong-hoi", "bac-ly"],
  preparerBodyIds: [],
};
export const department: Report = { ...inTwoTiers, tier: "DEPARTMENT", bodyId: "DEPARTMENT", unitIds: ["bac-ly"], preparerBodyIds: [] };
