import { refusal } from '../rules/refusal.js';
import type { Check } from './check.js';

/**
 * Step 6: the code asks for the license's product.
 *
 * @spec 9.2 (ORD-8)
 */
export const productMismatch: Check = ({ license, code }) =>
  code.claims.aud === license.product ? undefined : { refused: refusal('product-mismatch') };
