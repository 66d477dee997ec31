import "server-only";
import { notFound } from "next/navigation";
import * as z from "zod";

const uuid = z.uuid();

/** An id out of an address; anything that cannot be one is an address that does not exist. */
export function idParam(value: string): string {
  const parsed = uuid.safeParse(value);
  return parsed.success ? parsed.data : notFound();
}
