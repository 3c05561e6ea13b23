import type { MachineCode } from '@offline-activation/protocol';
import type { Signed } from '@offline-activation/signer/machine';
import type { Session } from '../session.js';
import { newMachineKey } from './machine-key.js';
import { type CodeRequest, codeNow, makeCode } from './make-code.js';

/**
 * Makes a code that serves one online exchange: it is not shown, not kept, and leaves the pending code alone. A machine
 * key that is made for it is stored first.
 *
 * @throws {@link ProtocolError} `client-outdated`, `storage-corrupt`, `storage-unwritable`.
 * @spec 16.8 (NET-3, NET-4), 16.3 (ASK-1)
 */
export async function exchangeCode(session: Session, request: CodeRequest): Promise<Signed<MachineCode>> {
  // Nothing is made where no code can be.
  codeNow(session, request.shareLabel ?? false);
  const key = await session.store.update(async (state) => {
    const machineKey = state.machineKey ?? (await newMachineKey(session.options));
    return { state: { ...state, machineKey }, answer: machineKey };
  });
  return makeCode(session, key, request);
}
