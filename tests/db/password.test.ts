import { hash } from "@node-rs/argon2";
import { expect, it } from "vitest";
import { verifyPassword } from "@/lib/server/password";

it("checks two passwords at once, lets two hundred wait, and refuses more instead of filling the memory", async () => {
  const cheap = await hash("đúng", { memoryCost: 8, timeCost: 1, parallelism: 1 });
  const checks = Array.from({ length: 210 }, (_, turn) => verifyPassword(cheap, turn % 2 === 0 ? "đúng" : "sai"));
  const results = await Promise.allSettled(checks);
  const answers = results.map((result) => (result.status === "fulfilled" ? result.value : "REFUSED"));
  expect(answers.slice(0, 202)).toEqual(Array.from({ length: 202 }, (_, turn) => turn % 2 === 0));
  expect(answers.slice(202)).toEqual(Array.from({ length: 8 }, () => "REFUSED"));
  // The places are free again.
  await expect(verifyPassword(cheap, "đúng")).resolves.toBe(true);
});
