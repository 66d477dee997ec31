/** What one deed did to one cell, as typed. */
export type CellChange = { readonly key: string; readonly from: string; readonly to: string };

/** Deeds that can be taken back, the last one last, and those that were. A paste of many cells is one deed. */
export type GridHistory = {
  readonly done: readonly (readonly CellChange[])[];
  readonly undone: readonly (readonly CellChange[])[];
};

export const NO_HISTORY: GridHistory = { done: [], undone: [] };
export const HISTORY_MAX = 200;

/** After a new deed nothing that was taken back can come again; a deed that changed nothing is none. */
export function recordChanges(history: GridHistory, changes: readonly CellChange[]): GridHistory {
  const real = changes.filter(({ from, to }) => from !== to);
  return real.length === 0 ? history : { done: [...history.done, real].slice(-HISTORY_MAX), undone: [] };
}

export type Step = { readonly history: GridHistory; readonly changes: readonly CellChange[] };

/** Takes the last deed back: what each cell goes to. Null where there is nothing. */
export function undo({ done, undone }: GridHistory): Step | null {
  const last = done.at(-1);
  if (!last) return null;
  const changes = last.toReversed().map(({ key, from, to }) => ({ key, from: to, to: from }));
  return { history: { done: done.slice(0, -1), undone: [...undone, last] }, changes };
}

/** Does again what was taken back last. */
export function redo({ done, undone }: GridHistory): Step | null {
  const last = undone.at(-1);
  return last ? { history: { done: [...done, last], undone: undone.slice(0, -1) }, changes: last } : null;
}
