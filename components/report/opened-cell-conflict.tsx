"use client";

import { opened } from "@/components/ui/opened";

const load = async () => (await import("./cell-conflict")).CellConflict;

/** Few cells are typed by two at once: what lets a person choose comes later. */
export const OpenedCellConflict = opened(load);

/** Has it at hand before the line can be cut. */
export const bringCellConflict = (): void => void load().catch(() => null);
