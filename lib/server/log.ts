import "server-only";

/** One line of JSON on standard error; never content of the database, never a password. */
export function logError(error: unknown, context: Readonly<Record<string, string>> = {}): void {
  const detail = error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { message: String(error) };
  console.error(JSON.stringify({ level: "error", at: new Date().toISOString(), ...context, ...detail }));
}
