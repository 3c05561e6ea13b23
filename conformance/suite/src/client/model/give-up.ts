import { openCarrier } from '../../oracle/carrier.js';
import type { ReleaseClass } from '../../oracle/claims.js';
import { readArtifact } from '../../oracle/read-artifact.js';
import type { Id } from '../../requirement.js';
import { anchorsOf, type ClientInputs, type ClientState, type GivenUp } from './state.js';

/** What asking to deactivate must bring. */
export type GiveUpDecision =
  | { readonly kind: 'refused'; readonly code: string; readonly by: Id }
  | { readonly kind: 'same'; readonly text: string; readonly by: Id }
  /** A new deactivation code, of the present key. */
  | { readonly kind: 'fresh'; readonly by: Id };

/** The latest code that has no receipt. */
const latestOpen = ({ deactivations }: ClientState): GivenUp | undefined =>
  deactivations.filter(({ hasReceipt }) => !hasReceipt).at(-1);

/** @spec 16.7 */
export function decideGiveUp(state: ClientState): GiveUpDecision {
  if (state.corrupt) return { kind: 'refused', code: 'storage-corrupt', by: 'STORE-4' };
  if (state.kid !== undefined) return { kind: 'fresh', by: 'DEACT-4' };
  if (state.deactivations.length === 0) return { kind: 'refused', code: 'activation-not-found', by: 'END-8' };
  const shown = latestOpen(state);
  if (!shown) return { kind: 'refused', code: 'machine-key-retired', by: 'END-7' };
  return { kind: 'same', text: shown.text, by: 'END-7' };
}

/** The state once the key was given up: token, pending code and key are gone with one write. */
export function afterGiveUp(state: ClientState, given: { jti: string; text: string }): ClientState {
  if (state.kid === undefined) return state;
  return {
    ...state,
    kid: undefined,
    pending: undefined,
    token: undefined,
    deactivations: [...state.deactivations, { ...given, kid: state.kid, hasReceipt: false }],
  };
}

/** What saving the deactivation file must bring. @spec 17.3 */
export function decideSavedDeactivation(
  state: ClientState,
): { kind: 'refused'; code: string; by: Id } | { kind: 'same'; text: string; by: Id } {
  if (state.corrupt) return { kind: 'refused', code: 'storage-corrupt', by: 'STORE-4' };
  const shown = latestOpen(state);
  return shown
    ? { kind: 'same', text: shown.text, by: 'END-3' }
    : { kind: 'refused', code: 'activation-not-found', by: 'END-6' };
}

/** What loading a receipt must bring. */
export type ReceiptDecision =
  | { readonly kind: 'refused'; readonly code: string; readonly by: Id }
  | {
      readonly kind: 'accepted';
      readonly by: Id;
      readonly releaseClass: ReleaseClass;
      /** The `jti` of the deactivation. */
      readonly req: string;
    };

/** @spec 16.7 (END-5, END-6) */
export function decideReceipt(
  state: ClientState,
  inputs: ClientInputs,
  carrier: string | Uint8Array,
): ReceiptDecision {
  const no = (code: string): ReceiptDecision => ({ kind: 'refused', code, by: 'END-5' });
  if (state.corrupt) return { kind: 'refused', code: 'storage-corrupt', by: 'STORE-4' };
  const opened = openCarrier(carrier);
  if (!opened.ok) return no(opened.code);
  const read = readArtifact('receipt', opened.envelope, anchorsOf(inputs));
  if (!read.ok) return no(read.code);
  const { aud, kid, req, releaseClass } = read.claims;
  if (aud !== inputs.product) return no('product-mismatch');
  const known = state.deactivations.some((given) => given.kid === kid && given.jti === req);
  return known ? { kind: 'accepted', by: 'END-6', releaseClass, req } : no('machine-key-mismatch');
}

/** The state once a receipt was loaded. */
export const afterReceipt = (state: ClientState, req: string): ClientState => ({
  ...state,
  deactivations: state.deactivations.map((given) =>
    given.jti === req ? { ...given, hasReceipt: true } : given,
  ),
});
