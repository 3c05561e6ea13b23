import { keyId, parsePublicKey } from '../../oracle/paserk.js';
import type { Id } from '../../requirement.js';
import { componentsNow, sameComponents } from './components.js';
import { type ClientInputs, type ClientState, EMPTY_STATE, type PendingCode } from './state.js';

/** What asking for a code must bring. */
export type CodeDecision =
  | { readonly kind: 'refused'; readonly code: string; readonly by: Id }
  /** The pending code, byte for byte. */
  | { readonly kind: 'same'; readonly text: string; readonly by: Id }
  /** A code never seen before, of the present key or of one never seen before. */
  | {
      readonly kind: 'fresh';
      readonly key: 'present' | 'new';
      /** Why it is another code than the pending one. */
      readonly by: Id;
      /** The sentence that says whose key it is of. */
      readonly keyBy: Id;
    };

/** How the code is asked for. */
export interface CodeWish {
  readonly new?: 'code' | 'key' | undefined;
  readonly shareLabel?: boolean | undefined;
}

/** The ids that `accepts` must have. @spec 16.3 (ASK-4) */
export function acceptsOf({ trust }: ClientInputs): string[] {
  return trust
    .filter(({ status }) => status !== 'revoked')
    .flatMap(({ key }) => {
      const publicKey = parsePublicKey(key);
      return publicKey ? [keyId(publicKey)] : [];
    });
}

/** @spec 16.3 */
export function decideCode(state: ClientState, inputs: ClientInputs, wish: CodeWish): CodeDecision {
  if (state.corrupt && wish.new !== 'key') return { kind: 'refused', code: 'storage-corrupt', by: 'STORE-4' };
  if (acceptsOf(inputs).length === 0) return { kind: 'refused', code: 'client-outdated', by: 'ASK-8' };
  if (wish.new === 'key')
    return { kind: 'fresh', key: 'new', by: 'ASK-6', keyBy: state.corrupt ? 'STORE-5' : 'ASK-6' };
  if (state.kid === undefined) return { kind: 'fresh', key: 'new', by: 'ASK-1', keyBy: 'ASK-1' };
  if (wish.new === 'code') return { kind: 'fresh', key: 'present', by: 'ASK-5', keyBy: 'ASK-5' };
  const { pending } = state;
  if (pending && isStillNow(pending, inputs, wish)) return { kind: 'same', text: pending.text, by: 'CODE-3' };
  return { kind: 'fresh', key: 'present', by: 'CODE-3', keyBy: 'ASK-2' };
}

/** Whether a code made now would differ in nothing that ends the pending one. @spec 4 (CODE-3), 16.3 */
function isStillNow({ claims }: PendingCode, inputs: ClientInputs, wish: CodeWish): boolean {
  return (
    claims.aud === inputs.product &&
    claims.machine.platform === inputs.platform &&
    claims.machine.label === labelOf(inputs, wish) &&
    JSON.stringify(claims.accepts) === JSON.stringify(acceptsOf(inputs)) &&
    sameComponents(claims.machine.fingerprint.components, componentsNow(inputs))
  );
}

/** The label that a code carries. @spec 4 (CODE-4) */
export const labelOf = (inputs: ClientInputs, { shareLabel }: CodeWish): string | undefined =>
  shareLabel ? inputs.label : undefined;

/** The state once a code was shown. */
export function afterCode(
  state: ClientState,
  decision: CodeDecision,
  shown: PendingCode & { readonly kid: string },
): ClientState {
  if (decision.kind !== 'fresh') return state;
  const { kid, text, claims } = shown;
  return { ...(state.corrupt ? EMPTY_STATE : state), kid, pending: { text, claims } };
}
