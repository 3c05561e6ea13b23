import { formatInstant, type Instant } from '@offline-activation/codec';
import { compileCheck, type License, WorldSeed } from '@offline-activation/protocol';
import { type LicenseRecord, licenseFrom } from '@offline-activation/server';
import { SAMPLES } from './samples.js';

/** Products, licenses and keys, as in a world's seed; what is left out, samples stand in for. @spec 13.2 */
export type Seed = Partial<Omit<WorldSeed, 'now'>>;

/** A seed that has been checked. */
export interface Seeded extends Omit<WorldSeed, 'now' | 'licenses'> {
  readonly licenses: readonly LicenseRecord[];
}

const checkSeed = compileCheck(WorldSeed);

/**
 * Checks a seed.
 *
 * @throws TypeError naming the member that is wrong.
 * @spec 13.2
 */
export function seeded({ products, licenses, issuerKeys, rateLimits }: Seed, now: Instant): Seeded {
  const stated = {
    now: formatInstant(now),
    products: products ?? SAMPLES.products,
    licenses: licenses ?? (products === undefined ? SAMPLES.licenses : []),
    ...(issuerKeys && { issuerKeys }),
    ...(rateLimits !== undefined && { rateLimits }),
  };
  const checked = checkSeed(stated);
  if (!checked.ok) throw new TypeError(`the server's ${checked.pointer} is not as a world's seed has it`);
  const seed = checked.value;
  const record = (license: License, index: number) => {
    const from = licenseFrom(license);
    if (!from.ok) throw wrong(index, from.faults[0]?.pointer ?? '');
    if (!seed.products.some(({ id }) => id === license.product)) throw wrong(index, '/product');
    return from.license;
  };
  return { ...seed, licenses: (seed.licenses ?? []).map(record) };
}

const wrong = (index: number, pointer: string) =>
  new TypeError(`the server's /licenses/${index}${pointer} is not as a world's seed has it`);
