import { describe, expect, it } from "vitest";
import { accountState, deviceOf } from "@/lib/domain/account";
import { withoutSecrets } from "@/lib/domain/event";

const now = new Date("2024-06-10T03:00:00Z");
const before = new Date("2024-06-10T02:59:00Z");
const after = new Date("2024-06-10T03:01:00Z");

describe("the state of an account", () => {
  it.each([
    ["DISABLED", { disabledAt: before, lockedUntil: after, mustChangePassword: true }],
    ["LOCKED", { disabledAt: null, lockedUntil: after, mustChangePassword: true }],
    ["NEW", { disabledAt: null, lockedUntil: before, mustChangePassword: true }],
    ["ACTIVE", { disabledAt: null, lockedUntil: before, mustChangePassword: false }],
    ["ACTIVE", { disabledAt: null, lockedUntil: now, mustChangePassword: false }],
  ])("is %s", (state, account) => {
    expect(accountState(account, now)).toBe(state);
  });
});

describe("a device", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/130.0 Chrome/124.0 Safari/537.36",
      "Cốc Cốc",
      "Windows",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Safari/537.36 Edg/124.0",
      "Edge",
      "Windows",
    ],
    [
      "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Mobile Safari/537.36",
      "Chrome",
      "Android",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1",
      "Safari",
      "iPhone",
    ],
    ["curl/8.0", "", ""],
  ])("is read from %s", (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
});

describe("an event's data", () => {
  it("shows nothing that looks like a secret, at any depth", () => {
    const data = {
      username: "thuky",
      newPassword: "x",
      list: [{ token: "y", id: 1 }],
      before: { passwordHash: "z", name: "a" },
      none: null,
    };
    expect(withoutSecrets(data)).toEqual({ username: "thuky", list: [{ id: 1 }], before: { name: "a" }, none: null });
  });
});
