import type { ClientCase } from '../../case.js';
import { VERIFIED } from '../tokens/reading.js';
import { READ_CARRIERS } from './carried.js';
import { COMPARE } from './compare.js';
import { EVALUATION } from './evaluation.js';
import { ISSUER_KEYS } from './keys.js';
import { MACHINE_STEPS } from './machine.js';
import { ODDLY_KEYED } from './odd-keys.js';

/** What a bare verifier does: reads carriers, verifies tokens and receipts, compares machines. */
export const VERIFIER_CASES: readonly ClientCase[] = [
  ...READ_CARRIERS,
  ...VERIFIED,
  ...ODDLY_KEYED,
  ...ISSUER_KEYS,
  ...MACHINE_STEPS,
  ...EVALUATION,
  ...COMPARE,
];
