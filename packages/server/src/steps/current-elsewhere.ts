import type { Instant } from '@offline-activation/codec';
import { isCurrent } from '../rules/is-current.js';
import type { Reader } from '../store/port.js';
import { settledLicense } from './settled-license.js';

/**
 * Tells whether a machine key is current under another license than the one asked for.
 *
 * @param licenseIds - The licenses under which it ever had a token.
 * @spec 9.2, step 8 (ORD-9, SEAT-16)
 */
export async function isCurrentElsewhere(
  reader: Reader,
  kid: string,
  licenseIds: readonly string[],
  asked: string,
  now: Instant,
): Promise<boolean> {
  for (const licenseId of licenseIds.filter((id) => id !== asked)) {
    const other = await settledLicense(reader, licenseId, now);
    if (other !== undefined && isCurrent(other.book, kid)) return true;
  }
  return false;
}
