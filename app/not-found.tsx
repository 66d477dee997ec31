import type { Metadata } from "next";
import { NotFoundMessage } from "@/components/layout/not-found-message";
import { vi } from "@/lib/text/vi";

export const metadata: Metadata = { title: vi.errors.notFound.title };

export default function NotFound() {
  return <NotFoundMessage />;
}
