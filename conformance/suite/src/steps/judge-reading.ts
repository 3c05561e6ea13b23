import type { Id } from '../requirement.js';
import type { Judge } from './context.js';
import type { Observed } from './observe.js';
import type { ActivateStep } from './step.js';

/** Codes with which reading itself refuses. What comes later is not looked at here: it was read. @spec 3.5 */
export const READING: readonly string[] = [
  'too-large',
  'malformed',
  'wrong-kind',
  'version-unsupported',
  'key-unknown',
  'key-revoked',
  'signature-invalid',
  'claims-invalid',
  'extension-unsupported',
];

/** The sentence that a server breaks which does not read a code in what it was carried. */
const CARRIED: Readonly<Record<string, Id>> = { 'noisy-text': 'TEXT-1', file: 'CODE-6' };

/**
 * Judges that a code was read as it was carried. A good one that is not read, or a bad one that is refused for how it came,
 * says nothing of what comes after reading.
 *
 * @param fault - The code with which it is to be refused, if it is to be.
 * @spec 3.5, 7
 */
export function judgeReading(
  judge: Judge,
  carrier: ActivateStep['carrier'],
  fault: string | undefined,
  { code }: Pick<Observed, 'code'>,
): void {
  if (code === undefined || code === fault || !READING.includes(code)) return;
  const carried = CARRIED[carrier ?? 'text'];
  if (fault !== undefined && carried === undefined) return;
  judge.that(carried ?? 'CODE-5', false, fault ?? 'read', code, 'code');
}
