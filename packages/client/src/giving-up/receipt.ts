import { ProtocolError, type Receipt } from '@offline-activation/protocol';
import { type Carrier, readReceipt } from '@offline-activation/verifier';
import type { Session } from '../session.js';

/**
 * Takes the receipt of a deactivation: its code need not be shown any more. Taking it twice is no error.
 *
 * @returns what the receipt says.
 * @throws {@link ProtocolError} of steps 1 to 8; `machine-key-mismatch` for that of another deactivation;
 *   `storage-corrupt`, `storage-unwritable`.
 * @spec 16.7 (END-5, END-6)
 */
export function takeReceipt(session: Session, carrier: Carrier): Promise<Receipt> {
  const { options, trust, store } = session;
  return store.update(async (state) => {
    const { claims } = await readReceipt(carrier, { trust, product: options.product }, options.ed25519);
    const answers = ({ kid, jti }: { readonly kid: string; readonly jti: string }) =>
      kid === claims.kid && jti === claims.req;
    if (!state.deactivations.some(answers)) throw new ProtocolError('machine-key-mismatch', 'machine-key');
    const deactivations = state.deactivations.map((one) =>
      answers(one) ? { ...one, receipted: true } : one,
    );
    return { state: { ...state, deactivations }, answer: claims };
  });
}
