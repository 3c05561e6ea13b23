import type { Kind } from '../kinds.js';
import { CLAIMS_FORGERIES } from './claims.js';
import type { Forgery } from './forgery.js';
import { JSON_FORGERIES } from './json.js';
import { KIND_FORGERIES } from './kind.js';
import { ORDER_FORGERIES } from './order.js';
import { SIGNATURE_FORGERIES } from './signature.js';
import { SIZE_FORGERIES } from './size.js';
import { STRUCTURE_FORGERIES } from './structure.js';

/** Every forgery of every family. */
export const FORGERIES: readonly Forgery[] = [
  ...SIZE_FORGERIES,
  ...STRUCTURE_FORGERIES,
  ...JSON_FORGERIES,
  ...KIND_FORGERIES,
  ...SIGNATURE_FORGERIES,
  ...CLAIMS_FORGERIES,
  ...ORDER_FORGERIES,
];

/** The forgeries that fit a kind; with `bare` also those that only a reader of bare envelopes sees. */
export function forgeriesOf(kind: Kind, bare: 'bare' | 'carried' = 'carried'): readonly Forgery[] {
  return FORGERIES.filter(
    (forgery) => forgery.kinds.includes(kind) && (bare === 'bare' || !forgery.bareOnly),
  );
}
