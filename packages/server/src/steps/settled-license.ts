import type { Instant } from '@offline-activation/codec';
import { type Book, emptyBook } from '../rules/book.js';
import type { LicenseRecord } from '../rules/license-record.js';
import { settle } from '../rules/settle.js';
import type { Reader } from '../store/port.js';

/** A license with its book, settled to now. */
export interface SettledLicense {
  readonly license: LicenseRecord;
  readonly book: Book;
}

/**
 * Reads a license and brings its book up to now, without storing that: it comes out the same the next time.
 *
 * @returns Undefined for an id that no license has.
 * @spec 10.6
 */
export async function settledLicense(
  reader: Reader,
  licenseId: string,
  now: Instant,
): Promise<SettledLicense | undefined> {
  const license = await reader.get('licenses', licenseId);
  if (license === undefined) return undefined;
  const book = (await reader.get('books', licenseId)) ?? emptyBook(licenseId, now);
  return { license, book: settle(book, license.policy, now) };
}
