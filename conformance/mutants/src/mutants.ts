import type { Mutant } from './mutant.js';
import { mutant as alwaysCreated } from './server/always-created.js';
import { mutant as answeredCodeTakesASeat } from './server/answered-code-takes-a-seat.js';
import { mutant as answeredNeverReissued } from './server/answered-never-reissued.js';
import { mutant as answeredWhateverItsBytes } from './server/answered-whatever-its-bytes.js';
import { mutant as answeredWhateverItsEdition } from './server/answered-whatever-its-edition.js';
import { mutant as anyCustomersEmail } from './server/any-customers-email.js';
import { mutant as bindingOfEverything } from './server/binding-of-everything.js';
import { mutant as budgetByCalendarYear } from './server/budget-by-calendar-year.js';
import { mutant as budgetNeverRolls } from './server/budget-never-rolls.js';
import { mutant as budgetOffByOne } from './server/budget-off-by-one.js';
import { mutant as budgetWindowClosed } from './server/budget-window-closed.js';
import { mutant as challengeAfterFingerprint } from './server/challenge-after-fingerprint.js';
import { mutant as challengeGoodForMany } from './server/challenge-good-for-many.js';
import { mutant as challengeNeverExpires } from './server/challenge-never-expires.js';
import { mutant as challengeUnchecked } from './server/challenge-unchecked.js';
import { mutant as classFromName } from './server/class-from-name.js';
import { mutant as clientOutdatedBeforeReplay } from './server/client-outdated-before-replay.js';
import { mutant as clientOutdatedCheckedLate } from './server/client-outdated-checked-late.js';
import { mutant as clientOutdatedSignedAnyway } from './server/client-outdated-signed-anyway.js';
import { mutant as codeReadLast } from './server/code-read-last.js';
import { mutant as conflictBetweenMachines } from './server/conflict-between-machines.js';
import { mutant as conflictCheckedLate } from './server/conflict-checked-late.js';
import { mutant as dimNeighbourTakenOver } from './server/dim-neighbour-taken-over.js';
import { mutant as dimNeighbourToldFull } from './server/dim-neighbour-told-full.js';
import { mutant as driftKeepsBaseline } from './server/drift-keeps-baseline.js';
import { mutant as driftUncounted } from './server/drift-uncounted.js';
import { mutant as editionBeforeEmail } from './server/edition-before-email.js';
import { mutant as editionBeforeState } from './server/edition-before-state.js';
import { mutant as editionUnchecked } from './server/edition-unchecked.js';
import { mutant as emailCaseSensitive } from './server/email-case-sensitive.js';
import { mutant as emailComparedThoughNotAsked } from './server/email-compared-though-not-asked.js';
import { mutant as emailIgnored } from './server/email-ignored.js';
import { mutant as emailOptional } from './server/email-optional.js';
import { mutant as emailUntrimmed } from './server/email-untrimmed.js';
import { mutant as endingStaysEnding } from './server/ending-stays-ending.js';
import { mutant as endingTakenOver } from './server/ending-taken-over.js';
import { mutant as entitlementsSorted } from './server/entitlements-sorted.js';
import { mutant as expiredBeforeSuspended } from './server/expired-before-suspended.js';
import { mutant as expiredGivesSeatAway } from './server/expired-gives-seat-away.js';
import { mutant as expiredTokenReplayed } from './server/expired-token-replayed.js';
import { mutant as expiryAtEndOfDay } from './server/expiry-at-end-of-day.js';
import { mutant as expiryInclusive } from './server/expiry-inclusive.js';
import { mutant as exposureNeverEnds } from './server/exposure-never-ends.js';
import { mutant as exposureOutlivesTokens } from './server/exposure-outlives-tokens.js';
import { mutant as firstEditionGranted } from './server/first-edition-granted.js';
import { mutant as freeAtAlways } from './server/free-at-always.js';
import { mutant as freeAtIgnoresLapse } from './server/free-at-ignores-lapse.js';
import { mutant as freeAtMissing } from './server/free-at-missing.js';
import { mutant as freeAtOfFirst } from './server/free-at-of-first.js';
import { mutant as generationPerActivation } from './server/generation-per-activation.js';
import { mutant as graceIgnored } from './server/grace-ignored.js';
import { mutant as heldAlways } from './server/held-always.js';
import { mutant as heldIgnored } from './server/held-ignored.js';
import { mutant as idleDeviceEvicted } from './server/idle-device-evicted.js';
import { mutant as indeterminateIsMatch } from './server/indeterminate-is-match.js';
import { mutant as indeterminateIsMismatch } from './server/indeterminate-is-mismatch.js';
import { mutant as indeterminateKeepsBaseline } from './server/indeterminate-keeps-baseline.js';
import { mutant as insufficientAccepted } from './server/insufficient-accepted.js';
import { mutant as issuerLeftToProduct } from './server/issuer-left-to-product.js';
import { mutant as jtiReused } from './server/jti-reused.js';
import { mutant as keyInUseElsewhereAccepted } from './server/key-in-use-elsewhere-accepted.js';
import { mutant as lastEditionIsDefault } from './server/last-edition-is-default.js';
import { mutant as leaseOutlivesLicense } from './server/lease-outlives-license.js';
import { mutant as licenseKeyComparedExactly } from './server/license-key-compared-exactly.js';
import { mutant as licenseKeyUpperCasedOnly } from './server/license-key-upper-cased-only.js';
import { mutant as licensesShareSeats } from './server/licenses-share-seats.js';
import { mutant as limit0AdmitsFirst } from './server/limit-0-admits-first.js';
import { mutant as limitCountsLiveOnly } from './server/limit-counts-live-only.js';
import { mutant as limitCountsTokens } from './server/limit-counts-tokens.js';
import { mutant as limitOffByOne } from './server/limit-off-by-one.js';
import { mutant as lockGivenUpUnderLoad } from './server/lock-given-up-under-load.js';
import { mutant as lockRestarts } from './server/lock-restarts.js';
import { mutant as lockWithoutPolicy } from './server/lock-without-policy.js';
import { mutant as loweredLimitCached } from './server/lowered-limit-cached.js';
import { mutant as loweredLimitRefusesReplays } from './server/lowered-limit-refuses-replays.js';
import { mutant as mismatchMovesSeat } from './server/mismatch-moves-seat.js';
import { mutant as modeAlwaysOffline } from './server/mode-always-offline.js';
import { mutant as monthsOf30Days } from './server/months-of-30-days.js';
import { mutant as nbfIsIat } from './server/nbf-is-iat.js';
import { mutant as neighbourBeforeOwn } from './server/neighbour-before-own.js';
import { mutant as neverCreated } from './server/never-created.js';
import { mutant as newCodeNewSeat } from './server/new-code-new-seat.js';
import { mutant as noLicenseLock } from './server/no-license-lock.js';
import { mutant as noTransaction } from './server/no-transaction.js';
import { mutant as offlineTokenOutlivesLicense } from './server/offline-token-outlives-license.js';
import { mutant as oldTermsReplayed } from './server/old-terms-replayed.js';
import { mutant as oldestEvicted } from './server/oldest-evicted.js';
import { mutant as oldestKeySigns } from './server/oldest-key-signs.js';
import { mutant as onlineLockedToo } from './server/online-locked-too.js';
import { mutant as ownMatchMovesBaseline } from './server/own-match-moves-baseline.js';
import { mutant as ownSeatLookedUpTooEarly } from './server/own-seat-looked-up-too-early.js';
import { mutant as productBeforeEdition } from './server/product-before-edition.js';
import { mutant as productUnchecked } from './server/product-unchecked.js';
import { mutant as raisedLimitCached } from './server/raised-limit-cached.js';
import { mutant as rateLimitAfterLicenseState } from './server/rate-limit-after-license-state.js';
import { mutant as rateLimitCountsSuccesses } from './server/rate-limit-counts-successes.js';
import { mutant as rateLimitForWrongOnesOnly } from './server/rate-limit-for-wrong-ones-only.js';
import { mutant as rateLimitMissing } from './server/rate-limit-missing.js';
import { mutant as rateLimitOffByOne } from './server/rate-limit-off-by-one.js';
import { mutant as refusalIsCounted } from './server/refusal-is-counted.js';
import { mutant as refusalReleasesOldest } from './server/refusal-releases-oldest.js';
import { mutant as refusalUsesChallenge } from './server/refusal-uses-challenge.js';
import { mutant as refusedCodeIsSpent } from './server/refused-code-is-spent.js';
import { mutant as reissueWithoutLock } from './server/reissue-without-lock.js';
import { mutant as rekeyedKeptOut } from './server/rekeyed-kept-out.js';
import { mutant as releasedIsOwn } from './server/released-is-own.js';
import { mutant as replayRestartsLock } from './server/replay-restarts-lock.js';
import { mutant as replaySignsAgain } from './server/replay-signs-again.js';
import { mutant as requiredComponentIgnored } from './server/required-component-ignored.js';
import { mutant as retiredIssuerKeyNotReplayed } from './server/retired-issuer-key-not-replayed.js';
import { mutant as retiredKeyAccepted } from './server/retired-key-accepted.js';
import { mutant as retiredKeyCheckedLate } from './server/retired-key-checked-late.js';
import { mutant as retryAfterConstant } from './server/retry-after-constant.js';
import { mutant as retryAtOfNewest } from './server/retry-at-of-newest.js';
import { mutant as retryAtWithoutBudget } from './server/retry-at-without-budget.js';
import { mutant as revokedIssuerKeyReplayed } from './server/revoked-issuer-key-replayed.js';
import { mutant as revokedStillReplays } from './server/revoked-still-replays.js';
import { mutant as seatLimitCheckedFirst } from './server/seat-limit-checked-first.js';
import { mutant as seatLimitOfProfile } from './server/seat-limit-of-profile.js';
import { mutant as spentBudgetMovesBaseline } from './server/spent-budget-moves-baseline.js';
import { mutant as spentBudgetRefusesThoughFree } from './server/spent-budget-refuses-though-free.js';
import { mutant as spentBudgetSaysFull } from './server/spent-budget-says-full.js';
import { mutant as spentBudgetSaysUnreadable } from './server/spent-budget-says-unreadable.js';
import { mutant as suspendedStillReplays } from './server/suspended-still-replays.js';
import { mutant as takeOverByScore } from './server/take-over-by-score.js';
import { mutant as takeOverFirstFound } from './server/take-over-first-found.js';
import { mutant as takeOverLastOfEquals } from './server/take-over-last-of-equals.js';
import { mutant as takeOverUncounted } from './server/take-over-uncounted.js';
import { mutant as takeOverWithoutExposure } from './server/take-over-without-exposure.js';
import { mutant as termsNeverTheSame } from './server/terms-never-the-same.js';
import { mutant as tokenAnswersItself } from './server/token-answers-itself.js';
import { mutant as tokenNamesTheOwner } from './server/token-names-the-owner.js';
import { mutant as volumeLicensesUncounted } from './server/volume-licenses-uncounted.js';
import { mutant as weakAccepted } from './server/weak-accepted.js';
import { mutant as weakAcceptedOffline } from './server/weak-accepted-offline.js';
import { mutant as weakRefusedOnline } from './server/weak-refused-online.js';
import { mutant as weightsAllOne } from './server/weights-all-one.js';
import { mutant as wrongEmailToldApart } from './server/wrong-email-told-apart.js';

/** Every mutant, in the order of the specification. */
export const mutants: readonly Mutant[] = [
  codeReadLast,
  rateLimitMissing,
  rateLimitOffByOne,
  rateLimitForWrongOnesOnly,
  rateLimitAfterLicenseState,
  rateLimitCountsSuccesses,
  retryAfterConstant,
  suspendedStillReplays,
  revokedStillReplays,
  expiryInclusive,
  expiryAtEndOfDay,
  expiredBeforeSuspended,
  editionBeforeState,
  productBeforeEdition,
  editionUnchecked,
  productUnchecked,
  retiredKeyAccepted,
  retiredKeyCheckedLate,
  keyInUseElsewhereAccepted,
  answeredWhateverItsBytes,
  conflictCheckedLate,
  conflictBetweenMachines,
  clientOutdatedSignedAnyway,
  clientOutdatedCheckedLate,
  clientOutdatedBeforeReplay,
  challengeUnchecked,
  challengeGoodForMany,
  challengeNeverExpires,
  challengeAfterFingerprint,
  insufficientAccepted,
  requiredComponentIgnored,
  weakAccepted,
  weakAcceptedOffline,
  weakRefusedOnline,
  seatLimitCheckedFirst,
  licenseKeyComparedExactly,
  licenseKeyUpperCasedOnly,
  emailIgnored,
  emailOptional,
  anyCustomersEmail,
  editionBeforeEmail,
  emailCaseSensitive,
  emailUntrimmed,
  wrongEmailToldApart,
  emailComparedThoughNotAsked,
  lastEditionIsDefault,
  alwaysCreated,
  neverCreated,
  refusalUsesChallenge,
  refusalIsCounted,
  refusalReleasesOldest,
  refusedCodeIsSpent,
  replaySignsAgain,
  replayRestartsLock,
  termsNeverTheSame,
  retiredIssuerKeyNotReplayed,
  oldTermsReplayed,
  expiredTokenReplayed,
  revokedIssuerKeyReplayed,
  answeredNeverReissued,
  answeredWhateverItsEdition,
  answeredCodeTakesASeat,
  ownMatchMovesBaseline,
  newCodeNewSeat,
  endingStaysEnding,
  driftKeepsBaseline,
  indeterminateKeepsBaseline,
  driftUncounted,
  spentBudgetMovesBaseline,
  spentBudgetSaysUnreadable,
  budgetOffByOne,
  budgetNeverRolls,
  budgetByCalendarYear,
  budgetWindowClosed,
  indeterminateIsMatch,
  indeterminateIsMismatch,
  mismatchMovesSeat,
  neighbourBeforeOwn,
  rekeyedKeptOut,
  heldAlways,
  heldIgnored,
  takeOverWithoutExposure,
  takeOverUncounted,
  spentBudgetRefusesThoughFree,
  spentBudgetSaysFull,
  endingTakenOver,
  releasedIsOwn,
  dimNeighbourTakenOver,
  dimNeighbourToldFull,
  takeOverFirstFound,
  takeOverLastOfEquals,
  takeOverByScore,
  retryAtOfNewest,
  retryAtWithoutBudget,
  exposureNeverEnds,
  exposureOutlivesTokens,
  limitOffByOne,
  volumeLicensesUncounted,
  limit0AdmitsFirst,
  limitCountsTokens,
  limitCountsLiveOnly,
  expiredGivesSeatAway,
  noLicenseLock,
  noTransaction,
  ownSeatLookedUpTooEarly,
  lockGivenUpUnderLoad,
  reissueWithoutLock,
  oldestEvicted,
  idleDeviceEvicted,
  loweredLimitRefusesReplays,
  raisedLimitCached,
  loweredLimitCached,
  generationPerActivation,
  freeAtIgnoresLapse,
  freeAtOfFirst,
  freeAtAlways,
  freeAtMissing,
  licensesShareSeats,
  issuerLeftToProduct,
  tokenAnswersItself,
  entitlementsSorted,
  firstEditionGranted,
  nbfIsIat,
  offlineTokenOutlivesLicense,
  leaseOutlivesLicense,
  graceIgnored,
  monthsOf30Days,
  bindingOfEverything,
  weightsAllOne,
  classFromName,
  seatLimitOfProfile,
  modeAlwaysOffline,
  lockWithoutPolicy,
  onlineLockedToo,
  tokenNamesTheOwner,
  jtiReused,
  lockRestarts,
  oldestKeySigns,
];
