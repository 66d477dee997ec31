export const INSTALLATION_KINDS = ["PRODUCTION", "PRACTICE", "DEMO"] as const;
export type InstallationKind = (typeof INSTALLATION_KINDS)[number];

/** Whether the business date may be moved away from the real one (decision 11). */
export function movesClock(kind: InstallationKind): boolean {
  return kind !== "PRODUCTION";
}
