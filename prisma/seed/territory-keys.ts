import { createHash } from "node:crypto";

/** Which list a unit comes from: "2024" as before the mergers, "2024-12" made on 1/12/2024, "2025" made on 1/7/2025. */
export type Era = "2024" | "2024-12" | "2025";

/** The same key gives the same id on every installation: SHA-256 in the form of a UUID of version 8 (RFC 9562). */
export function stableId(key: string): string {
  const hex = createHash("sha256").update(key).digest("hex");
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Key of a unit by list, province code and, below the province, its own code: "unit:2024:44:18859". */
export function unitKey(era: Era, provinceCode: string, code?: string): string {
  return ["unit", era, provinceCode, ...(code === undefined ? [] : [code])].join(":");
}

export function unitId(era: Era, provinceCode: string, code?: string): string {
  return stableId(unitKey(era, provinceCode, code));
}

/** Where the demo data finds its provinces. */
export const PROVINCE_IDS = {
  quangBinh: unitId("2024", "44"),
  oldQuangTri: unitId("2024", "45"),
  quangTri: unitId("2025", "44"),
  oldTayNinh: unitId("2024", "72"),
  longAn: unitId("2024", "80"),
  tayNinh: unitId("2025", "80"),
} as const;
