import { readFileSync } from "node:fs";
import * as z from "zod";

const named = z.object({ code: z.string(), name: z.string() });
const origin = named.extend({ part: z.enum(["full", "partial"]) });

const before2025 = z.object({
  provinces: z.array(named.extend({ districts: z.array(named.extend({ communes: z.array(named) })) })),
});
const mergers2024 = z.object({
  effective: z.literal("2024-12-01"),
  basis: z.string(),
  province: named,
  communes: z.array(named.extend({ district: z.string(), inferred: z.boolean(), from: z.array(origin) })),
});
const succession2025 = z.object({
  effective: z.literal("2025-07-01"),
  provinces: z.array(named.extend({ from: z.array(named), communes: z.array(named.extend({ from: z.array(origin) })) })),
});
const present = z.object({ provinces: z.array(named.extend({ communes: z.array(named) })) });

export type TerritorySource = {
  readonly before2025: z.infer<typeof before2025>;
  readonly mergers2024: z.infer<typeof mergers2024>;
  readonly succession2025: z.infer<typeof succession2025>;
  readonly present: z.infer<typeof present>;
};

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./data/${name}.json`, import.meta.url), "utf8"));
}

/** The four lists as published (prisma/seed/data/README.md), their shape checked. */
export function readTerritorySource(): TerritorySource {
  return {
    before2025: before2025.parse(readJson("units-before-2025")),
    mergers2024: mergers2024.parse(readJson("succession-2024-12-01")),
    succession2025: succession2025.parse(readJson("succession-2025-07-01")),
    present: present.parse(readJson("units-2026-07")),
  };
}
