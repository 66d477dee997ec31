import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "@/lib/generated/prisma/client";
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
