import type { Case } from './case.js';
import { CREDENTIALS } from './server/activation/credentials.js';
import { LICENSE } from './server/activation/license.js';
import { ORDER_OF_CHECKS } from './server/activation/order-of-checks.js';
import { OTHER_MACHINE } from './server/activation/other-machine.js';
import { OWN_MACHINE } from './server/activation/own-machine.js';
import { REFUSAL_CHANGES_NOTHING } from './server/activation/refusal-changes-nothing.js';
import { REPLAY } from './server/activation/replay.js';
import { TOKEN_CONTENT } from './server/activation/token-content.js';
import { ANY_SEQUENCE } from './server/properties/any-sequence.js';
import { SEAT_SAFETY } from './server/properties/seat-safety.js';
import { SEATS } from './server/seats/seats.js';

/** Every case of the suite, in the order in which a report shows them. */
export const cases: readonly Case[] = [
  ...REPLAY,
  ...OWN_MACHINE,
  ...OTHER_MACHINE,
  ...REFUSAL_CHANGES_NOTHING,
  ...LICENSE,
  ...CREDENTIALS,
  ...TOKEN_CONTENT,
  ...ORDER_OF_CHECKS,
  ...SEATS,
  ...ANY_SEQUENCE,
  ...SEAT_SAFETY,
];
