import { registry } from '@offline-activation/spec';

const rows = (registry('limits') as { limits: readonly { name: string; value: number }[] }).limits;

/** A number of the limits registry. @spec 15.4 */
export function limit(name: string): number {
  const row = rows.find((candidate) => candidate.name === name);
  if (!row) throw new TypeError(`no limit ${name}`);
  return row.value;
}

export const BUDGET_WINDOW = limit('budgetWindowSeconds');
export const ROLLBACK = limit('rollbackToleranceSeconds');
/** How far `nbf` lies before `iat`. @spec 5.1 (TOK-4) */
export const NBF = ROLLBACK;
export const SKEW = limit('skewSeconds');
export const CHALLENGE_SECONDS = limit('challengeSeconds');
