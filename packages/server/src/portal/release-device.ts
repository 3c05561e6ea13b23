import type { ReleaseAnswer } from '@offline-activation/protocol';
import type { Parts } from '../parts.js';
import { matchesEmail } from '../rules/matches-email.js';
import { occupies } from '../rules/occupies.js';
import { refusal } from '../rules/refusal.js';
import { released } from '../rules/released.js';
import { settledLicense } from '../steps/settled-license.js';
import { licenseScope } from '../store/scopes.js';

/** Whose activation is to be released. */
export interface ReleaseRequest {
  /** Of the session. */
  readonly email: string;
  readonly licenseId: string;
  readonly activationId: string;
}

/**
 * Releases a device that a person chose on the portal.
 *
 * @throws {@link ProtocolError} `activation-not-found`, `device-locked`, `token-outstanding`, `reissue-limit-reached`.
 * @spec 10.3 (REL-1 to REL-7, HTTP-54)
 */
export async function releaseDevice(
  { store, now: clock }: Parts,
  { email, licenseId, activationId }: ReleaseRequest,
): Promise<ReleaseAnswer> {
  return store.transaction([licenseScope(licenseId)], async (tx) => {
    const now = clock();
    // Step 1.
    const settled = await settledLicense(tx, licenseId, now);
    if (settled === undefined || !matchesEmail(email, settled.license.email))
      throw refusal('activation-not-found');
    const { license, book } = settled;
    const activation = book.activations.find((each) => each.id === activationId && occupies(each));
    if (activation === undefined) throw refusal('activation-not-found');
    // Steps 2 to 8.
    const done = released(book, activation, license.policy, now);
    if ('refused' in done) throw done.refused;
    await tx.put('books', licenseId, done.book);
    return { releaseClass: done.releaseClass };
  });
}
