// Who looks at every page: somebody of each role in the province with three tiers, and those to whom two tiers look different.
export type Visitor = {
  /** Undefined: nobody has signed in. */
  readonly username?: string;
  /** Also the name of the folder of his pictures. */
  readonly who: string;
};

export const PEOPLE = [
  { username: "thuky", who: "secretary" },
  { username: "truongban", who: "chair" },
  { username: "phoban", who: "deputy" },
  { username: "pc02", who: "professional" },
  { username: "vanthu", who: "clerk" },
  { username: "hoidong1", who: "council-chair" },
  { username: "hoidong2", who: "council-secretary" },
  { username: "hoidong3", who: "council-member" },
  { username: "quangtrach.canbo", who: "district-officer" },
  { username: "lethuy.truongban", who: "district-head" },
  { username: "quangchau.congan", who: "commune-police" },
  { username: "quangminh.chutich", who: "commune-head" },
  { username: "quangminh.bithu", who: "commune-party" },
  { username: "vks", who: "department" },
  { username: "v01", who: "central" },
  { username: "kiemtra", who: "auditor" },
  { username: "quantri", who: "administrator" },
  { username: "qt.thuky", who: "two-tier-secretary" },
  { username: "qt.truongban", who: "two-tier-chair" },
  { username: "qt.dongthuan.congan", who: "two-tier-police" },
  { username: "qt.dongthuan.chutich", who: "two-tier-head" },
  { username: "chua.nhiemvu", who: "no-seat" },
  { username: "lan.dau", who: "first-password" },
  { who: "visitor" },
] as const satisfies readonly Visitor[];

export type Who = (typeof PEOPLE)[number]["who"];

/** A page to which the demo has no link, the person who can open it, and its address out of one that he came to. */
type Unlinked = {
  readonly pattern: string;
  readonly who: Who;
  readonly why: string;
  readonly from: string;
  readonly to: (found: string) => string;
};

export const UNLINKED: readonly Unlinked[] = [
  {
    pattern: "/design",
    who: "administrator",
    why: "a tool of those who build the product: typed into the address bar",
    from: "/admin/accounts",
    to: () => "/design",
  },
  {
    pattern: "/reports/[reportId]/receipt",
    who: "district-head",
    why: "comes after sending, and is kept as a bookmark",
    from: "/reports/[reportId]",
    to: (report) => `${report}/receipt`,
  },
  {
    pattern: "/reports/[reportId]/enter-for",
    who: "secretary",
    why: "linked once a body is late, and nobody in the demo is; until then the page says so",
    from: "/reports/[reportId]",
    to: (report) => `${report}/enter-for`,
  },
  {
    pattern: "/reports/[reportId]/totals/[listing]/[component]",
    who: "secretary",
    why: "linked where a district has several localities of one kind, and none in the demo has",
    from: "/reports/[reportId]",
    to: (report) => `${report}/totals/SELECTED/CRM_TOTAL`,
  },
];
