import type { Metadata } from "next";
import { NotFoundMessage } from "@/components/layout/not-found-message";
import { viErrors } from "@/lib/text/vi-errors";

export const metadata: Metadata = { title: viErrors.notFound.title };

export default function NotFound() {
  return <NotFoundMessage />;
}
