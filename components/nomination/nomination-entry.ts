import type { DrugInputs } from "@/lib/domain/drug-class";
import type { HotspotType, LocalityFlag } from "@/lib/domain/locality";
import { DOSSIER_ITEM_KINDS, type DossierItemKind } from "@/lib/domain/nomination";
import type { Judged } from "@/lib/domain/nomination-score";
import type { NominationForm } from "@/lib/domain/nomination-view";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { dateToType, numberToType, typedDateOrNone, typedNumberOrNone } from "@/lib/text/typed-values";
import { parseNumber } from "@/lib/text/format";

export const DRUG_FIELDS = ["population", "users", "places", "offenders", "plants", "area"] as const;
export type DrugField = (typeof DRUG_FIELDS)[number];

type DrugValues = Record<DrugField, string> & { isOnRoute: "" | "yes" | "no" };
type DossierValues = { has: boolean; number: string; datedOn: string; note: string };

/** A nomination as typed: everything as text. Scores and dossier items by the criterion's id and the item's kind. */
export type NominationValues = {
  types: HotspotType[];
  flags: LocalityFlag[];
  situation: string;
  reason: string;
  drug: DrugValues;
  scores: { share: string; note: string }[];
  dossier: DossierValues[];
  personalDataChecked: boolean;
};

export function startingValues({ record, criteria, known }: NominationForm): NominationValues {
  const inputs = record.drugInputs;
  const drug = (field: DrugField): string => {
    if (inputs) return numberToType(inputs[field]);
    return field === "population" || field === "users" ? numberToType(known[field]) : "";
  };
  return {
    types: [...record.types],
    flags: [...record.flags],
    situation: record.situation,
    reason: record.reason,
    drug: {
      population: drug("population"),
      users: drug("users"),
      places: drug("places"),
      offenders: drug("offenders"),
      plants: drug("plants"),
      area: drug("area"),
      isOnRoute: inputs?.isOnRoute == null ? "" : inputs.isOnRoute ? "yes" : "no",
    },
    scores: criteria.map(({ judged, note }) => ({ share: numberToType(judged), note })),
    dossier: DOSSIER_ITEM_KINDS.map((kind) => {
      const item = record.dossier.find((one) => one.kind === kind);
      return { has: item !== undefined, number: item?.number ?? "", datedOn: dateToType(item?.datedOn ?? null), note: item?.note ?? "" };
    }),
    personalDataChecked: false,
  };
}

const routeOf = (typed: DrugValues["isOnRoute"]): boolean | null => (typed === "" ? null : typed === "yes");

/** The drug inputs as far as they can be read; what cannot counts as unknown while it is typed. */
export function typedDrugInputs(drug: DrugValues): DrugInputs {
  return {
    population: parseNumber(drug.population),
    users: parseNumber(drug.users),
    places: parseNumber(drug.places),
    offenders: parseNumber(drug.offenders),
    plants: parseNumber(drug.plants),
    area: parseNumber(drug.area),
    isOnRoute: routeOf(drug.isOnRoute),
  };
}

/** What was judged by hand, by criterion. */
export function typedScores(values: Pick<NominationValues, "scores">, form: NominationForm): ReadonlyMap<string, Judged> {
  return new Map(
    form.criteria.map((criterion, index) => {
      const typed = values.scores[index];
      return [criterion.id, { share: parseNumber(typed?.share ?? ""), note: typed?.note ?? "" }] as const;
    }),
  );
}

export function toNominationInput(values: NominationValues, form: NominationForm) {
  const { drug } = values;
  const isDrugs = values.types.includes("TYPE_4_DRUGS");
  return {
    nominationId: form.record.id,
    version: form.record.version,
    types: values.types,
    flags: values.flags,
    situation: values.situation,
    reason: values.reason,
    drugInputs: isDrugs
      ? {
          population: typedNumberOrNone(drug.population),
          users: typedNumberOrNone(drug.users),
          places: typedNumberOrNone(drug.places),
          offenders: typedNumberOrNone(drug.offenders),
          plants: typedNumberOrNone(drug.plants),
          area: typedNumberOrNone(drug.area),
          isOnRoute: routeOf(drug.isOnRoute),
        }
      : null,
    scores: form.criteria.flatMap((criterion, index) => {
      const typed = values.scores[index];
      return typed && (typed.share !== "" || typed.note.trim() !== "")
        ? [{ criterionId: criterion.id, share: typedNumberOrNone(typed.share), note: typed.note }]
        : [];
    }),
    dossier: DOSSIER_ITEM_KINDS.flatMap((kind: DossierItemKind, index) => {
      const typed = values.dossier[index];
      return typed?.has ? [{ kind, number: typed.number, datedOn: typedDateOrNone(typed.datedOn), note: typed.note }] : [];
    }),
    personalDataChecked: values.personalDataChecked,
  };
}

/** Passages that look like a person's, to be shown beside the question. */
export function doubtsOf(values: NominationValues): readonly string[] {
  const texts = [
    values.situation,
    values.reason,
    ...values.scores.map((score) => score.note),
    ...values.dossier.map((item) => `${item.number}\n${item.note}`),
  ];
  return texts.flatMap((text) => {
    const check = checkPersonalData(text, false);
    return check.kind === "CLEAN" ? [] : check.found.map((one) => one.text);
  });
}
