"use client";

import { opened } from "@/components/ui/opened";

export const OpenedPinAnswerForm = opened(async () => (await import("./pin-answer-form")).PinAnswerForm);
