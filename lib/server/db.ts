import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { env } from "./env";

export type Tx = Prisma.TransactionClient;

const home = globalThis as typeof globalThis & { ch138Prisma?: PrismaClient };

/** The one client of the process; `next dev` reloads modules, so it is kept on the global object. */
function createClient(): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL }) });
}

export function db(): PrismaClient {
  home.ch138Prisma ??= createClient();
  return home.ch138Prisma;
}

/** Whether the database ended a transaction so that another could go on (deadlock, write conflict): nothing was written, and it may be tried again. */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2034" || (error.code === "P2010" && /\b(40P01|40001)\b/.test(JSON.stringify(error.meta ?? error.message)));
}
