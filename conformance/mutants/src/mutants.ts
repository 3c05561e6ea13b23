import { mutant as absentResourceIsBlocked } from './client/absent-resource-is-blocked.js';
import { mutant as acceptsRevokedKeys } from './client/accepts-revoked-keys.js';
import { mutant as clientAlwaysReleased } from './client/always-released.js';
import { mutant as answerKeepsTheFloor } from './client/answer-keeps-the-floor.js';
import { mutant as answerReadWhole } from './client/answer-read-whole.js';
import { mutant as clientAnswerToTheLastCodeOnly } from './client/answer-to-the-last-code-only.js';
import { mutant as anyTokenSetsTheFloorBack } from './client/any-token-sets-the-floor-back.js';
import { mutant as clientAppVersionLeftOut } from './client/app-version-left-out.js';
import { mutant as clientAssertionIgnored } from './client/assertion-ignored.js';
import { mutant as clientBareFileRefused } from './client/bare-file-refused.js';
import { mutant as clientBase64OfThePlatform } from './client/base64-of-the-platform.js';
import { mutant as clientBaselineCreeps } from './client/baseline-creeps.js';
import { mutant as baselineCreepsAtStarts } from './client/baseline-creeps-at-starts.js';
import { mutant as clientByteOrderMarkKept } from './client/byte-order-mark-kept.js';
import { mutant as clientBytesReplaced } from './client/bytes-replaced.js';
import { mutant as clientCanonicalFormRequired } from './client/canonical-form-required.js';
import { mutant as clientCarriageReturnKept } from './client/carriage-return-kept.js';
import { mutant as challengeForBothExchanges } from './client/challenge-for-both-exchanges.js';
import { mutant as challengeNeverRetried } from './client/challenge-never-retried.js';
import { mutant as challengeRetriedWithoutEnd } from './client/challenge-retried-without-end.js';
import { mutant as challengedCodeIsPending } from './client/challenged-code-is-pending.js';
import { mutant as changedPartsUnnamed } from './client/changed-parts-unnamed.js';
import { mutant as checkInDueAtTheEnd } from './client/check-in-due-at-the-end.js';
import { mutant as checkInDueOffline } from './client/check-in-due-offline.js';
import { mutant as checkInDueRoundedUp } from './client/check-in-due-rounded-up.js';
import { mutant as checkInUnconfirmed } from './client/check-in-unconfirmed.js';
import { mutant as checkInWithoutAToken } from './client/check-in-without-a-token.js';
import { mutant as checksInByItself } from './client/checks-in-by-itself.js';
import { mutant as clockStopsPerpetual } from './client/clock-stops-perpetual.js';
import { mutant as closedIsUnreachable } from './client/closed-is-unreachable.js';
import { mutant as codeAnewEachTime } from './client/code-anew-each-time.js';
import { mutant as clientCodeBeforeTombstone } from './client/code-before-tombstone.js';
import { mutant as clientCodeOfTheDay } from './client/code-of-the-day.js';
import { mutant as codeOutlivesItsParts } from './client/code-outlives-its-parts.js';
import { mutant as confirmationNamesTheOldToken } from './client/confirmation-names-the-old-token.js';
import { mutant as confirmedBeforeStored } from './client/confirmed-before-stored.js';
import { mutant as clientCritIgnored } from './client/crit-ignored.js';
import { mutant as clientDamageBeginsAnewUnasked } from './client/damage-begins-anew-unasked.js';
import { mutant as damageIsAFreshStart } from './client/damage-is-a-fresh-start.js';
import { mutant as damageNotToldApart } from './client/damage-not-told-apart.js';
import { mutant as damageThrownAway } from './client/damage-thrown-away.js';
import { mutant as damageUnnoticed } from './client/damage-unnoticed.js';
import { mutant as deactivationShownUntilNewKey } from './client/deactivation-shown-until-new-key.js';
import { mutant as clientDeactivationWithoutComponents } from './client/deactivation-without-components.js';
import { mutant as destructionNeverFinished } from './client/destruction-never-finished.js';
import { mutant as clientDigestOfFoldedValue } from './client/digest-of-folded-value.js';
import { mutant as clientDigestWithoutTheProduct } from './client/digest-without-the-product.js';
import { mutant as clientDocumentTypeAccepted } from './client/document-type-accepted.js';
import { mutant as doubleClickShowsTheSameCode } from './client/double-click-shows-the-same-code.js';
import { mutant as driftIsAWrongClock } from './client/drift-is-a-wrong-clock.js';
import { mutant as driverChatters } from './client/driver-chatters.js';
import { mutant as driverKnowsNoReceipts } from './client/driver-knows-no-receipts.js';
import { mutant as driverLeavesZeroOut } from './client/driver-leaves-zero-out.js';
import { mutant as driverNamesTheRequestBefore } from './client/driver-names-the-request-before.js';
import { mutant as driverOutlivesItsInput } from './client/driver-outlives-its-input.js';
import { mutant as driverThrowsRefusals } from './client/driver-throws-refusals.js';
import { mutant as clientDuplicateMemberTaken } from './client/duplicate-member-taken.js';
import { mutant as clientEmDashIsOneHyphen } from './client/em-dash-is-one-hyphen.js';
import { mutant as clientEmptyTextDigested } from './client/empty-text-digested.js';
import { mutant as clientEnvelopeBesideTheToken } from './client/envelope-beside-the-token.js';
import { mutant as equalGenerationRefused } from './client/equal-generation-refused.js';
import { mutant as expiredBeforeMachine } from './client/expired-before-machine.js';
import { mutant as expiredIsNotGivenUp } from './client/expired-is-not-given-up.js';
import { mutant as clientExpiredIsNotLoaded } from './client/expired-is-not-loaded.js';
import { mutant as expiredLeaseNamed } from './client/expired-lease-named.js';
import { mutant as clientExpiryInclusive } from './client/expiry-inclusive.js';
import { mutant as failedConfirmationRefuses } from './client/failed-confirmation-refuses.js';
import { mutant as farClockBelieved } from './client/far-clock-believed.js';
import { mutant as farClockNeverBelieved } from './client/far-clock-never-believed.js';
import { mutant as clientFileByItsExtension } from './client/file-by-its-extension.js';
import { mutant as clientFileThatGreets } from './client/file-that-greets.js';
import { mutant as clientFileWithoutANamespace } from './client/file-without-a-namespace.js';
import { mutant as firstSightInMemory } from './client/first-sight-in-memory.js';
import { mutant as floorOfTokensOnly } from './client/floor-of-tokens-only.js';
import { mutant as clientFooterMembersIgnored } from './client/footer-members-ignored.js';
import { mutant as generationsOfLastLicense } from './client/generations-of-last-license.js';
import { mutant as graceFromLastSight } from './client/grace-from-last-sight.js';
import { mutant as graceInclusive } from './client/grace-inclusive.js';
import { mutant as graceOfEightDays } from './client/grace-of-eight-days.js';
import { mutant as graceOutlivesTheLicense } from './client/grace-outlives-the-license.js';
import { mutant as graceToTheEndOfTheDay } from './client/grace-to-the-end-of-the-day.js';
import { mutant as graceToldByTheDay } from './client/grace-told-by-the-day.js';
import { mutant as graceUnderAClockSetBack } from './client/grace-under-a-clock-set-back.js';
import { mutant as clientHardwareNotAskedFor } from './client/hardware-not-asked-for.js';
import { mutant as clientHeaderInsideAWord } from './client/header-inside-a-word.js';
import { mutant as holdsNeverNamed } from './client/holds-never-named.js';
import { mutant as hostIsOrigin } from './client/host-is-origin.js';
import { mutant as clientInformativeMembersUnchecked } from './client/informative-members-unchecked.js';
import { mutant as clientInvalidIsUnactivated } from './client/invalid-is-unactivated.js';
import { mutant as clientKeyBroughtAlong } from './client/key-brought-along.js';
import { mutant as keyDestroyedAtTheNextStart } from './client/key-destroyed-at-the-next-start.js';
import { mutant as keyDroppedWithABadAnswer } from './client/key-dropped-with-a-bad-answer.js';
import { mutant as clientKeyOfTheMachine } from './client/key-of-the-machine.js';
import { mutant as keyOutlivesDeactivation } from './client/key-outlives-deactivation.js';
import { mutant as keysOfTheDirectory } from './client/keys-of-the-directory.js';
import { mutant as clientKindAfterSignature } from './client/kind-after-signature.js';
import { mutant as labelUnasked } from './client/label-unasked.js';
import { mutant as clientLastTokenElementTaken } from './client/last-token-element-taken.js';
import { mutant as clientLastTokenTaken } from './client/last-token-taken.js';
import { mutant as clientLicenseEndIsTheTokens } from './client/license-end-is-the-tokens.js';
import { mutant as licenseKeyInTheUrl } from './client/license-key-in-the-url.js';
import { mutant as lockOfTheProcess } from './client/lock-of-the-process.js';
import { mutant as clientLongExpiredIsInvalid } from './client/long-expired-is-invalid.js';
import { mutant as lowerGenerationAccepted } from './client/lower-generation-accepted.js';
import { mutant as clientMachineBeforeProduct } from './client/machine-before-product.js';
import { mutant as clientMachineFooterWritten } from './client/machine-footer-written.js';
import { mutant as manualActivationNotOffered } from './client/manual-activation-not-offered.js';
import { mutant as clientNamespaceByItsPrefix } from './client/namespace-by-its-prefix.js';
import { mutant as clientNestingUnbounded } from './client/nesting-unbounded.js';
import { mutant as clientNewCodeNeedsAnOldOne } from './client/new-code-needs-an-old-one.js';
import { mutant as newCodeNewKey } from './client/new-code-new-key.js';
import { mutant as clientNewKeyIsANewCode } from './client/new-key-is-a-new-code.js';
import { mutant as noChallengeToActivate } from './client/no-challenge-to-activate.js';
import { mutant as noClockGuard } from './client/no-clock-guard.js';
import { mutant as noTolerance } from './client/no-tolerance.js';
import { mutant as clientNothingToGiveUpIsRetired } from './client/nothing-to-give-up-is-retired.js';
import { mutant as clientNumbersRounded } from './client/numbers-rounded.js';
import { mutant as offlineTokenNamed } from './client/offline-token-named.js';
import { mutant as clientOnceInvalidAlwaysInvalid } from './client/once-invalid-always-invalid.js';
import { mutant as onlineReceiptIgnored } from './client/online-receipt-ignored.js';
import { mutant as onlineTokenOfAnyMachine } from './client/online-token-of-any-machine.js';
import { mutant as onlineTokenUnverified } from './client/online-token-unverified.js';
import { mutant as originByItsBeginning } from './client/origin-by-its-beginning.js';
import { mutant as clientOtherKeyWithoutAVerdict } from './client/other-key-without-a-verdict.js';
import { mutant as otherOriginAsked } from './client/other-origin-asked.js';
import { mutant as otherOriginIsAbsent } from './client/other-origin-is-absent.js';
import { mutant as clientOtherPurposeIsNoCode } from './client/other-purpose-is-no-code.js';
import { mutant as outdatedClientGoesOnline } from './client/outdated-client-goes-online.js';
import { mutant as overwritesUnasked } from './client/overwrites-unasked.js';
import { mutant as pathsAssumed } from './client/paths-assumed.js';
import { mutant as clientPayloadAsItComes } from './client/payload-as-it-comes.js';
import { mutant as clientPayloadTrimmed } from './client/payload-trimmed.js';
import { mutant as clientPerpetualHasNoBeginning } from './client/perpetual-has-no-beginning.js';
import { mutant as clientPlaceholderCompared } from './client/placeholder-compared.js';
import { mutant as clientPlaceholderDigested } from './client/placeholder-digested.js';
import { mutant as clientPointsNotCanonical } from './client/points-not-canonical.js';
import { mutant as portalPageIsALicense } from './client/portal-page-is-a-license.js';
import { mutant as portalPageIsAServerError } from './client/portal-page-is-a-server-error.js';
import { mutant as clientProblemsByTheirStatus } from './client/problems-by-their-status.js';
import { mutant as clientProductBeforeSignature } from './client/product-before-signature.js';
import { mutant as clientProductFromTheFile } from './client/product-from-the-file.js';
import { mutant as clientProductMismatchIsInvalid } from './client/product-mismatch-is-invalid.js';
import { mutant as clientQuorumExclusive } from './client/quorum-exclusive.js';
import { mutant as clientQuorumInPercent } from './client/quorum-in-percent.js';
import { mutant as clientQuotingKept } from './client/quoting-kept.js';
import { mutant as receiptOfAnyKey } from './client/receipt-of-any-key.js';
import { mutant as clientReceiptedCodeShownAgain } from './client/receipted-code-shown-again.js';
import { mutant as recoversTheUnfinished } from './client/recovers-the-unfinished.js';
import { mutant as redirectsFollowed } from './client/redirects-followed.js';
import { mutant as refusalWithoutItsMembers } from './client/refusal-without-its-members.js';
import { mutant as clientRefusalWithoutItsParts } from './client/refusal-without-its-parts.js';
import { mutant as refusalsWithoutOffers } from './client/refusals-without-offers.js';
import { mutant as clientRefusedLoadEndsTheCode } from './client/refused-load-ends-the-code.js';
import { mutant as refusedLoadErases } from './client/refused-load-erases.js';
import { mutant as clientRefusedTokenMovesTheFloor } from './client/refused-token-moves-the-floor.js';
import { mutant as removedBeforeReplaced } from './client/removed-before-replaced.js';
import { mutant as renamedWhenIdle } from './client/renamed-when-idle.js';
import { mutant as requestFileNamedOtherwise } from './client/request-file-named-otherwise.js';
import { mutant as clientRetiredKeyRefused } from './client/retired-key-refused.js';
import { mutant as retiredKeyReplaced } from './client/retired-key-replaced.js';
import { mutant as retiredKeysUnaccepted } from './client/retired-keys-unaccepted.js';
import { mutant as retryAfterIgnored } from './client/retry-after-ignored.js';
import { mutant as clientRevokedKeyAccepted } from './client/revoked-key-accepted.js';
import { mutant as clientSReduced } from './client/s-reduced.js';
import { mutant as sameGenerationIsTheSameToken } from './client/same-generation-is-the-same-token.js';
import { mutant as clientSavedInWordsOnly } from './client/saved-in-words-only.js';
import { mutant as clientScoreInPercent } from './client/score-in-percent.js';
import { mutant as seriesInMemory } from './client/series-in-memory.js';
import { mutant as clientServerDateMovesTheFloor } from './client/server-date-moves-the-floor.js';
import { mutant as serverErrorEndsTheLicense } from './client/server-error-ends-the-license.js';
import { mutant as serverErrorIsBlocked } from './client/server-error-is-blocked.js';
import { mutant as clientShortSignatureIsAWrongOne } from './client/short-signature-is-a-wrong-one.js';
import { mutant as shownThoughUnwritten } from './client/shown-though-unwritten.js';
import { mutant as clientSignedAsAToken } from './client/signed-as-a-token.js';
import { mutant as clientSkewAtExpiryToo } from './client/skew-at-expiry-too.js';
import { mutant as clientSkewIgnored } from './client/skew-ignored.js';
import { mutant as clientSmallOrderKeysAccepted } from './client/small-order-keys-accepted.js';
import { mutant as smallStepsUnobserved } from './client/small-steps-unobserved.js';
import { mutant as startReliesOnTheLast } from './client/start-relies-on-the-last.js';
import { mutant as stateKeptInMemory } from './client/state-kept-in-memory.js';
import { mutant as stateWithoutItsCode } from './client/state-without-its-code.js';
import { mutant as stateWrittenInPlace } from './client/state-written-in-place.js';
import { mutant as clientStatusTakesTheLock } from './client/status-takes-the-lock.js';
import { mutant as timeLimitIgnored } from './client/time-limit-ignored.js';
import { mutant as clientTimesOfTheWall } from './client/times-of-the-wall.js';
import { mutant as clientTokenMovesNoFloor } from './client/token-moves-no-floor.js';
import { mutant as clientTokenOfAnotherKeyUnnoticed } from './client/token-of-another-key-unnoticed.js';
import { mutant as tokenOutlivesDeactivation } from './client/token-outlives-deactivation.js';
import { mutant as clientUnactivatedIsPending } from './client/unactivated-is-pending.js';
import { mutant as clientUnknownKeyIsABadSignature } from './client/unknown-key-is-a-bad-signature.js';
import { mutant as clientUnknownMembersRefused } from './client/unknown-members-refused.js';
import { mutant as clientUnlockTimeUntold } from './client/unlock-time-untold.js';
import { mutant as unreachableIsActivated } from './client/unreachable-is-activated.js';
import { mutant as clientUnreadableIsChanged } from './client/unreadable-is-changed.js';
import { mutant as clientUnreadableIsEqual } from './client/unreadable-is-equal.js';
import { mutant as clientUnreadableLeftOut } from './client/unreadable-left-out.js';
import { mutant as unreadableLoadsWithoutEnd } from './client/unreadable-loads-without-end.js';
import { mutant as unsentDeactivationUndone } from './client/unsent-deactivation-undone.js';
import { mutant as unwritableSwallowed } from './client/unwritable-swallowed.js';
import { mutant as clientUtf16Guessed } from './client/utf-16-guessed.js';
import { mutant as clientUtf16Refused } from './client/utf-16-refused.js';
import { mutant as clientVerdictIsRemembered } from './client/verdict-is-remembered.js';
import { mutant as clientVerifiedIsRemembered } from './client/verified-is-remembered.js';
import { mutant as clientWrittenBehind } from './client/written-behind.js';
import { mutant as clientWrongKindIsABadSignature } from './client/wrong-kind-is-a-bad-signature.js';
import { mutant as clientXmlExtensionRefused } from './client/xml-extension-refused.js';
import { mutant as clientZeroWidthKept } from './client/zero-width-kept.js';
import type { Mutant } from './mutant.js';
import { mutant as acceptIgnored } from './server/accept-ignored.js';
import { mutant as acceptLookedAtLast } from './server/accept-looked-at-last.js';
import { mutant as allowMissing } from './server/allow-missing.js';
import { mutant as alwaysCreated } from './server/always-created.js';
import { mutant as answeredCodeTakesASeat } from './server/answered-code-takes-a-seat.js';
import { mutant as answeredNeverReissued } from './server/answered-never-reissued.js';
import { mutant as answeredWhateverItsBytes } from './server/answered-whatever-its-bytes.js';
import { mutant as answeredWhateverItsEdition } from './server/answered-whatever-its-edition.js';
import { mutant as answersInMemory } from './server/answers-in-memory.js';
import { mutant as anyCustomersEmail } from './server/any-customers-email.js';
import { mutant as anyFingerprintIsProof } from './server/any-fingerprint-is-proof.js';
import { mutant as assertionOfAnyKind } from './server/assertion-of-any-kind.js';
import { mutant as bareFileRefused } from './server/bare-file-refused.js';
import { mutant as bindingOfEverything } from './server/binding-of-everything.js';
import { mutant as bodyLimitOffByOne } from './server/body-limit-off-by-one.js';
import { mutant as budgetByCalendarYear } from './server/budget-by-calendar-year.js';
import { mutant as budgetNeverRolls } from './server/budget-never-rolls.js';
import { mutant as budgetOffByOne } from './server/budget-off-by-one.js';
import { mutant as budgetWindowClosed } from './server/budget-window-closed.js';
import { mutant as bytesReplaced } from './server/bytes-replaced.js';
import { mutant as calendarOverflows } from './server/calendar-overflows.js';
import { mutant as calendarUnderflows } from './server/calendar-underflows.js';
import { mutant as canonicalFormRequired } from './server/canonical-form-required.js';
import { mutant as carrierCountedInCharacters } from './server/carrier-counted-in-characters.js';
import { mutant as causeInAHeader } from './server/cause-in-a-header.js';
import { mutant as challengeAfterFingerprint } from './server/challenge-after-fingerprint.js';
import { mutant as challengeAnnouncedLonger } from './server/challenge-announced-longer.js';
import { mutant as challengeCounted } from './server/challenge-counted.js';
import { mutant as challengeGoodForMany } from './server/challenge-good-for-many.js';
import { mutant as challengeNeverExpires } from './server/challenge-never-expires.js';
import { mutant as challengeUnchecked } from './server/challenge-unchecked.js';
import { mutant as challengeUsedInParallel } from './server/challenge-used-in-parallel.js';
import { mutant as checkInByLastToken } from './server/check-in-by-last-token.js';
import { mutant as checkInChallengeFirst } from './server/check-in-challenge-first.js';
import { mutant as checkInChallengeNeverExpires } from './server/check-in-challenge-never-expires.js';
import { mutant as checkInChallengeReused } from './server/check-in-challenge-reused.js';
import { mutant as checkInCountsDrift } from './server/check-in-counts-drift.js';
import { mutant as checkInFirstEdition } from './server/check-in-first-edition.js';
import { mutant as checkInLooksAtSeats } from './server/check-in-looks-at-seats.js';
import { mutant as checkInMachineBeforeChallenge } from './server/check-in-machine-before-challenge.js';
import { mutant as checkInMovesBaseline } from './server/check-in-moves-baseline.js';
import { mutant as checkInNamesTheWrongParts } from './server/check-in-names-the-wrong-parts.js';
import { mutant as checkInOfAnyMachine } from './server/check-in-of-any-machine.js';
import { mutant as checkInOfAnyProduct } from './server/check-in-of-any-product.js';
import { mutant as checkInOfTextOnly } from './server/check-in-of-text-only.js';
import { mutant as checkInWithoutChallenge } from './server/check-in-without-challenge.js';
import { mutant as chunksUnbounded } from './server/chunks-unbounded.js';
import { mutant as claimsBeforeSignature } from './server/claims-before-signature.js';
import { mutant as classFromName } from './server/class-from-name.js';
import { mutant as clientOutdatedBeforeReplay } from './server/client-outdated-before-replay.js';
import { mutant as clientOutdatedCheckedLate } from './server/client-outdated-checked-late.js';
import { mutant as clientOutdatedSignedAnyway } from './server/client-outdated-signed-anyway.js';
import { mutant as clockCatchesUp } from './server/clock-catches-up.js';
import { mutant as clockMovesWhenRead } from './server/clock-moves-when-read.js';
import { mutant as codeKnownByItsCarrier } from './server/code-known-by-its-carrier.js';
import { mutant as codeOf2107Outdated } from './server/code-of-2107-outdated.js';
import { mutant as codeReadLast } from './server/code-read-last.js';
import { mutant as conflictBetweenMachines } from './server/conflict-between-machines.js';
import { mutant as conflictCheckedLate } from './server/conflict-checked-late.js';
import { mutant as contactCoversTokens } from './server/contact-covers-tokens.js';
import { mutant as contactLiftsLock } from './server/contact-lifts-lock.js';
import { mutant as contentCodingIgnored } from './server/content-coding-ignored.js';
import { mutant as controlOnTheSameOrigin } from './server/control-on-the-same-origin.js';
import { mutant as controlReadWithoutToken } from './server/control-read-without-token.js';
import { mutant as controlRefusedWhenDone } from './server/control-refused-when-done.js';
import { mutant as controlTokenByItsBeginning } from './server/control-token-by-its-beginning.js';
import { mutant as critIgnored } from './server/crit-ignored.js';
import { mutant as customerNamedInDetail } from './server/customer-named-in-detail.js';
import { mutant as deactivationAlwaysCreated } from './server/deactivation-always-created.js';
import { mutant as deactivationLooksAtTheLicense } from './server/deactivation-looks-at-the-license.js';
import { mutant as deactivationOfNewestTokenOnly } from './server/deactivation-of-newest-token-only.js';
import { mutant as declarationFirstOfAll } from './server/declaration-first-of-all.js';
import { mutant as dimNeighbourTakenOver } from './server/dim-neighbour-taken-over.js';
import { mutant as dimNeighbourToldFull } from './server/dim-neighbour-told-full.js';
import { mutant as directoryCached } from './server/directory-cached.js';
import { mutant as directoryHidesRevokedKeys } from './server/directory-hides-revoked-keys.js';
import { mutant as directoryUrlRelative } from './server/directory-url-relative.js';
import { mutant as directoryWithoutLimits } from './server/directory-without-limits.js';
import { mutant as documentTypeAccepted } from './server/document-type-accepted.js';
import { mutant as driftKeepsBaseline } from './server/drift-keeps-baseline.js';
import { mutant as driftUncounted } from './server/drift-uncounted.js';
import { mutant as driftedIsNoProof } from './server/drifted-is-no-proof.js';
import { mutant as editionBeforeEmail } from './server/edition-before-email.js';
import { mutant as editionBeforeState } from './server/edition-before-state.js';
import { mutant as editionInAnyCase } from './server/edition-in-any-case.js';
import { mutant as editionUnchecked } from './server/edition-unchecked.js';
import { mutant as emDashIsOneHyphen } from './server/em-dash-is-one-hyphen.js';
import { mutant as emailCaseSensitive } from './server/email-case-sensitive.js';
import { mutant as emailComparedThoughNotAsked } from './server/email-compared-though-not-asked.js';
import { mutant as emailFoldedAsUnicode } from './server/email-folded-as-unicode.js';
import { mutant as emailIgnored } from './server/email-ignored.js';
import { mutant as emailOptional } from './server/email-optional.js';
import { mutant as emailUntrimmed } from './server/email-untrimmed.js';
import { mutant as endingAskedAgainIsNew } from './server/ending-asked-again-is-new.js';
import { mutant as endingChecksIn } from './server/ending-checks-in.js';
import { mutant as endingEndsWithExp } from './server/ending-ends-with-exp.js';
import { mutant as endingForcedEarly } from './server/ending-forced-early.js';
import { mutant as endingIgnoresBudget } from './server/ending-ignores-budget.js';
import { mutant as endingNeverEnds } from './server/ending-never-ends.js';
import { mutant as endingNeverForced } from './server/ending-never-forced.js';
import { mutant as endingNewestFirst } from './server/ending-newest-first.js';
import { mutant as endingRefusedAgain } from './server/ending-refused-again.js';
import { mutant as endingReleasedLate } from './server/ending-released-late.js';
import { mutant as endingStaysEnding } from './server/ending-stays-ending.js';
import { mutant as endingTakenOver } from './server/ending-taken-over.js';
import { mutant as entitlementsSorted } from './server/entitlements-sorted.js';
import { mutant as envelopeBesideTheToken } from './server/envelope-beside-the-token.js';
import { mutant as envelopeBoundDoubled } from './server/envelope-bound-doubled.js';
import { mutant as expiredBeforeSuspended } from './server/expired-before-suspended.js';
import { mutant as expiredGivesSeatAway } from './server/expired-gives-seat-away.js';
import { mutant as expiredStillReplays } from './server/expired-still-replays.js';
import { mutant as expiredTokenReplayed } from './server/expired-token-replayed.js';
import { mutant as expiryAtEndOfDay } from './server/expiry-at-end-of-day.js';
import { mutant as expiryInclusive } from './server/expiry-inclusive.js';
import { mutant as exposureNeverEnds } from './server/exposure-never-ends.js';
import { mutant as exposureOutlivesTokens } from './server/exposure-outlives-tokens.js';
import { mutant as fileAsText } from './server/file-as-text.js';
import { mutant as fileNameForAllProducts } from './server/file-name-for-all-products.js';
import { mutant as fileNameInOneForm } from './server/file-name-in-one-form.js';
import { mutant as fileShownInline } from './server/file-shown-inline.js';
import { mutant as fileSniffable } from './server/file-sniffable.js';
import { mutant as firstAcceptedKeySigns } from './server/first-accepted-key-signs.js';
import { mutant as firstEditionGranted } from './server/first-edition-granted.js';
import { mutant as firstEnvelopeTaken } from './server/first-envelope-taken.js';
import { mutant as firstTokenNamesNoLock } from './server/first-token-names-no-lock.js';
import { mutant as footerNamesAnotherKey } from './server/footer-names-another-key.js';
import { mutant as footerWithSpaces } from './server/footer-with-spaces.js';
import { mutant as forcedByOneBudget } from './server/forced-by-one-budget.js';
import { mutant as forcedDeactivationUncounted } from './server/forced-deactivation-uncounted.js';
import { mutant as forcedDeactivationUnexposed } from './server/forced-deactivation-unexposed.js';
import { mutant as forcedOverBudget } from './server/forced-over-budget.js';
import { mutant as forcedRetryAtMissing } from './server/forced-retry-at-missing.js';
import { mutant as forcedThoughRefused } from './server/forced-though-refused.js';
import { mutant as forcedUncounted } from './server/forced-uncounted.js';
import { mutant as forcedWithoutExposure } from './server/forced-without-exposure.js';
import { mutant as formatCharactersOfTheFirstPlane } from './server/format-characters-of-the-first-plane.js';
import { mutant as freeAtAlways } from './server/free-at-always.js';
import { mutant as freeAtIgnoresLapse } from './server/free-at-ignores-lapse.js';
import { mutant as freeAtMissing } from './server/free-at-missing.js';
import { mutant as freeAtOfFirst } from './server/free-at-of-first.js';
import { mutant as generationPerActivation } from './server/generation-per-activation.js';
import { mutant as graceIgnored } from './server/grace-ignored.js';
import { mutant as hardwareNotAskedFor } from './server/hardware-not-asked-for.js';
import { mutant as heldAlways } from './server/held-always.js';
import { mutant as heldIgnored } from './server/held-ignored.js';
import { mutant as holdsCoversLaterTokens } from './server/holds-covers-later-tokens.js';
import { mutant as holdsCoversNothing } from './server/holds-covers-nothing.js';
import { mutant as holdsExpired } from './server/holds-expired.js';
import { mutant as holdsLiftsNothing } from './server/holds-lifts-nothing.js';
import { mutant as holdsOfActivationBefore } from './server/holds-of-activation-before.js';
import { mutant as holdsOfAnybody } from './server/holds-of-anybody.js';
import { mutant as holdsOfKeyBefore } from './server/holds-of-key-before.js';
import { mutant as holdsOfOtherActivation } from './server/holds-of-other-activation.js';
import { mutant as holdsOffline } from './server/holds-offline.js';
import { mutant as holdsUnchecked } from './server/holds-unchecked.js';
import { mutant as idleDeviceEvicted } from './server/idle-device-evicted.js';
import { mutant as indeterminateIsMatch } from './server/indeterminate-is-match.js';
import { mutant as indeterminateIsMismatch } from './server/indeterminate-is-mismatch.js';
import { mutant as indeterminateKeepsBaseline } from './server/indeterminate-keeps-baseline.js';
import { mutant as indeterminateTakesASeat } from './server/indeterminate-takes-a-seat.js';
import { mutant as informativeMembersUnchecked } from './server/informative-members-unchecked.js';
import { mutant as insufficientAccepted } from './server/insufficient-accepted.js';
import { mutant as issuerLeftToProduct } from './server/issuer-left-to-product.js';
import { mutant as jsonInLatin1 } from './server/json-in-latin-1.js';
import { mutant as jsonLikeTypesAccepted } from './server/json-like-types-accepted.js';
import { mutant as jsonReadLeniently } from './server/json-read-leniently.js';
import { mutant as jtiReused } from './server/jti-reused.js';
import { mutant as keyInUseElsewhereAccepted } from './server/key-in-use-elsewhere-accepted.js';
import { mutant as keyNotRetired } from './server/key-not-retired.js';
import { mutant as kindAfterSignature } from './server/kind-after-signature.js';
import { mutant as labelCountedInUtf16 } from './server/label-counted-in-utf-16.js';
import { mutant as labelEscapedForHtml } from './server/label-escaped-for-html.js';
import { mutant as lapsedByLatestToken } from './server/lapsed-by-latest-token.js';
import { mutant as lapsedCountsAsOutstanding } from './server/lapsed-counts-as-outstanding.js';
import { mutant as lapsedExposureStays } from './server/lapsed-exposure-stays.js';
import { mutant as lapsedStillLocked } from './server/lapsed-still-locked.js';
import { mutant as lapsedWaitsForItsLock } from './server/lapsed-waits-for-its-lock.js';
import { mutant as lastCodeRemembered } from './server/last-code-remembered.js';
import { mutant as lastDuplicateWins } from './server/last-duplicate-wins.js';
import { mutant as lastEditionIsDefault } from './server/last-edition-is-default.js';
import { mutant as lastTokenTaken } from './server/last-token-taken.js';
import { mutant as laterOfflineTokenOverlooked } from './server/later-offline-token-overlooked.js';
import { mutant as laterPolicyMovesLock } from './server/later-policy-moves-lock.js';
import { mutant as leapDayHasNoAnniversary } from './server/leap-day-has-no-anniversary.js';
import { mutant as leaseKeptWhateverChanged } from './server/lease-kept-whatever-changed.js';
import { mutant as leaseMiddleRoundedUp } from './server/lease-middle-rounded-up.js';
import { mutant as leaseOutlivesLicense } from './server/lease-outlives-license.js';
import { mutant as leaseRenewedAlways } from './server/lease-renewed-always.js';
import { mutant as leaseRenewedAtThreeQuarters } from './server/lease-renewed-at-three-quarters.js';
import { mutant as leaseRenewedWhenExpired } from './server/lease-renewed-when-expired.js';
import { mutant as licenseFileDeclaresLatin1 } from './server/license-file-declares-latin-1.js';
import { mutant as licenseFileGreets } from './server/license-file-greets.js';
import { mutant as licenseFileIsBareText } from './server/license-file-is-bare-text.js';
import { mutant as licenseKeyByItsBeginning } from './server/license-key-by-its-beginning.js';
import { mutant as licenseKeyComparedExactly } from './server/license-key-compared-exactly.js';
import { mutant as licenseKeyUpperCasedOnly } from './server/license-key-upper-cased-only.js';
import { mutant as licensesShareSeats } from './server/licenses-share-seats.js';
import { mutant as liftedForGood } from './server/lifted-for-good.js';
import { mutant as liftedLockShown } from './server/lifted-lock-shown.js';
import { mutant as limit0AdmitsFirst } from './server/limit-0-admits-first.js';
import { mutant as limitCountsLiveOnly } from './server/limit-counts-live-only.js';
import { mutant as limitCountsTokens } from './server/limit-counts-tokens.js';
import { mutant as limitOffByOne } from './server/limit-off-by-one.js';
import { mutant as linkIsASession } from './server/link-is-a-session.js';
import { mutant as linkMailedAsTyped } from './server/link-mailed-as-typed.js';
import { mutant as linkNeverExpires } from './server/link-never-expires.js';
import { mutant as linkOpenedInParallel } from './server/link-opened-in-parallel.js';
import { mutant as linkReusable } from './server/link-reusable.js';
import { mutant as listHidesEnding } from './server/list-hides-ending.js';
import { mutant as listHidesOffline } from './server/list-hides-offline.js';
import { mutant as listOfEveryone } from './server/list-of-everyone.js';
import { mutant as listOfNoneIs404 } from './server/list-of-none-is-404.js';
import { mutant as listWithoutExposures } from './server/list-without-exposures.js';
import { mutant as lockByTheDay } from './server/lock-by-the-day.js';
import { mutant as lockFromTheFirstLease } from './server/lock-from-the-first-lease.js';
import { mutant as lockGivenUpUnderLoad } from './server/lock-given-up-under-load.js';
import { mutant as lockIgnored } from './server/lock-ignored.js';
import { mutant as lockInclusive } from './server/lock-inclusive.js';
import { mutant as lockLiftedByPolicy } from './server/lock-lifted-by-policy.js';
import { mutant as lockOfPresentPolicy } from './server/lock-of-present-policy.js';
import { mutant as lockRestarts } from './server/lock-restarts.js';
import { mutant as lockWithoutPolicy } from './server/lock-without-policy.js';
import { mutant as lostCheckInLost } from './server/lost-check-in-lost.js';
import { mutant as loweredLimitCached } from './server/lowered-limit-cached.js';
import { mutant as loweredLimitRefusesReplays } from './server/lowered-limit-refuses-replays.js';
import { mutant as machineFooterIgnored } from './server/machine-footer-ignored.js';
import { mutant as machineKeyUnlocked } from './server/machine-key-unlocked.js';
import { mutant as membersInAnyCase } from './server/members-in-any-case.js';
import { mutant as mismatchMovesSeat } from './server/mismatch-moves-seat.js';
import { mutant as modeAlwaysOffline } from './server/mode-always-offline.js';
import { mutant as modeByMereChallenge } from './server/mode-by-mere-challenge.js';
import { mutant as monthsInLocalTime } from './server/months-in-local-time.js';
import { mutant as monthsOf30Days } from './server/months-of-30-days.js';
import { mutant as monthsUnclamped } from './server/months-unclamped.js';
import { mutant as namespaceByItsPrefix } from './server/namespace-by-its-prefix.js';
import { mutant as nbfByTheMachinesClock } from './server/nbf-by-the-machines-clock.js';
import { mutant as nbfIsIat } from './server/nbf-is-iat.js';
import { mutant as neighbourBeforeOwn } from './server/neighbour-before-own.js';
import { mutant as neighbourReleased } from './server/neighbour-released.js';
import { mutant as nestingUnbounded } from './server/nesting-unbounded.js';
import { mutant as neverCreated } from './server/never-created.js';
import { mutant as neverForcedAtOnce } from './server/never-forced-at-once.js';
import { mutant as newBaselineRestartsLock } from './server/new-baseline-restarts-lock.js';
import { mutant as newCodeNewSeat } from './server/new-code-new-seat.js';
import { mutant as noLicenseLock } from './server/no-license-lock.js';
import { mutant as noTransaction } from './server/no-transaction.js';
import { mutant as numbersMadeText } from './server/numbers-made-text.js';
import { mutant as numbersRounded } from './server/numbers-rounded.js';
import { mutant as offlineTokenOutlivesLicense } from './server/offline-token-outlives-license.js';
import { mutant as oldTermsReplayed } from './server/old-terms-replayed.js';
import { mutant as oldestEvicted } from './server/oldest-evicted.js';
import { mutant as oldestKeySigns } from './server/oldest-key-signs.js';
import { mutant as oldestKeySignsRenewals } from './server/oldest-key-signs-renewals.js';
import { mutant as onlineLockedToo } from './server/online-locked-too.js';
import { mutant as opaqueKeysFolded } from './server/opaque-keys-folded.js';
import { mutant as otherVersionsNotRecognised } from './server/other-versions-not-recognised.js';
import { mutant as ownMatchMovesBaseline } from './server/own-match-moves-baseline.js';
import { mutant as ownSeatLookedUpTooEarly } from './server/own-seat-looked-up-too-early.js';
import { mutant as pageAddressInALink } from './server/page-address-in-a-link.js';
import { mutant as pageCached } from './server/page-cached.js';
import { mutant as pageCodeWithoutLabel } from './server/page-code-without-label.js';
import { mutant as pageDeactivationNeedsSession } from './server/page-deactivation-needs-session.js';
import { mutant as pageDirectionLetThrough } from './server/page-direction-let-through.js';
import { mutant as pageEditionIgnored } from './server/page-edition-ignored.js';
import { mutant as pageErrorByColour } from './server/page-error-by-colour.js';
import { mutant as pageErrorFarFromItsField } from './server/page-error-far-from-its-field.js';
import { mutant as pageFieldsOfItsOwn } from './server/page-fields-of-its-own.js';
import { mutant as pageFileAsText } from './server/page-file-as-text.js';
import { mutant as pageFileByItsExtension } from './server/page-file-by-its-extension.js';
import { mutant as pageFileInline } from './server/page-file-inline.js';
import { mutant as pageForeignScripts } from './server/page-foreign-scripts.js';
import { mutant as pageFormsByGet } from './server/page-forms-by-get.js';
import { mutant as pageFramed } from './server/page-framed.js';
import { mutant as pageHidesLock } from './server/page-hides-lock.js';
import { mutant as pageHidesMode } from './server/page-hides-mode.js';
import { mutant as pageInlineScripts } from './server/page-inline-scripts.js';
import { mutant as pageLabelsAreParagraphs } from './server/page-labels-are-paragraphs.js';
import { mutant as pageLinkUsedWhenOpened } from './server/page-link-used-when-opened.js';
import { mutant as pageMarkupLetThrough } from './server/page-markup-let-through.js';
import { mutant as pageQrCutOff } from './server/page-qr-cut-off.js';
import { mutant as pageReferrerTold } from './server/page-referrer-told.js';
import { mutant as pageRefusalUnmarked } from './server/page-refusal-unmarked.js';
import { mutant as pageRefusalWithoutDate } from './server/page-refusal-without-date.js';
import { mutant as pageRefusesWith200 } from './server/page-refuses-with-200.js';
import { mutant as pageReleasesInWords } from './server/page-releases-in-words.js';
import { mutant as pageReleasesUnasked } from './server/page-releases-unasked.js';
import { mutant as pageSessionForAllSites } from './server/page-session-for-all-sites.js';
import { mutant as pageSessionForScripts } from './server/page-session-for-scripts.js';
import { mutant as pageSessionInForms } from './server/page-session-in-forms.js';
import { mutant as pageSessionInUrl } from './server/page-session-in-url.js';
import { mutant as pageTakesFormsFromAnywhere } from './server/page-takes-forms-from-anywhere.js';
import { mutant as pageTellsStrangers } from './server/page-tells-strangers.js';
import { mutant as pageTrustsOriginNull } from './server/page-trusts-origin-null.js';
import { mutant as pageTrustsSameSite } from './server/page-trusts-same-site.js';
import { mutant as pageWithoutAFile } from './server/page-without-a-file.js';
import { mutant as parametersRefused } from './server/parameters-refused.js';
import { mutant as payloadAsItComes } from './server/payload-as-it-comes.js';
import { mutant as payloadTrimmed } from './server/payload-trimmed.js';
import { mutant as pointerLeftOut } from './server/pointer-left-out.js';
import { mutant as pointsNotCanonical } from './server/points-not-canonical.js';
import { mutant as problemAsPlainJson } from './server/problem-as-plain-json.js';
import { mutant as productBeforeEdition } from './server/product-before-edition.js';
import { mutant as productUnchecked } from './server/product-unchecked.js';
import { mutant as profileLostWithOwnKeys } from './server/profile-lost-with-own-keys.js';
import { mutant as proofKeepsExposure } from './server/proof-keeps-exposure.js';
import { mutant as proofWaitsForLock } from './server/proof-waits-for-lock.js';
import { mutant as proofWhileEndingWaits } from './server/proof-while-ending-waits.js';
import { mutant as prototypeTakenForMembers } from './server/prototype-taken-for-members.js';
import { mutant as qualityIgnored } from './server/quality-ignored.js';
import { mutant as quorumExclusive } from './server/quorum-exclusive.js';
import { mutant as raisedLimitCached } from './server/raised-limit-cached.js';
import { mutant as rateLimitAfterLicenseState } from './server/rate-limit-after-license-state.js';
import { mutant as rateLimitCountsSuccesses } from './server/rate-limit-counts-successes.js';
import { mutant as rateLimitForWrongOnesOnly } from './server/rate-limit-for-wrong-ones-only.js';
import { mutant as rateLimitMissing } from './server/rate-limit-missing.js';
import { mutant as rateLimitOffByOne } from './server/rate-limit-off-by-one.js';
import { mutant as rateLimitProlonged } from './server/rate-limit-prolonged.js';
import { mutant as rateLimitResetBySuccess } from './server/rate-limit-reset-by-success.js';
import { mutant as receiptAnswersItself } from './server/receipt-answers-itself.js';
import { mutant as receiptClassNotTold } from './server/receipt-class-not-told.js';
import { mutant as receiptKeyNewest } from './server/receipt-key-newest.js';
import { mutant as receiptSignedAnew } from './server/receipt-signed-anew.js';
import { mutant as receiptUnderRetiredKey } from './server/receipt-under-retired-key.js';
import { mutant as receiptWithoutSeat } from './server/receipt-without-seat.js';
import { mutant as refusalIsCounted } from './server/refusal-is-counted.js';
import { mutant as refusalReleasesOldest } from './server/refusal-releases-oldest.js';
import { mutant as refusalUsesChallenge } from './server/refusal-uses-challenge.js';
import { mutant as refusalsCacheable } from './server/refusals-cacheable.js';
import { mutant as refusedCodeIsSpent } from './server/refused-code-is-spent.js';
import { mutant as refusedWith200 } from './server/refused-with-200.js';
import { mutant as reissueWithoutLock } from './server/reissue-without-lock.js';
import { mutant as rekeyedKeptOut } from './server/rekeyed-kept-out.js';
import { mutant as releaseByGet } from './server/release-by-get.js';
import { mutant as releasedIsOwn } from './server/released-is-own.js';
import { mutant as releasedIsReleasedAgain } from './server/released-is-released-again.js';
import { mutant as releasedOnlyInWords } from './server/released-only-in-words.js';
import { mutant as releasesBySub } from './server/releases-by-sub.js';
import { mutant as releasesInParallel } from './server/releases-in-parallel.js';
import { mutant as remedyLeftOut } from './server/remedy-left-out.js';
import { mutant as replayRestartsLock } from './server/replay-restarts-lock.js';
import { mutant as replaySignsAgain } from './server/replay-signs-again.js';
import { mutant as requiredComponentIgnored } from './server/required-component-ignored.js';
import { mutant as retiredIssuerKeyNotReplayed } from './server/retired-issuer-key-not-replayed.js';
import { mutant as retiredKeyAccepted } from './server/retired-key-accepted.js';
import { mutant as retiredKeyCheckedLate } from './server/retired-key-checked-late.js';
import { mutant as retiredKeyChecksIn } from './server/retired-key-checks-in.js';
import { mutant as retiredKeySigns } from './server/retired-key-signs.js';
import { mutant as retryAfterAsDate } from './server/retry-after-as-date.js';
import { mutant as retryAfterConstant } from './server/retry-after-constant.js';
import { mutant as retryAtOfNewest } from './server/retry-at-of-newest.js';
import { mutant as retryAtWithoutBudget } from './server/retry-at-without-budget.js';
import { mutant as revokedIssuerKeyReplayed } from './server/revoked-issuer-key-replayed.js';
import { mutant as revokedLicenseRefusesDeactivation } from './server/revoked-license-refuses-deactivation.js';
import { mutant as revokedLicenseRenews } from './server/revoked-license-renews.js';
import { mutant as revokedStillActivates } from './server/revoked-still-activates.js';
import { mutant as revokedStillReplays } from './server/revoked-still-replays.js';
import { mutant as sReduced } from './server/s-reduced.js';
import { mutant as seatLimitCheckedFirst } from './server/seat-limit-checked-first.js';
import { mutant as seatLimitOfProfile } from './server/seat-limit-of-profile.js';
import { mutant as seatsCountedForTheQueue } from './server/seats-counted-for-the-queue.js';
import { mutant as sessionExpiresInclusive } from './server/session-expires-inclusive.js';
import { mutant as sessionNeverExpires } from './server/session-never-expires.js';
import { mutant as sessionNotNeeded } from './server/session-not-needed.js';
import { mutant as shortBodyCrashes } from './server/short-body-crashes.js';
import { mutant as signatureUnverified } from './server/signature-unverified.js';
import { mutant as sizeBeforeType } from './server/size-before-type.js';
import { mutant as smallOrderKeysAccepted } from './server/small-order-keys-accepted.js';
import { mutant as spentBudgetMovesBaseline } from './server/spent-budget-moves-baseline.js';
import { mutant as spentBudgetRefusesThoughFree } from './server/spent-budget-refuses-though-free.js';
import { mutant as spentBudgetSaysFull } from './server/spent-budget-says-full.js';
import { mutant as spentBudgetSaysUnreadable } from './server/spent-budget-says-unreadable.js';
import { mutant as staleCodesRefused } from './server/stale-codes-refused.js';
import { mutant as strangeMembersRefused } from './server/strange-members-refused.js';
import { mutant as strangerToldApart } from './server/stranger-told-apart.js';
import { mutant as structureAfterSignature } from './server/structure-after-signature.js';
import { mutant as supersededCheckInGivenAgain } from './server/superseded-check-in-given-again.js';
import { mutant as suspendedCannotRelease } from './server/suspended-cannot-release.js';
import { mutant as suspendedLicenseRenews } from './server/suspended-license-renews.js';
import { mutant as suspendedStillActivates } from './server/suspended-still-activates.js';
import { mutant as suspendedStillReplays } from './server/suspended-still-replays.js';
import { mutant as takeOverByScore } from './server/take-over-by-score.js';
import { mutant as takeOverFirstFound } from './server/take-over-first-found.js';
import { mutant as takeOverKeepsLock } from './server/take-over-keeps-lock.js';
import { mutant as takeOverLastOfEquals } from './server/take-over-last-of-equals.js';
import { mutant as takeOverOfEqualsOnly } from './server/take-over-of-equals-only.js';
import { mutant as takeOverUncounted } from './server/take-over-uncounted.js';
import { mutant as takeOverWithoutExposure } from './server/take-over-without-exposure.js';
import { mutant as termsNeverTheSame } from './server/terms-never-the-same.js';
import { mutant as textBodyAccepted } from './server/text-body-accepted.js';
import { mutant as tokenAnswersItself } from './server/token-answers-itself.js';
import { mutant as tokenByPrefix } from './server/token-by-prefix.js';
import { mutant as tokenElementTakenAsItIs } from './server/token-element-taken-as-it-is.js';
import { mutant as tokenNamesTheOwner } from './server/token-names-the-owner.js';
import { mutant as tokenOnlyBelowTheRoot } from './server/token-only-below-the-root.js';
import { mutant as tokenSignedAsReceipt } from './server/token-signed-as-receipt.js';
import { mutant as unknownKeyIsProved } from './server/unknown-key-is-proved.js';
import { mutant as unknownMembersRefused } from './server/unknown-members-refused.js';
import { mutant as unknownPathIsHome } from './server/unknown-path-is-home.js';
import { mutant as unlockAtMissing } from './server/unlock-at-missing.js';
import { mutant as unlockAtNull } from './server/unlock-at-null.js';
import { mutant as unprovedCountsAsProved } from './server/unproved-counts-as-proved.js';
import { mutant as unprovedEndsExposure } from './server/unproved-ends-exposure.js';
import { mutant as unprovedUnseenKeyForgotten } from './server/unproved-unseen-key-forgotten.js';
import { mutant as unreadableIsChanged } from './server/unreadable-is-changed.js';
import { mutant as unreadableIsEqual } from './server/unreadable-is-equal.js';
import { mutant as unseenKeyNotRetired } from './server/unseen-key-not-retired.js';
import { mutant as unseenKeyRefused } from './server/unseen-key-refused.js';
import { mutant as unusedBitsIgnored } from './server/unused-bits-ignored.js';
import { mutant as verdictInPercent } from './server/verdict-in-percent.js';
import { mutant as versionBeforeKind } from './server/version-before-kind.js';
import { mutant as viewTimesWithMilliseconds } from './server/view-times-with-milliseconds.js';
import { mutant as viewWithoutDevice } from './server/view-without-device.js';
import { mutant as voidLockKept } from './server/void-lock-kept.js';
import { mutant as volumeLicensesUncounted } from './server/volume-licenses-uncounted.js';
import { mutant as weakAccepted } from './server/weak-accepted.js';
import { mutant as weakAcceptedOffline } from './server/weak-accepted-offline.js';
import { mutant as weakRefusedOnline } from './server/weak-refused-online.js';
import { mutant as weightsAllOne } from './server/weights-all-one.js';
import { mutant as worldsShareClock } from './server/worlds-share-clock.js';
import { mutant as worldsShareLicenses } from './server/worlds-share-licenses.js';
import { mutant as wrongEmailByCode } from './server/wrong-email-by-code.js';
import { mutant as wrongEmailByDetail } from './server/wrong-email-by-detail.js';
import { mutant as wrongEmailByStatus } from './server/wrong-email-by-status.js';
import { mutant as wrongEmailToldApart } from './server/wrong-email-told-apart.js';
import { mutant as wrongKeyRepeated } from './server/wrong-key-repeated.js';
import { mutant as wrongKindIsABadSignature } from './server/wrong-kind-is-a-bad-signature.js';

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
  checkInChallengeReused,
  checkInChallengeNeverExpires,
  checkInWithoutChallenge,
  challengeCounted,
  challengeAnnouncedLonger,
  leaseRenewedAlways,
  leaseRenewedWhenExpired,
  leaseRenewedAtThreeQuarters,
  leaseMiddleRoundedUp,
  leaseKeptWhateverChanged,
  contactLiftsLock,
  contactCoversTokens,
  holdsUnchecked,
  holdsOfAnybody,
  holdsOfOtherActivation,
  holdsOfKeyBefore,
  holdsOfActivationBefore,
  holdsExpired,
  holdsOffline,
  laterOfflineTokenOverlooked,
  holdsLiftsNothing,
  holdsCoversNothing,
  holdsCoversLaterTokens,
  endingChecksIn,
  checkInMovesBaseline,
  checkInFirstEdition,
  checkInCountsDrift,
  revokedLicenseRenews,
  retiredKeyChecksIn,
  checkInChallengeFirst,
  checkInMachineBeforeChallenge,
  lostCheckInLost,
  supersededCheckInGivenAgain,
  oldestKeySignsRenewals,
  firstAcceptedKeySigns,
  retiredKeySigns,
  lockInclusive,
  lockIgnored,
  lockByTheDay,
  monthsUnclamped,
  voidLockKept,
  takeOverKeepsLock,
  lockLiftedByPolicy,
  lockOfPresentPolicy,
  laterPolicyMovesLock,
  unlockAtMissing,
  lapsedStillLocked,
  lapsedByLatestToken,
  endingAskedAgainIsNew,
  endingRefusedAgain,
  suspendedCannotRelease,
  endingNeverEnds,
  endingEndsWithExp,
  endingForcedEarly,
  forcedUncounted,
  forcedWithoutExposure,
  forcedOverBudget,
  forcedRetryAtMissing,
  forcedByOneBudget,
  forcedThoughRefused,
  releasedOnlyInWords,
  releasesInParallel,
  strangerToldApart,
  linkMailedAsTyped,
  linkReusable,
  linkOpenedInParallel,
  linkNeverExpires,
  sessionExpiresInclusive,
  sessionNeverExpires,
  sessionNotNeeded,
  listHidesOffline,
  listHidesEnding,
  listWithoutExposures,
  liftedLockShown,
  listOfEveryone,
  neighbourReleased,
  refusalsCacheable,
  directoryCached,
  problemAsPlainJson,
  refusedWith200,
  remedyLeftOut,
  pointerLeftOut,
  customerNamedInDetail,
  wrongKeyRepeated,
  allowMissing,
  textBodyAccepted,
  parametersRefused,
  sizeBeforeType,
  bodyLimitOffByOne,
  chunksUnbounded,
  jsonReadLeniently,
  numbersMadeText,
  unknownMembersRefused,
  unknownPathIsHome,
  acceptIgnored,
  acceptLookedAtLast,
  qualityIgnored,
  fileNameInOneForm,
  fileSniffable,
  fileAsText,
  fileShownInline,
  viewWithoutDevice,
  directoryWithoutLimits,
  directoryUrlRelative,
  controlTokenByItsBeginning,
  controlReadWithoutToken,
  controlOnTheSameOrigin,
  worldsShareLicenses,
  clockMovesWhenRead,
  unprovedCountsAsProved,
  driftedIsNoProof,
  anyFingerprintIsProof,
  unknownKeyIsProved,
  keyNotRetired,
  unseenKeyNotRetired,
  unseenKeyRefused,
  receiptSignedAnew,
  proofWaitsForLock,
  proofWhileEndingWaits,
  proofKeepsExposure,
  unprovedEndsExposure,
  lapsedCountsAsOutstanding,
  forcedDeactivationUncounted,
  forcedDeactivationUnexposed,
  neverForcedAtOnce,
  endingNeverForced,
  endingReleasedLate,
  endingIgnoresBudget,
  endingNewestFirst,
  receiptKeyNewest,
  deactivationAlwaysCreated,
  receiptClassNotTold,
  revokedLicenseRefusesDeactivation,
  releasesBySub,
  hardwareNotAskedFor,
  unreadableIsEqual,
  unreadableIsChanged,
  quorumExclusive,
  verdictInPercent,
  checkInNamesTheWrongParts,
  signatureUnverified,
  assertionOfAnyKind,
  sReduced,
  pointsNotCanonical,
  smallOrderKeysAccepted,
  machineFooterIgnored,
  unusedBitsIgnored,
  otherVersionsNotRecognised,
  lastDuplicateWins,
  numbersRounded,
  bytesReplaced,
  payloadTrimmed,
  nestingUnbounded,
  critIgnored,
  canonicalFormRequired,
  informativeMembersUnchecked,
  shortBodyCrashes,
  versionBeforeKind,
  kindAfterSignature,
  wrongKindIsABadSignature,
  staleCodesRefused,
  envelopeBoundDoubled,
  documentTypeAccepted,
  lastTokenTaken,
  tokenByPrefix,
  envelopeBesideTheToken,
  firstEnvelopeTaken,
  formatCharactersOfTheFirstPlane,
  carrierCountedInCharacters,
  tokenSignedAsReceipt,
  footerWithSpaces,
  payloadAsItComes,
  licenseFileDeclaresLatin1,
  monthsInLocalTime,
  indeterminateTakesASeat,
  wrongEmailByCode,
  wrongEmailByDetail,
  wrongEmailByStatus,
  footerNamesAnotherKey,
  receiptAnswersItself,
  receiptWithoutSeat,
  bareFileRefused,
  labelCountedInUtf16,
  codeKnownByItsCarrier,
  strangeMembersRefused,
  prototypeTakenForMembers,
  membersInAnyCase,
  licenseFileIsBareText,
  liftedForGood,
  licenseKeyByItsBeginning,
  opaqueKeysFolded,
  emailFoldedAsUnicode,
  challengeUsedInParallel,
  machineKeyUnlocked,
  linkIsASession,
  retryAfterAsDate,
  viewTimesWithMilliseconds,
  jsonInLatin1,
  rateLimitResetBySuccess,
  rateLimitProlonged,
  jsonLikeTypesAccepted,
  releaseByGet,
  lastCodeRemembered,
  answersInMemory,
  editionInAnyCase,
  expiredStillReplays,
  labelEscapedForHtml,
  emDashIsOneHyphen,
  receiptUnderRetiredKey,
  modeByMereChallenge,
  fileNameForAllProducts,
  suspendedLicenseRenews,
  unlockAtNull,
  contentCodingIgnored,
  causeInAHeader,
  licenseFileGreets,
  profileLostWithOwnKeys,
  calendarOverflows,
  calendarUnderflows,
  checkInOfTextOnly,
  nbfByTheMachinesClock,
  revokedStillActivates,
  suspendedStillActivates,
  checkInOfAnyProduct,
  checkInOfAnyMachine,
  checkInByLastToken,
  deactivationLooksAtTheLicense,
  deactivationOfNewestTokenOnly,
  namespaceByItsPrefix,
  tokenOnlyBelowTheRoot,
  tokenElementTakenAsItIs,
  declarationFirstOfAll,
  structureAfterSignature,
  claimsBeforeSignature,
  clockCatchesUp,
  worldsShareClock,
  controlRefusedWhenDone,
  listOfNoneIs404,
  releasedIsReleasedAgain,
  takeOverOfEqualsOnly,
  directoryHidesRevokedKeys,
  checkInLooksAtSeats,
  clientAssertionIgnored,
  clientByteOrderMarkKept,
  clientDigestWithoutTheProduct,
  clientDocumentTypeAccepted,
  clientDuplicateMemberTaken,
  clientEmptyTextDigested,
  clientEnvelopeBesideTheToken,
  clientFileByItsExtension,
  clientKeyBroughtAlong,
  clientLastTokenTaken,
  clientMachineBeforeProduct,
  clientProductFromTheFile,
  clientQuorumInPercent,
  clientSkewIgnored,
  clientUtf16Refused,
  clientXmlExtensionRefused,
  clientZeroWidthKept,
  unreachableIsActivated,
  portalPageIsAServerError,
  portalPageIsALicense,
  redirectsFollowed,
  otherOriginAsked,
  originByItsBeginning,
  otherOriginIsAbsent,
  absentResourceIsBlocked,
  keysOfTheDirectory,
  pathsAssumed,
  licenseKeyInTheUrl,
  answerReadWhole,
  timeLimitIgnored,
  closedIsUnreachable,
  serverErrorIsBlocked,
  serverErrorEndsTheLicense,
  retryAfterIgnored,
  refusalWithoutItsMembers,
  challengeNeverRetried,
  challengeRetriedWithoutEnd,
  challengeForBothExchanges,
  noChallengeToActivate,
  onlineTokenUnverified,
  onlineTokenOfAnyMachine,
  challengedCodeIsPending,
  holdsNeverNamed,
  checkInUnconfirmed,
  confirmationNamesTheOldToken,
  failedConfirmationRefuses,
  checkInWithoutAToken,
  checkInDueAtTheEnd,
  checkInDueRoundedUp,
  checkInDueOffline,
  checksInByItself,
  manualActivationNotOffered,
  retiredKeyReplaced,
  unsentDeactivationUndone,
  onlineReceiptIgnored,
  outdatedClientGoesOnline,
  hostIsOrigin,
  noClockGuard,
  farClockBelieved,
  floorOfTokensOnly,
  noTolerance,
  seriesInMemory,
  firstSightInMemory,
  answerKeepsTheFloor,
  anyTokenSetsTheFloorBack,
  clockStopsPerpetual,
  expiredBeforeMachine,
  graceFromLastSight,
  graceOfEightDays,
  graceInclusive,
  driftIsAWrongClock,
  newCodeNewKey,
  clientCodeBeforeTombstone,
  codeAnewEachTime,
  codeOutlivesItsParts,
  labelUnasked,
  generationsOfLastLicense,
  lowerGenerationAccepted,
  equalGenerationRefused,
  refusedLoadErases,
  keyOutlivesDeactivation,
  tokenOutlivesDeactivation,
  expiredIsNotGivenUp,
  deactivationShownUntilNewKey,
  overwritesUnasked,
  requestFileNamedOtherwise,
  refusalsWithoutOffers,
  stateWithoutItsCode,
  stateWrittenInPlace,
  stateKeptInMemory,
  lockOfTheProcess,
  recoversTheUnfinished,
  changedPartsUnnamed,
  acceptsRevokedKeys,
  damageUnnoticed,
  damageIsAFreshStart,
  damageThrownAway,
  unwritableSwallowed,
  receiptOfAnyKey,
  clientBase64OfThePlatform,
  clientFooterMembersIgnored,
  clientOtherPurposeIsNoCode,
  clientPayloadTrimmed,
  clientNumbersRounded,
  clientBytesReplaced,
  clientNestingUnbounded,
  clientUnknownMembersRefused,
  clientCritIgnored,
  clientCanonicalFormRequired,
  clientInformativeMembersUnchecked,
  clientShortSignatureIsAWrongOne,
  clientSReduced,
  clientPointsNotCanonical,
  clientSmallOrderKeysAccepted,
  clientVerifiedIsRemembered,
  clientUnactivatedIsPending,
  clientLongExpiredIsInvalid,
  clientRevokedKeyAccepted,
  clientUnknownKeyIsABadSignature,
  clientRetiredKeyRefused,
  clientKindAfterSignature,
  clientProductBeforeSignature,
  clientWrongKindIsABadSignature,
  clientWrittenBehind,
  clientProductMismatchIsInvalid,
  clientLastTokenElementTaken,
  clientNamespaceByItsPrefix,
  clientBareFileRefused,
  clientEmDashIsOneHyphen,
  clientCarriageReturnKept,
  clientQuotingKept,
  clientHeaderInsideAWord,
  clientUtf16Guessed,
  clientSignedAsAToken,
  clientMachineFooterWritten,
  clientPayloadAsItComes,
  clientAppVersionLeftOut,
  clientDigestOfFoldedValue,
  clientPlaceholderDigested,
  clientPlaceholderCompared,
  clientHardwareNotAskedFor,
  clientQuorumExclusive,
  clientUnreadableIsEqual,
  clientUnreadableIsChanged,
  clientUnreadableLeftOut,
  clientVerdictIsRemembered,
  clientExpiryInclusive,
  clientSkewAtExpiryToo,
  clientTimesOfTheWall,
  clientBaselineCreeps,
  clientInvalidIsUnactivated,
  clientTokenOfAnotherKeyUnnoticed,
  clientPerpetualHasNoBeginning,
  clientOnceInvalidAlwaysInvalid,
  clientDamageBeginsAnewUnasked,
  clientStatusTakesTheLock,
  clientNewCodeNeedsAnOldOne,
  clientKeyOfTheMachine,
  clientNewKeyIsANewCode,
  clientCodeOfTheDay,
  clientSavedInWordsOnly,
  clientFileWithoutANamespace,
  clientAnswerToTheLastCodeOnly,
  clientExpiredIsNotLoaded,
  clientRefusedLoadEndsTheCode,
  clientTokenMovesNoFloor,
  clientRefusedTokenMovesTheFloor,
  clientServerDateMovesTheFloor,
  clientDeactivationWithoutComponents,
  clientReceiptedCodeShownAgain,
  clientNothingToGiveUpIsRetired,
  clientAlwaysReleased,
  clientProblemsByTheirStatus,
  clientRefusalWithoutItsParts,
  clientUnlockTimeUntold,
  clientOtherKeyWithoutAVerdict,
  clientScoreInPercent,
  clientLicenseEndIsTheTokens,
  clientFileThatGreets,
  baselineCreepsAtStarts,
  graceToTheEndOfTheDay,
  unreadableLoadsWithoutEnd,
  smallStepsUnobserved,
  farClockNeverBelieved,
  graceUnderAClockSetBack,
  graceOutlivesTheLicense,
  expiredLeaseNamed,
  offlineTokenNamed,
  damageNotToldApart,
  graceToldByTheDay,
  sameGenerationIsTheSameToken,
  keyDroppedWithABadAnswer,
  doubleClickShowsTheSameCode,
  retiredKeysUnaccepted,
  confirmedBeforeStored,
  removedBeforeReplaced,
  renamedWhenIdle,
  keyDestroyedAtTheNextStart,
  destructionNeverFinished,
  shownThoughUnwritten,
  startReliesOnTheLast,
  codeOf2107Outdated,
  firstTokenNamesNoLock,
  unprovedUnseenKeyForgotten,
  lapsedExposureStays,
  lockFromTheFirstLease,
  leapDayHasNoAnniversary,
  newBaselineRestartsLock,
  lapsedWaitsForItsLock,
  seatsCountedForTheQueue,
  driverNamesTheRequestBefore,
  driverChatters,
  driverLeavesZeroOut,
  driverThrowsRefusals,
  driverKnowsNoReceipts,
  driverOutlivesItsInput,
  pageAddressInALink,
  pageCached,
  pageCodeWithoutLabel,
  pageDeactivationNeedsSession,
  pageDirectionLetThrough,
  pageEditionIgnored,
  pageErrorByColour,
  pageErrorFarFromItsField,
  pageFieldsOfItsOwn,
  pageFileAsText,
  pageFileByItsExtension,
  pageFileInline,
  pageForeignScripts,
  pageFormsByGet,
  pageFramed,
  pageHidesLock,
  pageHidesMode,
  pageInlineScripts,
  pageLabelsAreParagraphs,
  pageLinkUsedWhenOpened,
  pageMarkupLetThrough,
  pageQrCutOff,
  pageReferrerTold,
  pageRefusalUnmarked,
  pageRefusalWithoutDate,
  pageRefusesWith200,
  pageReleasesInWords,
  pageReleasesUnasked,
  pageSessionForAllSites,
  pageSessionForScripts,
  pageSessionInForms,
  pageSessionInUrl,
  pageTakesFormsFromAnywhere,
  pageTellsStrangers,
  pageTrustsOriginNull,
  pageTrustsSameSite,
  pageWithoutAFile,
];
