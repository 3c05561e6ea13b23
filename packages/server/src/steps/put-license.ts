import type { Parts } from '../parts.js';
import { emptyBook } from '../rules/book.js';
import type { LicenseRecord } from '../rules/license-record.js';
import { licenseScope } from '../store/scopes.js';
import { settledLicense } from './settled-license.js';

/**
 * Stores a license, new or in place of the one with its id, whose activations stay. What time brought about under the
 * old rules has happened under them.
 *
 * @spec 13.2, 10.6 (SEAT-4, SEAT-11, LOCK-5)
 */
export async function putLicense({ store, now: clock }: Parts, license: LicenseRecord): Promise<void> {
  await store.transaction([licenseScope(license.id)], async (tx) => {
    const now = clock();
    const before = await settledLicense(tx, license.id, now);
    await tx.put('licenses', license.id, license);
    await tx.put('books', license.id, before?.book ?? emptyBook(license.id, now));
  });
}
