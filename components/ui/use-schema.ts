"use client";

import { useCallback, useEffect } from "react";

/** Fetches the schema of an action, which stands in a script of its own. */
export type SchemaLoader<S> = () => Promise<S>;

/**
 * The schema of a form, fetched when somebody begins to fill the form in: it weighs more than the form, and most pages are left as
 * they were found. Null where it cannot be had (no network): the server asks the same of every input.
 */
export function useSchema<S>(load: SchemaLoader<S>): () => Promise<S | null> {
  const fetched = useCallback(() => load().catch(() => null), [load]);
  useEffect(() => {
    const begin = () => void fetched();
    document.addEventListener("focusin", begin, { once: true });
    return () => document.removeEventListener("focusin", begin);
  }, [fetched]);
  return fetched;
}
