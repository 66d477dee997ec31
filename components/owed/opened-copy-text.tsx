"use client";

import { opened } from "@/components/ui/opened";

/** Loaded with the list of reminders: whoever only reads the matrix does not load a field. */
export const OpenedCopyText = opened(async () => (await import("./copy-text")).CopyText);
