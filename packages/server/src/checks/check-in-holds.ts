import { heldToken } from '../rules/held-token.js';
import { refusal } from '../rules/refusal.js';
import type { CheckInCheck } from './check-in-check.js';

/**
 * Step 10 of a check-in: `holds`, where present, names a token that it can confirm.
 *
 * @spec 10.4 (CHK-1)
 */
export const checkInHolds: CheckInCheck = ({ book, activation, code, now }) => {
  const { holds } = code.claims;
  return holds === undefined || heldToken(book, activation, holds, now) !== undefined
    ? undefined
    : { refused: refusal('claims-invalid', { pointer: '/holds' }) };
};
