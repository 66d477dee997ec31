import { compareFractions, fractionOf, thousandths } from "./exact";

/** Loại I to III of a commune by Quyết định 28/2025/QĐ-TTg; null: none of them. */
export const DRUG_CLASSES = [1, 2, 3] as const;
export type DrugClass = (typeof DRUG_CLASSES)[number];

/** What the five criteria ask for: (a) managed addicts and users per resident, (b) places of illegal use, (c) offenders per resident, (d) plants or their area, (đ) on a key route. */
export const DRUG_CRITERIA = ["USERS", "PLACES", "OFFENDERS", "PLANTS", "ROUTE"] as const;
export type DrugCriterion = (typeof DRUG_CRITERIA)[number];

/** Lower bounds of one class: rates in per cent of the residents, places and plants in number, area in m². */
export const DRUG_BOUNDS = ["userRate", "places", "offenderRate", "plants", "area"] as const;
export type DrugBound = (typeof DRUG_BOUNDS)[number];
export type DrugBounds = Readonly<Record<DrugBound, number>>;

export type DrugLimits = {
  readonly one: DrugBounds;
  readonly two: DrugBounds;
  readonly three: DrugBounds;
  /** Criteria that classes I and II need, and that (đ) needs of (a) to (d). */
  readonly needed: number;
  readonly neededOnRoute: number;
};

/**
 * The limits as far as they are known (domain.md 1.3, read in translation). Not readable, and therefore to be checked against the original:
 * class II's lower bound of (a), here half of class I's as with (c); and class III's own bounds, here those of class II.
 */
export const DEFAULT_DRUG_LIMITS: DrugLimits = {
  one: { userRate: 0.5, places: 2, offenderRate: 0.1, plants: 3000, area: 750 },
  two: { userRate: 0.25, places: 1, offenderRate: 0.05, plants: 500, area: 125 },
  three: { userRate: 0.25, places: 1, offenderRate: 0.05, plants: 500, area: 125 },
  needed: 3,
  neededOnRoute: 2,
};

/** Counts of a commune; null: not known. */
export const DRUG_COUNTS = ["population", "users", "places", "offenders", "plants", "area"] as const;
export type DrugCount = (typeof DRUG_COUNTS)[number];
export type DrugInputs = Readonly<Record<DrugCount, number | null>> & { readonly isOnRoute: boolean | null };

export const NO_DRUG_INPUTS: DrugInputs = {
  population: null,
  users: null,
  places: null,
  offenders: null,
  plants: null,
  area: null,
  isOnRoute: null,
};

export type JudgedDrugCriterion = {
  readonly criterion: DrugCriterion;
  /** The strictest class whose bound is reached; null: none, or not known. */
  readonly level: DrugClass | null;
  readonly isKnown: boolean;
};

export type DrugVerdict = {
  readonly drugClass: DrugClass | null;
  readonly criteria: readonly JudgedDrugCriterion[];
  /** False while an unknown count could still make the class stricter. */
  readonly isComplete: boolean;
};

/** Whether a share of the residents reaches a rate in per cent; exact, since 0,1 % is no binary number. */
function reachesRate(count: number, population: number, percent: number): boolean {
  const share = { numerator: thousandths(count) * 100n, denominator: thousandths(population) };
  return compareFractions(share, fractionOf(percent)) >= 0;
}

const BOUNDS_OF = (limits: DrugLimits): readonly (readonly [DrugClass, DrugBounds])[] => [
  [1, limits.one],
  [2, limits.two],
  [3, limits.three],
];

/** The strictest class for which the test holds. */
const strictest = (limits: DrugLimits, reaches: (bounds: DrugBounds) => boolean): DrugClass | null =>
  BOUNDS_OF(limits).find(([, bounds]) => reaches(bounds))?.[0] ?? null;

function judgeRate(count: number | null, population: number | null, bound: "userRate" | "offenderRate", limits: DrugLimits) {
  // Nobody of an unknown number of residents is still nobody.
  if (count === 0) return { level: null, isKnown: true };
  if (count === null || population === null || population <= 0) return { level: null, isKnown: false };
  return { level: strictest(limits, (bounds) => reachesRate(count, population, bounds[bound])), isKnown: true };
}

function judgePlants({ plants, area }: DrugInputs, limits: DrugLimits) {
  const level = strictest(
    limits,
    (bounds) => (plants !== null && plants > 0 && plants >= bounds.plants) || (area !== null && area > 0 && area >= bounds.area),
  );
  return { level, isKnown: level === 1 || (plants !== null && area !== null) };
}

const judgePlaces = ({ places }: DrugInputs, limits: DrugLimits) => ({
  level: places === null || places === 0 ? null : strictest(limits, (bounds) => places >= bounds.places),
  isKnown: places !== null,
});

/**
 * The class of a commune: I or II with at least `needed` criteria of that class or a stricter one, III with one criterion. (đ) counts for
 * every class once `neededOnRoute` of (a) to (d) are of class III or stricter and the commune lies on a key route. A bound is included.
 */
export function classifyDrugs(inputs: DrugInputs, limits: DrugLimits = DEFAULT_DRUG_LIMITS): DrugVerdict {
  const own: JudgedDrugCriterion[] = [
    { criterion: "USERS", ...judgeRate(inputs.users, inputs.population, "userRate", limits) },
    { criterion: "PLACES", ...judgePlaces(inputs, limits) },
    { criterion: "OFFENDERS", ...judgeRate(inputs.offenders, inputs.population, "offenderRate", limits) },
    { criterion: "PLANTS", ...judgePlants(inputs, limits) },
  ];
  const isOnRoute = inputs.isOnRoute === true && own.filter((one) => one.level !== null).length >= limits.neededOnRoute;
  const criteria: JudgedDrugCriterion[] = [...own, { criterion: "ROUTE", level: isOnRoute ? 1 : null, isKnown: inputs.isOnRoute !== null }];
  const reaching = (drugClass: DrugClass) => criteria.filter((one) => one.level !== null && one.level <= drugClass).length;
  const drugClass = reaching(1) >= limits.needed ? 1 : reaching(2) >= limits.needed ? 2 : reaching(3) >= 1 ? 3 : null;
  return { drugClass, criteria, isComplete: drugClass === 1 || criteria.every((one) => one.isKnown) };
}

const isFields = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null && !Array.isArray(json);

const isBound = (json: unknown): json is number => typeof json === "number" && json > 0 && json <= 1e6 && Number(json.toFixed(3)) === json;

function parseBounds(json: unknown): DrugBounds | null {
  if (!isFields(json)) return null;
  const { userRate, places, offenderRate, plants, area } = json;
  if (!isBound(userRate) || !isBound(places) || !isBound(offenderRate) || !isBound(plants) || !isBound(area)) return null;
  return { userRate, places, offenderRate, plants, area };
}

/** Reads limits kept as JSON; null where a bound is missing, not above 0, too fine, or a stricter class asks for less than a milder one. */
export function parseDrugLimits(json: unknown): DrugLimits | null {
  if (!isFields(json)) return null;
  const [one, two, three] = [parseBounds(json.one), parseBounds(json.two), parseBounds(json.three)];
  const { needed, neededOnRoute } = json;
  if (!one || !two || !three || !isBound(needed) || !isBound(neededOnRoute)) return null;
  if (DRUG_BOUNDS.some((bound) => one[bound] < two[bound] || two[bound] < three[bound])) return null;
  if (![needed, neededOnRoute].every((count) => Number.isInteger(count) && count <= DRUG_CRITERIA.length)) return null;
  return { one, two, three, needed, neededOnRoute };
}
