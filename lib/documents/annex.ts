import { HOTSPOT_TYPES, type HotspotType } from "@/lib/domain/locality";
import type { PaperBlock } from "@/lib/domain/paper-sheet";
import type { PlaceName } from "@/lib/domain/decision-view";
import type { DecisionEffect } from "@/lib/domain/paper";
import type { PlainDate } from "@/lib/domain/plain-date";
import { effectText, formatPlace } from "@/lib/text/vi-decision";
import { hotspotTypeText } from "@/lib/text/vi-locality";
import { viPaperSheet } from "@/lib/text/vi-paper-sheet";

/** A commune as a paper names it. */
export type NamedPlace = {
  readonly place: PlaceName;
  readonly effect: DecisionEffect;
  readonly types: readonly HotspotType[];
  readonly followUntil: PlainDate | null;
};

const words = viPaperSheet.list;
type ListItem = { readonly text: string; readonly isDeep: boolean };

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
const enumerated = (places: readonly NamedPlace[]): string =>
  places.map(({ place }, index) => words.place(index + 1, formatPlace(place))).join("; ");
const typesOf = (types: readonly HotspotType[]): string => types.map((type) => lowerFirst(hotspotTypeText[type])).join(words.types);

/** Groups in the order in which they first occur. */
function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

/** Groups of types in the order of the types themselves (loại 1 to 4), as papers list them; those without a type last. */
const byType = ([a]: readonly NamedPlace[], [b]: readonly NamedPlace[]): number => rankOf(a) - rankOf(b);
const rankOf = (one: NamedPlace | undefined): number => {
  const ranks = (one?.types ?? []).map((type) => HOTSPOT_TYPES.indexOf(type));
  return ranks.length === 0 ? HOTSPOT_TYPES.length : Math.min(...ranks);
};

function selectedLines(selected: readonly NamedPlace[], heading: string): readonly ListItem[] {
  if (selected.length === 0) return [];
  const groups = groupBy(selected, (one) => one.types.join(" ")).toSorted(byType);
  return [
    { text: heading, isDeep: false },
    ...groups.map((group) => {
      const [first] = group;
      const head = first && first.types.length > 0 ? words.ofTypes(group.length, typesOf(first.types)) : words.withoutTypes(group.length);
      return { text: `${head}${enumerated(group)}.`, isDeep: true };
    }),
  ];
}

/** The communes a paper names, by effect and type, each counted and numbered as plans and decisions write it; empty where it names none. */
export function localityList(places: readonly NamedPlace[], selectedHeading: string): readonly PaperBlock[] {
  const of = (...effects: readonly DecisionEffect[]) => places.filter((one) => effects.includes(one.effect));
  const [selected, followed, removed] = [of("SELECT", "CARRY_OVER"), of("FOLLOW"), of("REMOVE")];
  const items: readonly ListItem[] = [
    ...selectedLines(selected, selectedHeading),
    ...groupBy(followed, (one) => one.followUntil ?? "").map((group) => ({
      text: `${words.followed(group.length, group[0]?.followUntil ?? null)}${enumerated(group)}.`,
      isDeep: false,
    })),
    ...(removed.length > 0 ? [{ text: `${words.removed(removed.length)}${enumerated(removed)}.`, isDeep: false }] : []),
  ];
  return items.length === 0 ? [] : [{ kind: "LIST", items }];
}

/** The same as a table of an annex, one commune a row. */
export function localityTable(places: readonly NamedPlace[]): PaperBlock {
  return {
    kind: "TABLE",
    caption: "",
    head: [...viPaperSheet.annexHead],
    rows: places.map(({ place, effect, types }, index) => [
      String(index + 1),
      formatPlace(place),
      effectText[effect],
      types.map((type) => hotspotTypeText[type]).join("; "),
    ]),
  };
}
