// Who sees what: the navigation of every role after procedures.md, and what is refused, missing or behind the sign-in.
import type { Page } from "@playwright/test";
import { expect, signIn, test } from "../support/story";

/** Every place of work with its address; nobody has them all. */
const PLACES = {
  "Việc của tôi": "/",
  "Bảng điều hành": "/dashboard",
  "Đợt chuyển hóa": "/campaigns",
  "Đề xuất địa bàn": "/nominations",
  "Địa bàn": "/localities",
  "Cập nhật": "/updates",
  "Số liệu": "/figures",
  "Báo cáo": "/reports",
  "Đánh giá": "/assessments",
  "Quyết định": "/decisions",
  "Kế hoạch": "/plans",
  "Sổ văn bản": "/registers",
  "Ủy quyền ký": "/delegations",
  "Quy trình trình ký": "/papers/route",
  "Đơn vị hành chính": "/units",
  "Tiêu chí": "/criteria",
  "Biểu mẫu": "/forms",
  "Lịch làm việc": "/calendar",
  "Tài khoản": "/admin/accounts",
  "Thiết lập": "/admin/settings",
  "Đồng hồ trình diễn": "/admin/clock",
  "Nhật ký": "/audit",
} as const;
type Place = keyof typeof PLACES;
const NAMES = Object.keys(PLACES) as Place[];

/** Places of the office: of those who sign, number or configure. */
const OFFICE: readonly Place[] = ["Sổ văn bản", "Ủy quyền ký", "Quy trình trình ký", "Biểu mẫu", "Lịch làm việc"];
const READS_ALL = NAMES.slice(0, NAMES.indexOf("Tài khoản")).filter((name) => !OFFICE.includes(name));
/** In the order of the navigation. */
const withOffice = (...names: readonly Place[]) => NAMES.filter((name) => READS_ALL.includes(name) || names.includes(name));
const SIGNS = withOffice("Sổ văn bản", "Ủy quyền ký");
const READS_DOSSIERS = READS_ALL.filter((name) => name !== "Bảng điều hành" && name !== "Cập nhật");
const DEPARTMENT: readonly Place[] = ["Việc của tôi", "Địa bàn", "Cập nhật", "Báo cáo", "Quyết định", "Kế hoạch", "Đơn vị hành chính"];

/** Places of those who work there, which whoever reads the other place may read too. */
const READ_WITH: Partial<Record<Place, Place>> = { "Ủy quyền ký": "Kế hoạch", "Biểu mẫu": "Báo cáo" };

const PEOPLE: readonly { readonly username: string; readonly who: string; readonly sees: readonly Place[] }[] = [
  { username: "truongban", who: "the chair of the province", sees: SIGNS },
  { username: "phoban", who: "the deputy signing for him", sees: SIGNS },
  {
    username: "thuky",
    who: "the officer of the standing agency",
    sees: withOffice("Sổ văn bản", "Quy trình trình ký", "Biểu mẫu", "Lịch làm việc"),
  },
  { username: "hoidong1", who: "the chair of the appraisal council", sees: READS_DOSSIERS },
  { username: "hoidong2", who: "the secretary of the council", sees: READS_DOSSIERS },
  { username: "hoidong3", who: "a member of the council", sees: READS_DOSSIERS },
  {
    username: "pc02",
    who: "an officer of a professional unit",
    sees: READS_ALL.filter((name) => name !== "Báo cáo" && name !== "Đánh giá" && name !== "Đề xuất địa bàn"),
  },
  { username: "vanthu", who: "the clerk", sees: ["Việc của tôi", "Quyết định", "Kế hoạch", "Sổ văn bản", "Đơn vị hành chính"] },
  { username: "bienphong", who: "an officer of the border guard", sees: DEPARTMENT },
  { username: "vks", who: "an officer of the procuracy", sees: DEPARTMENT },
  { username: "donghoi.canbo", who: "an officer of a district", sees: READS_ALL },
  { username: "bacly.congan", who: "the police of a commune", sees: READS_ALL },
  { username: "bacly.bithu", who: "the Party secretary of a commune", sees: READS_ALL },
  { username: "v01", who: "the ministry's viewer", sees: ["Việc của tôi", "Quyết định", "Kế hoạch"] },
  { username: "kiemtra", who: "the auditor", sees: [...withOffice("Sổ văn bản"), "Nhật ký"] },
  { username: "quantri", who: "the administrator", sees: ["Tài khoản", "Thiết lập", "Đồng hồ trình diễn"] },
];

async function seesExactly(page: Page, names: readonly Place[]): Promise<void> {
  await expect(page.getByRole("navigation", { name: "Các mục làm việc" }).getByRole("link")).toHaveText([...names]);
}

for (const { username, who, sees } of PEOPLE) {
  test(`${who} sees his places of work and no other`, async ({ as }) => {
    const page = await as(username);
    await page.goto("/");
    await seesExactly(page, sees);
    for (const name of NAMES.filter((place) => PLACES[place] !== "/")) {
      const answer = await page.request.get(PLACES[name]);
      const opens = sees.includes(name) || sees.includes(READ_WITH[name] ?? name);
      expect(answer.status(), `${username} asks for ${name}`).toBe(opens ? 200 : 403);
    }
  });
}

test("who holds two seats changes from one to the other in the header", async ({ as }) => {
  const page = await as("tn.phoban");
  await page.goto("/dashboard");
  const header = page.getByRole("banner");
  await header.getByText("Phó Trưởng ban", { exact: true }).first().click();
  await header.getByRole("button", { name: "Ủy viên Hội đồng thẩm định" }).click();
  await seesExactly(page, READS_DOSSIERS);

  await header.getByText("Ủy viên Hội đồng thẩm định", { exact: true }).first().click();
  await header.getByRole("button", { name: "Phó Trưởng ban" }).click();
  await seesExactly(page, SIGNS);
});

test("a page of another role says so, and leads back to one's own work", async ({ as, opensWith }) => {
  const page = await as("vks");
  await opensWith(page, "/dashboard", 403);
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ đang dùng không làm được việc này" })).toBeVisible();
  await page.getByRole("link", { name: "Về trang Việc của tôi" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Việc của tôi" })).toBeVisible();

  await opensWith(await as("bacly.congan"), "/units/new", 403);
  await opensWith(await as("donghoi.canbo"), "/campaigns/new", 403);
});

async function addressOf(page: Page, list: string, name: RegExp): Promise<string> {
  await page.goto(list);
  const address = await page.getByRole("main").getByRole("link", { name }).first().getAttribute("href");
  expect(address, `${list} has ${name}`).toMatch(/^\/[a-z]+\/[0-9a-f-]{36}/);
  return address ?? "";
}

test("what belongs to another province does not exist", async ({ as, opensWith }) => {
  const there = await as("qt.thuky");
  const addresses = [
    await addressOf(there, "/reports", /BCĐ 138 phường Đồng Thuận/),
    await addressOf(there, "/localities", /Đồng Sơn/),
    await addressOf(there, "/campaigns", /2026/),
    await addressOf(there, "/plans", /KH-BCĐ/),
  ];
  const here = await as("thuky");
  for (const address of addresses) {
    await opensWith(here, address, 404);
    await expect(here.getByRole("heading", { level: 1, name: "Không tìm thấy trang này" })).toBeVisible();
  }
  for (const address of addresses) expect((await there.request.get(address)).status(), address).toBe(200);
});

test("another commune's papers do not exist for a commune", async ({ as, opensWith }) => {
  const there = await as("hamninh.congan");
  const report = await addressOf(there, "/reports", /BCĐ 138 xã Hàm Ninh/);
  const locality = await addressOf(there, "/localities", /Hàm Ninh/);
  const here = await as("bacly.congan");
  await opensWith(here, report, 404);
  await opensWith(here, locality, 404);
});

test("a malformed address is not found, and nothing breaks", async ({ as }) => {
  const page = await as("thuky");
  for (const list of ["reports", "localities", "campaigns", "units", "assessments", "plans", "criteria"]) {
    for (const id of ["abc", "1", "%00", "00000000-0000-0000-0000-000000000000"]) {
      expect((await page.request.get(`/${list}/${id}`)).status(), `/${list}/${id}`).toBe(404);
    }
  }
  expect((await page.request.get("/figures/abc/2024-05-15")).status()).toBe(404);
  expect((await page.request.get("/nothing-here")).status()).toBe(404);
});

test("who is not signed in is asked to, and then taken to what he wanted", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/reports?view=owed");
  await expect(page.getByRole("heading", { level: 1, name: "Đăng nhập" })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("BCĐ 138 phường Bắc Lý");
  await signIn(page, "tn.thuky");
  await expect(page).toHaveURL(/\/reports\?view=owed$/);
  await expect(page.getByRole("heading", { level: 1, name: "Báo cáo" })).toBeVisible();
});

test("signing in never leads to another site", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/sign-in?from=https%3A%2F%2Fexample.com%2F");
  await signIn(page, "tn.truongban");
  await expect(page.getByRole("heading", { level: 1, name: "Việc của tôi" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/");
});
