"use client";

import { createContext, useContext } from "react";

/** What is said under a cell: a fault that stops saving, or something to look at. */
export type CellNote = { readonly kind: "ERROR" | "WARNING"; readonly text: string };

/** Notes by component, from the form around the table to its cells. */
export const SheetNotes = createContext<Readonly<Record<string, CellNote>>>({});

export function useCellNote(component: string): CellNote | undefined {
  return useContext(SheetNotes)[component];
}
