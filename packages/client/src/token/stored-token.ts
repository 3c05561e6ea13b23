import { type Comparison, compare } from '@offline-activation/fingerprint';
import { ProtocolError, type Token } from '@offline-activation/protocol';
import { readIssuerSigned, requireProduct } from '@offline-activation/verifier';
import { machineKidOf } from '../code/machine-key.js';
import type { Session } from '../session.js';
import type { StoredState } from '../state/stored-state.js';

/** The stored token as it reads now: what it fails of steps 1 to 8, or what it says and how the machine compares. */
export type StoredToken =
  | { readonly fault: ProtocolError }
  | {
      readonly fault: null;
      readonly claims: Token;
      readonly envelope: string;
      /** Step 9: whether it is bound to the present machine key. */
      readonly ofThisKey: boolean;
      /** What step 10 judges. */
      readonly comparison: Comparison;
    };

/**
 * Reads the stored token anew, as at each start and each call: nothing relies on a remembered verdict.
 *
 * @returns null where no token is stored.
 * @spec 3.5, steps 1 to 10; 5.2 (TOK-20)
 */
export async function readStored(session: Session, state: StoredState): Promise<StoredToken | null> {
  if (state.token === null) return null;
  const { options, trust, components } = session;
  try {
    const { claims, envelope } = await readIssuerSigned('token', state.token, trust, options.ed25519);
    requireProduct(claims, options.product);
    const ofThisKey = claims.cnf.kid === machineKidOf(state);
    return { fault: null, claims, envelope, ofThisKey, comparison: compare(claims.binding, components) };
  } catch (error) {
    if (ProtocolError.is(error)) return { fault: error };
    throw error;
  }
}
