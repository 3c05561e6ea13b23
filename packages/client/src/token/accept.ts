import { type Instant, parseInstant } from '@offline-activation/codec';
import type { Token } from '@offline-activation/protocol';
import { type Carrier, verifyToken } from '@offline-activation/verifier';
import { floorAccepted } from '../clock/floor.js';
import { isWithinGrace } from '../clock/grace.js';
import { observed } from '../clock/observe.js';
import { machineKidOf } from '../code/machine-key.js';
import { codeClaims } from '../code/own-code.js';
import type { Session } from '../session.js';
import type { StoredState } from '../state/stored-state.js';
import { generationOf, noted } from './generations.js';
import { readStored } from './stored-token.js';

/**
 * Accepts a token that passes steps 1 to 11: it takes the place of the stored one. The clock was observed before.
 *
 * @param exchange - `jti` of the code that was sent, if an online exchange brought the token.
 * @returns what the token says.
 * @throws {@link ProtocolError} of each step, `storage-corrupt`, `storage-unwritable`; all stays as it was.
 * @spec 16.5, 16.6
 */
export function accept(session: Session, carrier: Carrier, now: Instant, exchange?: string): Promise<Token> {
  const { options, trust, components, store } = session;
  return store.update(async (state) => {
    const { claims, envelope } = await verifyToken(
      carrier,
      {
        trust,
        product: options.product,
        // Without a machine key no token is of it.
        machineKid: machineKidOf(state) ?? '',
        components,
        withinGrace: isWithinGrace(state.firstSight, now),
        floorGeneration: (license) => generationOf(state.generations, license),
      },
      options.ed25519,
    );
    const accepted = withToken(state, claims, envelope, exchange);
    return { state: observed(accepted, await readStored(session, accepted), now), answer: claims };
  });
}

/** What a state becomes with an accepted token. @spec 16.5, 16.6, 4 (CODE-3) */
export function withToken(
  state: StoredState,
  claims: Token,
  envelope: string,
  exchange?: string,
): StoredState {
  const answersPending = state.pending !== null && codeClaims(state.pending).jti === claims.req;
  const answers = answersPending || claims.req === exchange;
  return {
    ...state,
    token: envelope,
    generations: noted(state.generations, claims.license.id, claims.seat.generation),
    floor: floorAccepted(state.floor, instantOf(claims.iat), answers),
    pending: answersPending || exchange !== undefined ? null : state.pending,
  };
}

function instantOf(time: string): Instant {
  const instant = parseInstant(time);
  if (instant === null) throw new TypeError('claims hold no time');
  return instant;
}
