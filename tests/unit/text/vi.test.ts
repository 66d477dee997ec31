import { describe, expect, it } from "vitest";
import { CAPACITIES, ROLES } from "@/lib/domain/access";
import { vi } from "@/lib/text/vi";
import { viErrors } from "@/lib/text/vi-errors";
import { viRole } from "@/lib/text/vi-role";

/** Every string of the tree; functions are called with a sample. */
function strings(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return [String(node(1, 2, "3"))];
  return node !== null && typeof node === "object" ? Object.values(node).flatMap(strings) : [];
}

describe("texts", () => {
  it("are stored composed (NFC), without stray spaces", () => {
    for (const text of strings([vi, viErrors, viRole])) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text.replace(/\s{2,}/, " ").trimStart()).toBe(text);
    }
  });

  it("name every role and capacity, each differently", () => {
    expect(new Set(ROLES.map((role) => viRole.role[role])).size).toBe(ROLES.length);
    expect(new Set(CAPACITIES.map((capacity) => viRole.capacity[capacity])).size).toBe(CAPACITIES.length);
  });
});
