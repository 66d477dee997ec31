import { ToneIcon, type Tone } from "@/components/ui/state-tag";
import { AppLink } from "@/components/ui/app-link";
import type { Standing } from "@/lib/domain/target";
import { formatPercent } from "@/lib/text/format";
import { standingText, viDashboard as vi } from "@/lib/text/vi-dashboard";

export type Tile = { readonly href: string; readonly name: string; readonly tone: Tone; readonly word: string };

type Props = {
  readonly title: string;
  readonly target: Standing;
  /** False where the reader sees only a part of the province: the target is not his alone. */
  readonly isWhole: boolean;
  readonly note?: string | undefined;
  readonly tiles: readonly Tile[];
};

/** A target in whole localities: how many, how many are missing, and which ones they are. */
export function TargetPanel({ title, target, isWhole, note, tiles }: Props) {
  const words = [...new Set(tiles.map((tile) => tile.word))].map((word) => {
    const alike = tiles.filter((tile) => tile.word === word);
    return { word, tone: alike[0]?.tone ?? "plain", count: alike.length };
  });
  return (
    <section className="border-t-2 border-ink pt-3">
      <h2 className="text-base font-semibold">{title}</h2>
      <div className="flex items-center gap-4">
        {target.applicable && (
          <p className="text-[2.5rem]/[3.5rem] font-semibold tracking-tight tabular-nums">
            {target.achieved}
            <span className="text-xl font-normal text-ink-3">/{target.total}</span>
          </p>
        )}
        <p className="text-pretty">
          {isWhole ? standingText(target, formatPercent(target.percent)) : vi.provinceTarget(formatPercent(target.percent))}
          {note && <span className="block text-xs text-ink-3">{note}</span>}
        </p>
      </div>
      <ul className="mt-2 mb-2 grid grid-cols-3 gap-1 lg:grid-cols-4">
        {tiles.map((tile) => (
          <li key={tile.href}>
            <AppLink href={tile.href} title={tile.word} className={`tile tone-${tile.tone}${tile.tone === "plain" ? " hatched" : ""}`}>
              {tile.name}
              <span className="sr-only">{tile.word}</span>
            </AppLink>
          </li>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-x-4 text-xs text-ink-2">
        {words.map(({ word, tone, count }) => (
          <li key={word} className="inline-flex items-center gap-1.5">
            <ToneIcon tone={tone} />
            {count} {word.toLowerCase()}
          </li>
        ))}
      </ul>
    </section>
  );
}
