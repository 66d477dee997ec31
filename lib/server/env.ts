import "server-only";
import { z } from "zod";

const text = z.string().trim().min(1);
const count = (fallback: number): z.ZodDefault<z.ZodCoercedNumber> => z.coerce.number<string>().int().positive().default(fallback);

const shape = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: count(3000),
  /** The application's own role: row-level security binds it. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: count(10),
  NEXTAUTH_SECRET: text.min(32),
  /** Where people reach the product, when that is behind a proxy. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export type Env = Readonly<z.infer<typeof shape>>;

/** `next build` loads every page but opens no database and signs nothing. */
const DURING_BUILD = { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none", NEXTAUTH_SECRET: "only-while-building-never-used-to-sign" };

let parsed: Env | undefined;

function parse(): Env {
  // An empty line in an environment file means "not set".
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const isBuild = given["NEXT_PHASE"] === "phase-production-build";
  const result = shape.safeParse(isBuild ? { ...DURING_BUILD, ...given } : given);
  if (!result.success) throw new Error(`the environment is not complete, see .env.example:\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** The environment, parsed once. Throws when something needed is missing or malformed, naming it and never its value. */
export function env(): Env {
  parsed ??= parse();
  return parsed;
}
