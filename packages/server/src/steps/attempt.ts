import type { ProtocolError } from '@offline-activation/protocol';
import type { Parts } from '../parts.js';
import { isLimited } from '../rules/is-limited.js';
import { isRecentFailure } from '../rules/is-recent-failure.js';
import type { LicenseRecord } from '../rules/license-record.js';
import type { Credentials } from '../rules/matches-credentials.js';
import { refusal } from '../rules/refusal.js';
import { retryAfterSeconds } from '../rules/retry-after.js';
import { sourceScope } from '../store/scopes.js';
import { findLicense } from './find-license.js';

type Attempt = { readonly license: LicenseRecord } | { readonly refused: ProtocolError };

/**
 * Steps 2 and 3 of the checks: the rate limit of the source, then the credentials. A failure is counted against the
 * source, never against a license.
 *
 * @returns The license as it is now.
 * @throws {@link ProtocolError} `rate-limited`, `license-not-found`.
 * @spec 9.2, 9.5 (ORD-2, ORD-3, CRED-4 to CRED-6)
 */
export async function attempt(
  parts: Parts,
  credentials: Credentials,
  source: string,
): Promise<LicenseRecord> {
  const { store, rateLimits } = parts;
  const found = rateLimits
    ? await limited(parts, credentials, source)
    : orNotFound(await findLicense(store, credentials));
  if ('refused' in found) throw found.refused;
  return found.license;
}

function limited({ store, now: clock }: Parts, credentials: Credentials, source: string): Promise<Attempt> {
  return store.transaction([sourceScope(source)], async (tx) => {
    const now = clock();
    const failures = (await tx.get('failures', source)) ?? [];
    if (isLimited(failures, now)) {
      return { refused: refusal('rate-limited', { retryAfterSeconds: retryAfterSeconds(failures, now) }) };
    }
    const license = await findLicense(tx, credentials);
    if (license === undefined) {
      const recent = failures.filter((at) => isRecentFailure(at, now));
      await tx.put('failures', source, [...recent, now]);
    }
    return orNotFound(license);
  });
}

function orNotFound(license: LicenseRecord | undefined): Attempt {
  return license === undefined ? { refused: refusal('license-not-found') } : { license };
}
