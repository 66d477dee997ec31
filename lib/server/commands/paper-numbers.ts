import "server-only";
import { yearOf, type PlainDate } from "@/lib/domain/plain-date";
import type { Tx } from "../db";

export type NumberedPaper = {
  readonly provinceId: string;
  readonly issuer: string;
  readonly notation: string;
  readonly number: number;
  readonly issuedOn: PlainDate;
};

/** Numbers of a province are taken one after another until the transaction ends, so that the unique index is never hit. */
export async function lockNumbers(tx: Tx, provinceId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`papers:${provinceId}`}))`;
}

/** Whether another paper of the issuer bears the number in that year, under that notation. */
export async function isNumberTaken(tx: Tx, paper: NumberedPaper, exceptId: string | null): Promise<boolean> {
  const { provinceId, issuer, notation, number } = paper;
  const year = yearOf(paper.issuedOn);
  const holders = await tx.paper.count({
    where: {
      provinceId,
      issuer,
      notation,
      number,
      issuedOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) },
      ...(exceptId === null ? {} : { id: { not: exceptId } }),
    },
  });
  return holders > 0;
}
