import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");

/** Custom properties with a hex colour in the first block that follows `start`. */
function tokensAfter(start: string): Record<string, string> {
  const from = css.indexOf(start);
  const block = css.slice(from, css.indexOf("}", from));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-fA-F]{6})/g)].map((match) => [match[1] ?? "", match[2] ?? ""]));
}

/** WCAG 2 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TONES = ["accent", "achieved", "attention", "alert", "info"];
const TEXT_ON: readonly (readonly [string, string])[] = [
  ...["ink", "ink-2", "ink-3", ...TONES, "accent-strong"].flatMap((ink) => [[ink, "ground"] as const, [ink, "surface"] as const]),
  ...TONES.map((tone) => [tone, `${tone}-soft`] as const),
  ...TONES.map((tone) => ["ink", `${tone}-soft`] as const),
  ["ink-2", "info-soft"],
  ["ground", "accent"],
  ["ground", "accent-strong"],
];

describe.each([
  ["light", tokensAfter(":root {")],
  ["dark", tokensAfter("(prefers-color-scheme: dark)")],
])("colours, %s", (_scheme, tokens) => {
  it.each(TEXT_ON)("%s can be read on %s", (ink, ground) => {
    expect(contrast(tokens[ink] ?? "", tokens[ground] ?? "")).toBeGreaterThanOrEqual(4.5);
  });
});
