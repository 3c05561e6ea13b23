import type { Session } from '../session.js';
import type { Change } from '../state/store.js';
import type { StoredState } from '../state/stored-state.js';
import { newMachineKey } from './machine-key.js';
import { type CodeRequest, codeNow, makeCode } from './make-code.js';
import { codeClaims } from './own-code.js';
import { isStillPending } from './still-pending.js';

/** What a person asks a code with. */
export interface PendingCodeRequest extends Pick<CodeRequest, 'now' | 'shareLabel'> {
  /** What is to be made anew: the code, or the machine key and with it the code. */
  readonly new?: 'code' | 'key';
}

/**
 * Answers the pending code: that which is kept, or one made now and stored together with the key that signed it.
 *
 * @throws {@link ProtocolError} `client-outdated`, `storage-corrupt` (never for a new key), `storage-unwritable`.
 * @spec 4 (CODE-3), 16.3 (ASK-1, ASK-2, ASK-5, ASK-6), 16.2 (STORE-5)
 */
export async function pendingCode(session: Session, request: PendingCodeRequest): Promise<string> {
  const made = codeNow(session, request.shareLabel ?? false);
  const change: Change<string> = async (state) => {
    const { pending } = state;
    if (request.new === undefined && pending !== null && isStillPending(codeClaims(pending), made)) {
      return { state, answer: pending };
    }
    const machineKey =
      (request.new === 'key' ? null : state.machineKey) ?? (await newMachineKey(session.options));
    const { envelope } = await makeCode(session, machineKey, request);
    return { state: { ...state, machineKey, pending: envelope }, answer: envelope };
  };
  return request.new === 'key' ? session.store.startAnew(change) : session.store.update(change);
}

/** Ends the pending code, if it is that with this `jti`: a server's refusal has asked for a new one. @spec 4 (CODE-3) */
export function endPendingCode(session: Session, jti: string): Promise<void> {
  return session.store.update((state) => ({ state: withoutPending(state, jti), answer: undefined }));
}

function withoutPending(state: StoredState, jti: string): StoredState {
  const refused = state.pending !== null && codeClaims(state.pending).jti === jti;
  return refused ? { ...state, pending: null } : state;
}
