import type { License, Product } from '@offline-activation/protocol';
import { licenseFrom } from '../license-from.js';
import type { LicenseRecord } from '../rules/license-record.js';
import { bodyFault } from './body-fault.js';

/**
 * Makes a license of one that a world's seed or a command states.
 *
 * @param pointer - Where it stands in the body.
 * @throws {@link ProtocolError} `malformed` with the pointer of what is wrong: a policy that is none, a product that the
 *   world does not have.
 * @spec 13.2
 */
export function seedLicense(stated: License, products: readonly Product[], pointer = ''): LicenseRecord {
  const from = licenseFrom(stated);
  if (!from.ok) throw bodyFault(pointer + (from.faults[0]?.pointer ?? ''));
  if (!products.some(({ id }) => id === stated.product)) throw bodyFault(`${pointer}/product`);
  return from.license;
}
