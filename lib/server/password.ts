import "server-only";
import { createHmac } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { env } from "./env";

// OWASP's least: 19 MiB, two passes, one lane; about 15 ms a check on the machines this was measured on.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), OPTIONS);
}

/** A check fills 19 MiB and a processor for its whole time: so many at once, the others wait, and what cannot be checked in seconds is refused. */
const CHECKS_AT_ONCE = 2;
const MOST_WAITING = 200;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < CHECKS_AT_ONCE) running += 1;
  else if (waiting.length >= MOST_WAITING) throw new Error("too many passwords wait to be checked");
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    // The place goes to who waits longest, or is free.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return inTurn(() => verify(passwordHash, password.normalize("NFC")));
}

/** A hash of no password: verified for unknown and locked accounts, so that every answer costs the same. */
export const UNKNOWN_PASSWORD_HASH = "$argon2id$v=19$m=19456,t=2,p=1$Y2g4MTM4dW5rbm93bg$0000000000000000000000000000000000000000000";

// Letters and digits that nobody mistakes for each other on paper or by telephone.
const ALPHABETS = ["ABCDEFGHKLMNPRSTUVWXYZ", "abcdefghkmnpqrstuvwxyz", "abcdefghkmnpqrstuvwxyz", "23456789"] as const;
const GROUPS = 4;

/**
 * The first password of an account, drawn from the key of the form that asked for it: a replay shows the same one, and it is stored
 * nowhere but as a hash. It must be changed at the first sign-in. 67 bits.
 */
export function firstPassword(key: string): string {
  const bytes = createHmac("sha512", env().NEXTAUTH_SECRET).update(`first-password:${key}`).digest();
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    ALPHABETS.map((alphabet, place) => alphabet[bytes.readUInt16BE((group * ALPHABETS.length + place) * 2) % alphabet.length]).join(""),
  );
  return groups.join("-");
}
