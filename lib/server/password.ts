import "server-only";
import { hash, verify } from "@node-rs/argon2";

// OWASP's least: 19 MiB, two passes, one lane; about 15 ms a check on the machines this was measured on.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), OPTIONS);
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize("NFC"));
}

/** A hash of no password: verified for unknown and locked accounts, so that every answer costs the same. */
export const UNKNOWN_PASSWORD_HASH = "$argon2id$v=19$m=19456,t=2,p=1$Y2g4MTM4dW5rbm93bg$0000000000000000000000000000000000000000000";
