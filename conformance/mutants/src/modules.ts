/**
 * The modules whose exports mutants may replace, by package and path of the compiled file.
 *
 * Types only: where a module or an export goes away, the mutants that replace it do not compile any more.
 */
export interface Modules {
  '@offline-activation/fingerprint/dist/binding.js': typeof import('@offline-activation/fingerprint/dist/binding.js');
  '@offline-activation/fingerprint/dist/sufficiency.js': typeof import('@offline-activation/fingerprint/dist/sufficiency.js');
  '@offline-activation/server/dist/checks/edition-not-allowed.js': typeof import('@offline-activation/server/dist/checks/edition-not-allowed.js');
  '@offline-activation/server/dist/checks/fingerprint-insufficient.js': typeof import('@offline-activation/server/dist/checks/fingerprint-insufficient.js');
  '@offline-activation/server/dist/checks/license-revoked.js': typeof import('@offline-activation/server/dist/checks/license-revoked.js');
  '@offline-activation/server/dist/checks/license-suspended.js': typeof import('@offline-activation/server/dist/checks/license-suspended.js');
  '@offline-activation/server/dist/checks/machine-key-retired.js': typeof import('@offline-activation/server/dist/checks/machine-key-retired.js');
  '@offline-activation/server/dist/checks/machine-key-reused.js': typeof import('@offline-activation/server/dist/checks/machine-key-reused.js');
  '@offline-activation/server/dist/checks/online-required.js': typeof import('@offline-activation/server/dist/checks/online-required.js');
  '@offline-activation/server/dist/checks/order.js': typeof import('@offline-activation/server/dist/checks/order.js');
  '@offline-activation/server/dist/checks/product-mismatch.js': typeof import('@offline-activation/server/dist/checks/product-mismatch.js');
  '@offline-activation/server/dist/checks/rows.js': typeof import('@offline-activation/server/dist/checks/rows.js');
  '@offline-activation/server/dist/http/problem-answer.js': typeof import('@offline-activation/server/dist/http/problem-answer.js');
  '@offline-activation/server/dist/http/token-answer.js': typeof import('@offline-activation/server/dist/http/token-answer.js');
  '@offline-activation/server/dist/issue/create.js': typeof import('@offline-activation/server/dist/issue/create.js');
  '@offline-activation/server/dist/issue/issue-token.js': typeof import('@offline-activation/server/dist/issue/issue-token.js');
  '@offline-activation/server/dist/issue/reissue.js': typeof import('@offline-activation/server/dist/issue/reissue.js');
  '@offline-activation/server/dist/rules/after.js': typeof import('@offline-activation/server/dist/rules/after.js');
  '@offline-activation/server/dist/rules/budget-left.js': typeof import('@offline-activation/server/dist/rules/budget-left.js');
  '@offline-activation/server/dist/rules/candidates.js': typeof import('@offline-activation/server/dist/rules/candidates.js');
  '@offline-activation/server/dist/rules/count-event.js': typeof import('@offline-activation/server/dist/rules/count-event.js');
  '@offline-activation/server/dist/rules/decision-table.js': typeof import('@offline-activation/server/dist/rules/decision-table.js');
  '@offline-activation/server/dist/rules/edition.js': typeof import('@offline-activation/server/dist/rules/edition.js');
  '@offline-activation/server/dist/rules/end-exposures.js': typeof import('@offline-activation/server/dist/rules/end-exposures.js');
  '@offline-activation/server/dist/rules/expiry.js': typeof import('@offline-activation/server/dist/rules/expiry.js');
  '@offline-activation/server/dist/rules/exposures.js': typeof import('@offline-activation/server/dist/rules/exposures.js');
  '@offline-activation/server/dist/rules/facts-of.js': typeof import('@offline-activation/server/dist/rules/facts-of.js');
  '@offline-activation/server/dist/rules/fold-email.js': typeof import('@offline-activation/server/dist/rules/fold-email.js');
  '@offline-activation/server/dist/rules/free-at.js': typeof import('@offline-activation/server/dist/rules/free-at.js');
  '@offline-activation/server/dist/rules/has-rekeyed-exposure.js': typeof import('@offline-activation/server/dist/rules/has-rekeyed-exposure.js');
  '@offline-activation/server/dist/rules/is-answered.js': typeof import('@offline-activation/server/dist/rules/is-answered.js');
  '@offline-activation/server/dist/rules/is-challenge-good.js': typeof import('@offline-activation/server/dist/rules/is-challenge-good.js');
  '@offline-activation/server/dist/rules/is-conflicting.js': typeof import('@offline-activation/server/dist/rules/is-conflicting.js');
  '@offline-activation/server/dist/rules/is-counted.js': typeof import('@offline-activation/server/dist/rules/is-counted.js');
  '@offline-activation/server/dist/rules/is-free.js': typeof import('@offline-activation/server/dist/rules/is-free.js');
  '@offline-activation/server/dist/rules/is-good-key.js': typeof import('@offline-activation/server/dist/rules/is-good-key.js');
  '@offline-activation/server/dist/rules/is-license-expired.js': typeof import('@offline-activation/server/dist/rules/is-license-expired.js');
  '@offline-activation/server/dist/rules/is-limited.js': typeof import('@offline-activation/server/dist/rules/is-limited.js');
  '@offline-activation/server/dist/rules/is-unexpired.js': typeof import('@offline-activation/server/dist/rules/is-unexpired.js');
  '@offline-activation/server/dist/rules/lapses-at.js': typeof import('@offline-activation/server/dist/rules/lapses-at.js');
  '@offline-activation/server/dist/rules/lock-after.js': typeof import('@offline-activation/server/dist/rules/lock-after.js');
  '@offline-activation/server/dist/rules/matches-credentials.js': typeof import('@offline-activation/server/dist/rules/matches-credentials.js');
  '@offline-activation/server/dist/rules/matches-email.js': typeof import('@offline-activation/server/dist/rules/matches-email.js');
  '@offline-activation/server/dist/rules/matches-key.js': typeof import('@offline-activation/server/dist/rules/matches-key.js');
  '@offline-activation/server/dist/rules/own-activation.js': typeof import('@offline-activation/server/dist/rules/own-activation.js');
  '@offline-activation/server/dist/rules/pick-best.js': typeof import('@offline-activation/server/dist/rules/pick-best.js');
  '@offline-activation/server/dist/rules/retry-after.js': typeof import('@offline-activation/server/dist/rules/retry-after.js');
  '@offline-activation/server/dist/rules/retry-at.js': typeof import('@offline-activation/server/dist/rules/retry-at.js');
  '@offline-activation/server/dist/rules/revived.js': typeof import('@offline-activation/server/dist/rules/revived.js');
  '@offline-activation/server/dist/rules/same-terms.js': typeof import('@offline-activation/server/dist/rules/same-terms.js');
  '@offline-activation/server/dist/rules/seen-before.js': typeof import('@offline-activation/server/dist/rules/seen-before.js');
  '@offline-activation/server/dist/rules/signing-key.js': typeof import('@offline-activation/server/dist/rules/signing-key.js');
  '@offline-activation/server/dist/rules/terms.js': typeof import('@offline-activation/server/dist/rules/terms.js');
  '@offline-activation/server/dist/rules/token-claims.js': typeof import('@offline-activation/server/dist/rules/token-claims.js');
  '@offline-activation/server/dist/rules/unlock-at.js': typeof import('@offline-activation/server/dist/rules/unlock-at.js');
  '@offline-activation/server/dist/steps/activate.js': typeof import('@offline-activation/server/dist/steps/activate.js');
  '@offline-activation/server/dist/steps/attempt.js': typeof import('@offline-activation/server/dist/steps/attempt.js');
  '@offline-activation/server/dist/steps/by-machine-key.js': typeof import('@offline-activation/server/dist/steps/by-machine-key.js');
  '@offline-activation/server/dist/steps/read-code.js': typeof import('@offline-activation/server/dist/steps/read-code.js');
  '@offline-activation/server/dist/steps/settled-license.js': typeof import('@offline-activation/server/dist/steps/settled-license.js');
  '@offline-activation/server/dist/store/locks.js': typeof import('@offline-activation/server/dist/store/locks.js');
}
