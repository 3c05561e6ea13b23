import { refusal } from '../rules/refusal.js';
import type { Check } from './check.js';

/**
 * Step 5: the license includes the edition.
 *
 * @spec 9.2 (ORD-7)
 */
export const editionNotAllowed: Check = ({ license, edition }) =>
  license.editions.includes(edition)
    ? undefined
    : { refused: refusal('edition-not-allowed', { editions: license.editions }) };
