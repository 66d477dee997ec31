import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import { compareVi } from "@/lib/domain/vietnamese-order";
import { runCommand } from "@/lib/server/command";
import { createAccount } from "@/lib/server/commands/accounts";
import { listAccounts } from "@/lib/server/queries/accounts";
import { getUnitRegister } from "@/lib/server/queries/units";
import { withScope } from "@/lib/server/scope";
import { createAccountInput } from "@/lib/schemas/account";
import { PROVINCE_IDS } from "@/prisma/seed/territory";
import { aCast, castActor } from "@/tests/support/cast";
import { asOwner } from "@/tests/support/database";
import { aSecretary } from "@/tests/support/secretary";

let admin: Actor;
beforeAll(async () => {
  await aCast();
  admin = await castActor("quantri");
});

describe("8.2 (3) order of lists", () => {
  const NAMES = ["Đồng Hới", "Dân Hóa", "Duy Ninh", "Ân", "An", "Ăn", "Ba Đồn", "Bắc Lý", "Ô", "O", "Ơ", "Ư", "U", "Y", "Đại Trạch"];

  it("is the Vietnamese alphabet in the database too", async () => {
    const rows = await asOwner<{ name: string }>(`select name from unnest($1::text[]) name order by name collate "vi-x-icu"`, [NAMES]);
    expect(rows.map((row) => row.name)).toEqual(NAMES.toSorted(compareVi));
    expect(rows.map((row) => row.name)).not.toEqual(NAMES.toSorted());
  });

  it("is asked for wherever names or titles are sorted", () => {
    const unordered = readdirSync("lib/server/queries").flatMap((file) =>
      readFileSync(`lib/server/queries/${file}`, "utf8")
        .split("\n")
        .filter((line) => /order by/i.test(line))
        .flatMap((line) => [
          ...line.replace(/^.*?order by/i, "").matchAll(/\b\w\.(?:name|title|short_name|display_name)\b(?! collate "vi-x-icu"| from )/g),
        ])
        .map((match) => `${file}: ${match[0]}`),
    );
    expect(unordered).toEqual([]);
    // A route is computed from bodies by name; what is shown of it is sorted anew.
    const byPrisma = readdirSync("lib/server/queries").filter(
      (file) =>
        file !== "report-plans.ts" &&
        /orderBy: \[?\{ (?:name|title|shortName|displayName):/.test(readFileSync(`lib/server/queries/${file}`, "utf8")),
    );
    expect(byPrisma).toEqual([]);
  });

  it("puts people by the given name, then by the whole name", async () => {
    const mark = randomUUID().slice(0, 8);
    for (const name of ["Trần Văn Bình", "Nguyễn Thị Ánh", "Lê Văn Ân", "Đỗ Văn Đức", "Phạm Thị An", "Lê Thị Bình", "Phạm Văn Dũng"]) {
      const input = createAccountInput.parse({
        username: `thu.${mark}.${randomUUID().slice(0, 8)}`,
        displayName: `\u00A0${name.normalize("NFD")}\u200B`,
      });
      expect(await runCommand(admin, { name: "createAccount", key: randomUUID(), input }, createAccount)).toMatchObject({ ok: true });
    }
    const listed = await withScope(admin, (tx) => listAccounts(tx, { search: mark, page: 1 }, new Date()));
    expect(listed.rows.map((row) => row.displayName)).toEqual([
      "Phạm Thị An",
      "Nguyễn Thị Ánh",
      "Lê Văn Ân",
      "Lê Thị Bình",
      "Trần Văn Bình",
      "Phạm Văn Dũng",
      "Đỗ Văn Đức",
    ]);
  });
});

describe("8.2 (4) search without marks", () => {
  const june2024 = plainDate(2024, 6, 10);
  const search = async (text: string): Promise<string[]> => {
    const register = await getUnitRegister(aSecretary(PROVINCE_IDS.quangBinh, june2024), {
      on: june2024,
      district: undefined,
      province: undefined,
      search: text,
      page: 1,
    });
    return register.rows.map((row) => `${row.kind} ${row.name}`);
  };

  it.each(["hoa tien", "Hoá Tiến", "Hóa Tiến", "HÓA TIẾN", "Ho\u0301a Tie\u0302\u0301n", "hóa\u200B\u00A0tiến"])(
    "finds units by %j",
    async (text) => {
      expect(await search(text)).toContain("Xã Hóa Tiến");
    },
  );

  it.each(["dong hoi", "Đồng Hới", "ĐỒNG HỚI", "đồng hới".normalize("NFD")])("finds đ by d: %j", async (text) => {
    expect(await search(text)).toContain("Thành phố Đồng Hới");
  });

  it.each(["bac ly", "BẮC LÝ", "Bắc Lý".normalize("NFD")])("finds accounts by %j", async (text) => {
    const listed = await withScope(admin, (tx) => listAccounts(tx, { search: text, page: 1 }, new Date()));
    expect(listed.rows.map((row) => row.username)).toContain("bacly.congan");
  });
});
