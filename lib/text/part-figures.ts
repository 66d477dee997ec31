import type { RowFigures } from "@/lib/domain/bound-line";
import { isPartial } from "@/lib/domain/aggregate";
import { amountOf } from "@/lib/domain/figure";
import { formatNumber, formatPercent, parseNumber } from "./format";
import { formatDifference } from "./format-figure";
import type { SentenceRow } from "./part-sentence";

/** A number in a sentence that the table does not bear out: where it stands, and what would be right. */
export type Mismatch = {
  readonly start: number;
  readonly end: number;
  readonly given: string;
  readonly right: string;
  readonly row: string;
};

/** Clauses end with what ends a thought; a dot between digits does not. */
const CLAUSE = /(?:[^.;\n]|\.(?=\d))+/gu;
const NUMBER = /(?<![\d.,/])\d+(?:[.,]\d+)*(?![\d/])/gu;
const UP_OR_DOWN = /(tăng|giảm|nhiều hơn|ít hơn)(?:\s+thêm|\s+được)?\s*\(?\s*$/u;
const OF_BEFORE = /(?:cùng kỳ|so với)(?:[^\d,;]{0,24})$/u;
const IN_BRACKETS = /(?:tăng|giảm|nhiều hơn|ít hơn)[^,;()]*\(\s*$/u;

const fold = (text: string): string => text.normalize("NFC").toLocaleLowerCase("vi");

/** The words by which a row is known in a sentence: its name without what only counts ("số vụ", "tổng số"). */
function keyOf({ name, unit }: SentenceRow): string {
  const bare = fold(name)
    .replace(/\s*\([^)]*\)/gu, "")
    .replace(/^(?:trong đó[:,]?\s*)?(?:tổng\s+)?(?:số\s+)?/u, "");
  const word = fold(unit);
  return (bare.startsWith(`${word} `) ? bare.slice(word.length + 1) : bare).trim();
}

const LEAST_KEY = 6;

type Fact = { readonly row: SentenceRow; readonly key: string; readonly now: number; readonly prior: number | null };

function factsOf(rows: readonly SentenceRow[], figures: RowFigures): readonly Fact[] {
  return rows.flatMap((row): readonly Fact[] => {
    const figure = figures[row.code];
    const now = figure ? amountOf(figure.now) : null;
    const key = keyOf(row);
    if (row.isRate || figure === undefined || now === null || key.length < LEAST_KEY) return [];
    // What is not whole yet is a number all the same, but no change against a whole period.
    return [{ row, key, now, prior: isPartial(figure.now) ? null : amountOf(figure.prior) }];
  });
}

/**
 * Numbers typed by hand that contradict the table (product.md B9). Only a clause that names one row is judged, and in it the number with
 * the row's unit, the change after "tăng" or "giảm", the rate in its brackets and the number of the same period: what is not sure is left alone.
 */
export function findMismatches(text: string, rows: readonly SentenceRow[], figures: RowFigures): readonly Mismatch[] {
  const facts = factsOf(rows, figures);
  return [...text.matchAll(CLAUSE)].flatMap((match) => {
    const clause = fold(match[0]);
    const named = facts.filter((fact) => clause.includes(fact.key));
    const longest = Math.max(...named.map((fact) => fact.key.length));
    const [fact, ...others] = named.filter((one) => one.key.length === longest);
    if (!fact || others.length > 0) return [];
    return judge(match[0], fact).map((found) => ({ ...found, start: found.start + match.index, end: found.end + match.index }));
  });
}

function judge(clause: string, { row, now, prior }: Fact): readonly Mismatch[] {
  const found: Mismatch[] = [];
  const unit = fold(row.unit);
  let saidNow = false;
  for (const match of clause.matchAll(NUMBER)) {
    const value = parseNumber(match[0]);
    if (value === null) continue;
    const before = fold(clause.slice(0, match.index));
    const after = fold(clause.slice(match.index + match[0].length));
    const isRate = /^\s*%/u.test(after);
    const hasUnit = new RegExp(`^\\s*${unit.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\p{L}])`, "u").test(after);
    const direction = UP_OR_DOWN.exec(before);
    const mark = (start: number, end: number, right: string) =>
      found.push({ start, end, given: clause.slice(start, end), right, row: row.code });
    const end = match.index + match[0].length;
    if (isRate) {
      if (!(direction || IN_BRACKETS.test(before)) || prior === null || prior === 0) continue;
      const right = (Math.abs(now - prior) * 100) / prior;
      if (Math.abs(right - value) > 0.5) mark(match.index, end, formatPercent(right).replace(/%$/u, ""));
    } else if (direction) {
      if (!hasUnit || prior === null) continue;
      const isUp = direction[1] === "tăng" || direction[1] === "nhiều hơn";
      if ((isUp ? value : -value) !== now - prior) {
        const start = direction.index;
        mark(start, end + (/^\s*\S+/u.exec(after)?.[0].length ?? 0), formatDifference(now, prior, row.unit));
      }
    } else if (hasUnit && OF_BEFORE.test(before)) {
      if (prior !== null && value !== prior) mark(match.index, end, formatNumber(prior));
    } else if (hasUnit && !saidNow) {
      saidNow = true;
      if (value !== now) mark(match.index, end, formatNumber(now));
    }
  }
  return found;
}
