import { formatInstant, INSTANT_MAX, type Instant } from '@offline-activation/codec';
import {
  type ClientState,
  type DriverStatus,
  type DriverToken,
  STATES,
  type Token,
} from '@offline-activation/protocol';
import { graceEnd } from '../clock/grace.js';
import { codeClaims } from '../code/own-code.js';
import { told } from '../refusal.js';
import type { StoredState } from '../state/stored-state.js';
import type { StoredToken } from '../token/stored-token.js';
import { checkInAt } from './check-in-at.js';
import { clientStateOf } from './state-of.js';
import { isUsable } from './usable.js';

/** What a client says of itself. @spec 17.4 */
export type Status = DriverStatus;

/**
 * Says everything that a person is told: the state, whether the application may run, what to do, and on what it rests.
 *
 * @param state - As it is after the observation of `now`.
 * @spec 16.1, 16.9 (TELL-3 to TELL-7), 17.4
 */
export function statusOf(state: StoredState, stored: StoredToken | null, now: Instant): Status {
  const name = clientStateOf(state, stored, now);
  const read = stored?.fault === null ? stored : null;
  const due = read === null ? null : checkInAt(read.claims);
  const shown = state.deactivations.flatMap(({ code, receipted }) => (receipted ? [] : [code]));
  return {
    ...ofState(name, isUsable(name, state, read?.claims ?? null, now), stored?.fault?.code),
    ...(read === null ? {} : { token: tokenOf(read.claims), fingerprint: told(read.comparison) }),
    ...(state.pending === null ? {} : { pending: codeClaims(state.pending).jti }),
    ...(name === 'machine-indeterminate' && state.firstSight !== null
      ? { graceEndsAt: formatInstant(Math.min(graceEnd(state.firstSight), INSTANT_MAX)) }
      : {}),
    ...(due === null ? {} : { checkInAt: due }),
    ...(shown.length === 0 ? {} : { deactivations: shown }),
  };
}

/** What a client says whose state cannot be read. @spec 16.2 (STORE-3) */
export function corruptStatus(): Status {
  return ofState('storage-corrupt', false, undefined);
}

function ofState(name: ClientState, usable: boolean, fault: Status['code']): Status {
  const { codes, remedy, offers } = STATES[name];
  // Only `invalid` has several: the code is that of the step which the token fails.
  const code = name === 'invalid' ? fault : codes[0];
  return { state: name, usable, ...(code === undefined ? {} : { code }), remedy, offers: [...offers] };
}

function tokenOf({ jti, sub, license, seat, exp }: Token): DriverToken {
  return {
    jti,
    sub,
    license,
    generation: seat.generation,
    mode: seat.mode,
    ...(exp === undefined ? {} : { exp }),
    ...(seat.unlockAt === undefined ? {} : { unlockAt: seat.unlockAt }),
  };
}
