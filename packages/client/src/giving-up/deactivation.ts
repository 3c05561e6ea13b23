import { formatInstant, type Instant } from '@offline-activation/codec';
import { keyIdOf } from '@offline-activation/keys';
import { COMPONENT_SCHEME, ProtocolError } from '@offline-activation/protocol';
import { signDeactivation } from '@offline-activation/signer/machine';
import { signerOf } from '../code/machine-key.js';
import type { Session } from '../session.js';
import type { GivenUp, StoredState } from '../state/stored-state.js';
import { readStored } from '../token/stored-token.js';

/**
 * Gives the machine key up, or shows again the code of one given up before. One atomic write puts the tombstone in the
 * place of key, token and pending code: before it nothing is shown, after it nothing is left to be destroyed.
 *
 * @returns the deactivation as it is stored.
 * @throws {@link ProtocolError} `activation-not-found`, `machine-key-retired`, `storage-corrupt`, `storage-unwritable`.
 * @spec 6.1 (DEACT-1 to DEACT-4), 16.7 (END-1 to END-3, END-7, END-8)
 */
export function giveUp(session: Session, now: Instant): Promise<GivenUp> {
  return session.store.update(async (state) => {
    if (state.machineKey === null) return { state, answer: shownAgain(state) };
    const answer = await sign(session, { ...state, machineKey: state.machineKey }, now);
    return { state: withTombstone(state, answer), answer };
  });
}

/** What a state becomes with a deactivation. Floor, first sight and generations stay. @spec 16.7 */
export function withTombstone(state: StoredState, deactivation: GivenUp): StoredState {
  return {
    ...state,
    machineKey: null,
    pending: null,
    token: null,
    deactivations: [...state.deactivations, deactivation],
  };
}

/** Answers the latest deactivation whose receipt was not loaded. @spec 16.7 (END-3) */
export function latestShown({ deactivations }: StoredState): GivenUp | undefined {
  return deactivations.findLast(({ receipted }) => !receipted);
}

function shownAgain(state: StoredState): GivenUp {
  const latest = latestShown(state);
  if (latest !== undefined) return latest;
  if (state.deactivations.length > 0) throw new ProtocolError('machine-key-retired', 'machine-key');
  throw new ProtocolError('activation-not-found', 'seat');
}

async function sign(
  session: Session,
  state: StoredState & { readonly machineKey: NonNullable<StoredState['machineKey']> },
  now: Instant,
): Promise<GivenUp> {
  const { options, components } = session;
  const stored = await readStored(session, state);
  const loaded = stored?.fault === null && stored.ofThisKey ? stored.claims : null;
  const signer = await signerOf(state.machineKey, options);
  const { claims, envelope } = await signDeactivation(
    {
      iat: formatInstant(now),
      aud: options.product,
      machine: { fingerprint: { scheme: COMPONENT_SCHEME, components: [...components] } },
      ...(loaded === null ? {} : { sub: loaded.sub, generation: loaded.seat.generation }),
    },
    signer,
    options.random,
  );
  return { kid: keyIdOf(signer.publicKey), jti: claims.jti, code: envelope, receipted: false };
}
