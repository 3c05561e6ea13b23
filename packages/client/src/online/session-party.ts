import { type Instant, open, parseInstant } from '@offline-activation/codec';
import { type Holds, OFFERED_WITH, type Token } from '@offline-activation/protocol';
import { exchangeCode } from '../code/exchange-code.js';
import { machineKidOf } from '../code/machine-key.js';
import { codeClaims } from '../code/own-code.js';
import { endPendingCode, pendingCode } from '../code/pending-code.js';
import type { Session } from '../session.js';
import type { StoredState } from '../state/stored-state.js';
import { accept } from '../token/accept.js';
import type { Party } from './party.js';

/** What the exchanges of one call do with the client's state. @spec 16.8 */
export function partyOf(session: Session, now: Instant, shareLabel = false): Party {
  return {
    async challengedCode(challenge, holds) {
      const request = { now, shareLabel, challenge, ...(holds === undefined ? {} : { holds }) };
      const { envelope, claims } = await exchangeCode(session, request);
      return { code: envelope, jti: claims.jti };
    },
    async pendingCode() {
      const code = await pendingCode(session, { now, shareLabel });
      return { code, jti: codeClaims(code).jti };
    },
    async accept(token, jti) {
      await accept(session, token, now, jti);
    },
    async pendingRefused(jti, code) {
      // These two ask for a new code.
      if (OFFERED_WITH['new-code'].includes(code)) await endPendingCode(session, jti);
    },
    async held() {
      const state = await session.store.read();
      return state.token === null ? null : { token: state.token, holds: holdsOf(state, state.token, now) };
    },
  };
}

/** What a code says of the stored token: exactly where it is online, of the present key, and has not expired (NET-20). */
function holdsOf(state: StoredState, token: string, now: Instant): Holds | null {
  // It was verified when it was accepted; an issuer key that is not trusted any more does not change what is held.
  const { cnf, seat, sub, exp } = JSON.parse(new TextDecoder().decode(open(token).payload)) as Token;
  const ends = exp === undefined ? null : parseInstant(exp);
  const isHeld = seat.mode === 'online' && cnf.kid === machineKidOf(state) && ends !== null && now < ends;
  return isHeld ? { sub, generation: seat.generation } : null;
}
