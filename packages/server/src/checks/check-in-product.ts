import { refusal } from '../rules/refusal.js';
import type { CheckInCheck } from './check-in-check.js';

/**
 * Step 5 of a check-in: the code asks for the license's product.
 *
 * @spec 10.4 (CHK-1)
 */
export const checkInProduct: CheckInCheck = ({ license, code }) =>
  code.claims.aud === license.product ? undefined : { refused: refusal('product-mismatch') };
