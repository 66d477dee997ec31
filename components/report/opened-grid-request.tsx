"use client";

import { opened } from "@/components/ui/opened";

/** Few tables are returned: what answers a request comes where there is one. */
export const OpenedGridRequest = opened(async () => (await import("./grid-request")).GridRequest);
