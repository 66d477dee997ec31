import type { PlainDate } from "@/lib/domain/plain-date";

/** A commune of a story: its place in the register, and how it stands in the campaign. */
export type StoryLocality = {
  /** In user names: the name without marks and spaces. */
  readonly key: string;
  readonly unitId: string;
  /** With its kind, as inside a sentence: "phường Bắc Lý". */
  readonly name: string;
  /** Key of its district; null in two tiers. */
  readonly district: string | null;
  readonly listing: "SELECTED" | "FOLLOWED";
  readonly types: readonly ("TYPE_1_SOCIAL_ORDER" | "TYPE_2_ECONOMIC" | "TYPE_3_ENVIRONMENT" | "TYPE_4_DRUGS")[];
  readonly flags?: readonly ("BORDER" | "MINISTRY_LIST" | "NEW_RURAL" | "CARRIED_OVER" | "DIFFICULT")[];
  /** When the commune ends before its province does. */
  readonly endsOn?: PlainDate;
  /** How busy it is: 1 is an ordinary commune. Illustrative. */
  readonly weight: number;
  /** Change against last year: 0,8 is a fifth fewer. Illustrative. */
  readonly trend: number;
  /** Months (counted back from the newest full one) for which nothing was entered. */
  readonly missingMonths?: number;
};

export type StoryDistrict = { readonly key: string; readonly unitId: string; readonly name: string };

export type StoryDepartment = {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly title: string;
  /** Keys of the localities it touches. */
  readonly localities: readonly string[];
  readonly isAsked?: boolean;
};

export type StoryPlan = {
  readonly kind: "PERIOD" | "ANNUAL" | "REVIEW";
  readonly number: number;
  readonly notation: string;
  readonly issuedOn: PlainDate;
  readonly issuer: string;
  readonly subject: string;
  readonly signerTitle: string;
  readonly bases: readonly string[];
  readonly recipients: readonly string[];
};

export type StoryPeriod = {
  readonly kind: "SIX_MONTH" | "YEAR";
  readonly title: string;
  readonly figuresFrom: PlainDate;
  readonly figuresTo: PlainDate;
  readonly opensOn: PlainDate;
  readonly dueCommune: PlainDate;
  readonly dueDistrict: PlainDate | null;
  readonly dueProvince: PlainDate;
  /** Whether the secretariat has opened it by the story's day. */
  readonly isOpen: boolean;
};

/** One province and one year, as the demo tells it. Papers and places of Quảng Bình are those of its real plan; all figures are illustrative. */
export type Story = {
  readonly key: "qb" | "qt" | "tn";
  /** Before every user name: "", "qt.", "tn.". */
  readonly prefix: string;
  readonly provinceId: string;
  /** Inside a sentence: "tỉnh Quảng Bình". */
  readonly province: string;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  /** Business date on the day the demo is made. */
  readonly today: PlainDate;
  readonly committee: { readonly name: string; readonly shortName: string };
  readonly districtCommittee: (district: StoryDistrict) => { readonly name: string; readonly shortName: string };
  readonly districts: readonly StoryDistrict[];
  readonly localities: readonly StoryLocality[];
  readonly departments: readonly StoryDepartment[];
  readonly year: number;
  readonly workFrom: PlainDate;
  readonly workTo: PlainDate;
  readonly figuresFrom: PlainDate;
  readonly figuresTo: PlainDate;
  readonly monthStartDay: number;
  readonly followUpVerdictOn: PlainDate | null;
  readonly isIllustrative: boolean;
  /** Whether next year's campaign stands as a draft, with nominations for it. */
  readonly plansNextYear?: boolean;
  readonly plans: readonly StoryPlan[];
  readonly selection: { readonly number: number; readonly notation: string; readonly issuedOn: PlainDate; readonly subject: string };
  readonly periods: readonly StoryPeriod[];
  readonly taskGroups: readonly string[];
};
