/** A run of text that both have, or only one of them. */
export type DiffRun = { readonly kind: "SAME" | "ADDED" | "REMOVED"; readonly text: string };

/** Above this product of words the middle is shown as replaced whole: nobody reads such a difference word by word. */
const MOST_PAIRS = 4_000_000;

/** Words with the white space that follows; line ends stand alone. */
const tokensOf = (text: string): readonly string[] => text.normalize("NFC").match(/\n|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? [];

/** What changed from one text to another, word by word; the runs' texts without REMOVED give the new, without ADDED the old. */
export function wordDiff(from: string, to: string): readonly DiffRun[] {
  const [a, b] = [tokensOf(from), tokensOf(to)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const runs: { kind: DiffRun["kind"]; text: string }[] = [];
  const push = (kind: DiffRun["kind"], text: string): void => {
    const last = runs.at(-1);
    if (text === "") return;
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  push("SAME", a.slice(0, start).join(""));
  for (const [kind, text] of middle(a.slice(start, a.length - end), b.slice(start, b.length - end))) push(kind, text);
  push("SAME", a.slice(a.length - end).join(""));
  return runs;
}

type Pairs = readonly (readonly [DiffRun["kind"], string])[];

/** By the longest common subsequence. */
function middle(a: readonly string[], b: readonly string[]): Pairs {
  if (a.length * b.length > MOST_PAIRS || a.length === 0 || b.length === 0)
    return [
      ["REMOVED", a.join("")],
      ["ADDED", b.join("")],
    ];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [DiffRun["kind"], string])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      pairs.push(["SAME", left]);
      i += 1;
      j += 1;
    } else if (right === undefined || (left !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      pairs.push(["REMOVED", left ?? ""]);
      i += 1;
    } else {
      pairs.push(["ADDED", right]);
      j += 1;
    }
  }
  return pairs;
}
