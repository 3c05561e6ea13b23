import { readFile } from 'node:fs/promises';
import { formatInstant, type Instant } from '@offline-activation/codec';
import {
  ChallengeRequest,
  compileCheck,
  type IssuerKey,
  type Product,
  WorldSeed,
} from '@offline-activation/protocol';
import { bodyFault } from '../control/body-fault.js';
import { seedLicense } from '../control/seed-license.js';
import { jsonBody } from '../http/json-body.js';
import type { LicenseRecord } from '../rules/license-record.js';

/** What a server starts with. */
export interface Stock {
  readonly products: readonly Product[];
  readonly licenses: readonly LicenseRecord[];
  /** Newest first; undefined: one is made. */
  readonly issuerKeys?: readonly IssuerKey[];
  readonly rateLimits: boolean;
}

const checkSeed = compileCheck(WorldSeed);
/** Any object; its members are checked with the time in place. */
const checkContent = compileCheck(ChallengeRequest);

/**
 * Reads a file of licenses: strict JSON of the form of a world's seed, without `now`. Its rate limits are on unless it
 * says otherwise.
 *
 * @throws {@link ProtocolError} `malformed`; its details have the `pointer` of the member that is wrong.
 * @throws Error of the platform if the file cannot be read.
 * @spec 13.2
 */
export async function readStock(file: string, now: Instant): Promise<Stock> {
  return stockFrom(jsonBody(await readFile(file), checkContent), now);
}

/** What {@link readStock} makes of the file's content. */
export function stockFrom(content: object, now: Instant): Stock {
  const checked = checkSeed({ ...content, now: formatInstant(now) });
  if (!checked.ok) throw bodyFault(checked.pointer);
  const { products, licenses = [], issuerKeys, rateLimits = true } = checked.value;
  return {
    products,
    licenses: licenses.map((license, index) => seedLicense(license, products, `/licenses/${index}`)),
    ...(issuerKeys && { issuerKeys }),
    rateLimits,
  };
}
