import type { ClientCase } from '../../case.js';
import { ONLINE_CHECK_INS } from './check-in.js';
import { ONLINE_DEACTIVATIONS } from './deactivation.js';
import { ONLINE_ELSEWHERE } from './elsewhere.js';
import { EXCHANGES } from './exchange.js';
import { ONLINE_FAILURES } from './failures.js';
import { ONLINE_LOST } from './lost.js';
import { ONLINE_REFUSALS } from './refusals.js';
import { ONLINE_TOKENS } from './tokens.js';

/** Cases of the claim `online`: a client against the suite's own vendor on loopback. @spec 16.8 */
export const ONLINE_CASES: readonly ClientCase[] = [
  ...EXCHANGES,
  ...ONLINE_FAILURES,
  ...ONLINE_REFUSALS,
  ...ONLINE_ELSEWHERE,
  ...ONLINE_TOKENS,
  ...ONLINE_CHECK_INS,
  ...ONLINE_LOST,
  ...ONLINE_DEACTIVATIONS,
];
