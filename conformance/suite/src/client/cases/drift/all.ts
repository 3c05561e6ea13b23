import type { ClientCase } from '../../case.js';
import { DIGESTS } from './digests.js';
import { PLACEHOLDERS } from './placeholders.js';
import { DRIFTS } from './stories.js';

/** What a client reads of its machine, and what became of the machine since. */
export const DRIFT_CASES: readonly ClientCase[] = [...DIGESTS, ...PLACEHOLDERS, ...DRIFTS];
