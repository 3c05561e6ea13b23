import type { ClientCase } from './case.js';
import { CARRIER_CASES } from './cases/carriers/all.js';
import { DRIFT_CASES } from './cases/drift/all.js';
import { PROTOCOL_CASES } from './cases/driver/protocol.js';
import { LIFE_CASES } from './cases/lives.js';
import { ONLINE_CASES } from './cases/online/all.js';
import { LOADED_ORDER, LOADED_PRODUCT } from './cases/tokens/order.js';
import { LOADED } from './cases/tokens/reading.js';
import { VERIFIER_CASES } from './cases/verifier/all.js';

/** Every case for clients, in the order in which a report shows them. */
export const clientCases: readonly ClientCase[] = [
  ...PROTOCOL_CASES,
  ...LIFE_CASES,
  ...ONLINE_CASES,
  ...VERIFIER_CASES,
  ...LOADED,
  LOADED_PRODUCT,
  LOADED_ORDER,
  ...CARRIER_CASES,
  ...DRIFT_CASES,
];
