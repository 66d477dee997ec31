"use client";

import { opened } from "@/components/ui/opened";

/** Loaded where a sheet can be returned: whoever only reads it does not load a form. */
export const OpenedReturnForm = opened(async () => (await import("./return-form")).ReturnForm);
