import type { Case } from './case.js';
import { CREDENTIALS } from './server/activation/credentials.js';
import { LICENSE } from './server/activation/license.js';
import { ORDER_OF_CHECKS } from './server/activation/order-of-checks.js';
import { OTHER_MACHINE } from './server/activation/other-machine.js';
import { OWN_MACHINE } from './server/activation/own-machine.js';
import { REFUSAL_CHANGES_NOTHING } from './server/activation/refusal-changes-nothing.js';
import { REPLAY } from './server/activation/replay.js';
import { TOKEN_CONTENT } from './server/activation/token-content.js';
import { ARTIFACTS } from './server/artifacts/all.js';
import { ANY_CHECK_IN } from './server/check-in/any-sequence.js';
import { CHALLENGES } from './server/check-in/challenge.js';
import { HOLDS } from './server/check-in/holds.js';
import { LEASE } from './server/check-in/lease.js';
import { LOCK_AT_CHECK_IN } from './server/check-in/lock.js';
import { WHO_CHECKS_IN } from './server/check-in/machine.js';
import { CHECK_IN_ORDER } from './server/check-in/order-of-steps.js';
import { REPEATED } from './server/check-in/repeated.js';
import { CONTROL } from './server/control/control.js';
import { PROFILES } from './server/control/profiles.js';
import { ANY_STATE } from './server/deactivation/any-state.js';
import { BY_KEY } from './server/deactivation/by-key.js';
import { ENDING } from './server/deactivation/ending.js';
import { EXPOSURES } from './server/deactivation/exposures.js';
import { PROVED } from './server/deactivation/proved.js';
import { RECEIPTS } from './server/deactivation/receipts.js';
import { REPEATS } from './server/deactivation/repeats.js';
import { RETIRED_KEYS } from './server/deactivation/retired-keys.js';
import { UNPROVED } from './server/deactivation/unproved.js';
import { ANY_MACHINE } from './server/drift/any-machine.js';
import { DRIFT_STORIES } from './server/drift/corpus.js';
import { MATCH_RULE } from './server/drift/match-rule.js';
import { NAMED } from './server/drift/named.js';
import { ISSUER_KEYS } from './server/keys/issuer-keys.js';
import { BEGINS } from './server/lock/begins.js';
import { DURATION } from './server/lock/duration.js';
import { KEPT } from './server/lock/kept.js';
import { WINDOW } from './server/lock/window.js';
import { PAGES_CASES } from './server/pages/all.js';
import { ENDING_ON_PORTAL } from './server/portal/ending.js';
import { FORCED } from './server/portal/forced.js';
import { LINKS } from './server/portal/links.js';
import { LIST } from './server/portal/list.js';
import { RELEASE_STEPS } from './server/portal/release-steps.js';
import { ANY_SEQUENCE } from './server/properties/any-sequence.js';
import { SEAT_SAFETY } from './server/properties/seat-safety.js';
import { SEATS } from './server/seats/seats.js';
import { BODIES } from './server/wire/bodies.js';
import { DIRECTORY } from './server/wire/directory.js';
import { EVERY_ANSWER } from './server/wire/every-answer.js';
import { METHODS_AND_PATHS } from './server/wire/methods-and-paths.js';
import { NEGOTIATION } from './server/wire/negotiation.js';
import { PROBLEMS } from './server/wire/problems.js';

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
  ...DURATION,
  ...WINDOW,
  ...KEPT,
  ...BEGINS,
  ...RELEASE_STEPS,
  ...ENDING_ON_PORTAL,
  ...FORCED,
  ...LINKS,
  ...LIST,
  ...ARTIFACTS,
  ...ANY_SEQUENCE,
  ...SEAT_SAFETY,
  ...CHALLENGES,
  ...CHECK_IN_ORDER,
  ...REPEATED,
  ...WHO_CHECKS_IN,
  ...HOLDS,
  ...LEASE,
  ...LOCK_AT_CHECK_IN,
  ...ANY_CHECK_IN,
  ...ISSUER_KEYS,
  ...DIRECTORY,
  ...EVERY_ANSWER,
  ...METHODS_AND_PATHS,
  ...BODIES,
  ...NEGOTIATION,
  ...PROBLEMS,
  ...CONTROL,
  ...PROFILES,
  ...ANY_STATE,
  ...PROVED,
  ...UNPROVED,
  ...ENDING,
  ...EXPOSURES,
  ...RETIRED_KEYS,
  ...RECEIPTS,
  ...REPEATS,
  ...BY_KEY,
  ...DRIFT_STORIES,
  ...MATCH_RULE,
  ...NAMED,
  ...ANY_MACHINE,
  ...PAGES_CASES,
];
