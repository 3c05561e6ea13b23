import type { Instant } from '@offline-activation/codec';
import type { Session } from '../session.js';
import type { StoredState } from '../state/stored-state.js';
import { storageUnwritable } from '../storage-error.js';
import { readStored, type StoredToken } from '../token/stored-token.js';
import { firstSightObserved } from './first-sight.js';
import { floorObserved } from './floor.js';

/** What an observation makes of a state, given the stored token as it reads now. @spec 16.6 */
export function observed(state: StoredState, stored: StoredToken | null, now: Instant): StoredState {
  return {
    ...state,
    floor: floorObserved(state.floor, now),
    firstSight:
      stored === null || stored.fault !== null || !stored.ofThisKey
        ? state.firstSight
        : firstSightObserved(state.firstSight, stored.comparison.verdict, now),
  };
}

/**
 * Observes the clock, as every call that is given it does before anything else. What cannot be stored is remembered:
 * that refuses nothing.
 *
 * @returns the state after it.
 * @throws {@link ProtocolError} `storage-corrupt`.
 * @spec 16.6, 16.2
 */
export async function observe(session: Session, now: Instant): Promise<StoredState> {
  const observation = async (state: StoredState) => {
    const after = observed(state, await readStored(session, state), now);
    return { state: after, answer: after };
  };
  try {
    return await session.store.update(observation);
  } catch (error) {
    if (!storageUnwritable.is(error)) throw error;
  }
  const { answer } = await observation(await session.store.read());
  session.store.keepUnstored({ floor: answer.floor, firstSight: answer.firstSight });
  return answer;
}
