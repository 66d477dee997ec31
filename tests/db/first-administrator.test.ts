import { expect, it } from "vitest";
import { signIn } from "@/lib/server/commands/sign-in";
import { createFirstAdministrator, FIRST_ADMINISTRATOR } from "@/lib/server/operations/first-administrator";
import { asOwner, testDatabase } from "../support/database";

it("makes one administrator where there is nobody, who must change his password", async () => {
  const { ownerUrl } = await testDatabase();
  const [first, second] = await Promise.all([createFirstAdministrator(ownerUrl), createFirstAdministrator(ownerUrl)]);
  const made = [first, second].filter((password) => password !== null);
  expect(made).toHaveLength(1);
  expect(await createFirstAdministrator(ownerUrl)).toBeNull();
  const sessionId = await signIn({ username: FIRST_ADMINISTRATOR, password: made[0] ?? "", userAgent: "" });
  expect(sessionId).not.toBeNull();
  const rows = await asOwner<{ role: string; must: boolean }>(
    "select a.role, u.must_change_password as must from users u join assignments a on a.user_id = u.id",
  );
  expect(rows).toEqual([{ role: "SYSTEM_ADMIN", must: true }]);
});
