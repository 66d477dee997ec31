import type { Row } from "@/prisma/seed/rows";
import { bodyOf, COMMUNES, idOf, unitOf, type ProvinceKey } from "./small-world";

const AT = "2024-06-01T00:00:00Z";

/** A row in every table of forms, regimes, pins, unlocks and corrections, of the full province's report. */
export function fullReporting(province: ProvinceKey): Record<string, readonly Row[]> {
  const id = (table: string) => idOf(`full:${province}:${table}`);
  const provinceId = unitOf(province);
  const author = { author_id: idOf(`user:${COMMUNES[province][0]}:COMMUNE_HEAD`), author_label: "somebody" };
  const report = { province_id: provinceId, report_id: id("reports") };
  const bodyId = bodyOf(`${province}:committee`);
  return {
    report_forms: [{ id: id("report_forms"), province_id: provinceId, title: "test" }],
    form_versions: [
      { id: id("form_versions"), province_id: provinceId, form_id: id("report_forms"), no: 1, status: "DRAFT", definition: {}, version: 1 },
    ],
    reporting_regimes: [
      {
        id: id("reporting_regimes"),
        province_id: provinceId,
        title: "test",
        kind: "YEAR",
        content: "test",
        basis: "test",
        method: "test",
        due_rules: {},
        tiers: ["COMMUNE"],
        version: 1,
      },
    ],
    report_pins: [
      {
        id: id("report_pins"),
        ...report,
        kind: "REQUEST",
        place: "REPORT",
        status: "OPEN",
        version_no: 1,
        text: "test",
        body_id: bodyId,
        raised_at: AT,
        version: 1,
        ...author,
      },
    ],
    pin_notes: [
      {
        id: id("pin_notes"),
        province_id: provinceId,
        pin_id: id("report_pins"),
        kind: "REMARK",
        text: "test",
        body_id: bodyId,
        written_at: AT,
        ...author,
      },
    ],
    report_unlocks: [
      {
        id: id("report_unlocks"),
        ...report,
        version_no: 1,
        reason: "test",
        scope: { all: true },
        hours: 1,
        from_status: "ACCEPTED",
        unlocked_at: AT,
        relock_at: "2024-06-01T01:00:00Z",
        ...author,
      },
    ],
    report_corrections: [
      {
        id: id("report_corrections"),
        ...report,
        version_no: 1,
        place: "test",
        wrong: "test",
        right: "test",
        corrected_at: AT,
        ...author,
      },
    ],
  };
}
