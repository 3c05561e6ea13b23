import { encodeSecretKey, generateKeyPair } from '@offline-activation/keys';
import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

/** What could be read of the machine when a key was first used, by key. */
const readAtFirst = new Map<string, string>();

export const mutant: Mutant = {
  id: 'client/key-dropped-with-a-bad-answer',
  fails: ['ASK-2'],
  bug: 'On a machine that has changed since it first asked, a license that does not verify has the key thrown away as that of another machine: the right license, which comes an hour later, is for a key that is gone.',
  replaces: {
    '@offline-activation/client/dist/code/pending-code.js': ({ pendingCode }) => ({
      async pendingCode(session, request) {
        const code = await pendingCode(session, request);
        const { machineKey } = await session.store.read();
        if (machineKey !== null && !readAtFirst.has(machineKey))
          readAtFirst.set(machineKey, JSON.stringify(session.components));
        return code;
      },
    }),
    '@offline-activation/client/dist/token/accept.js': ({ accept }) => ({
      async accept(session, ...given) {
        try {
          return await accept(session, ...given);
        } catch (error) {
          const { machineKey, pending, token } = await session.store.read();
          const before = machineKey === null ? undefined : readAtFirst.get(machineKey);
          const isChanged = before !== undefined && before !== JSON.stringify(session.components);
          if (ProtocolError.is(error) && error.code === 'signature-invalid' && isChanged)
            if (pending !== null && token === null) {
              const { random, ed25519 } = session.options;
              const fresh = encodeSecretKey((await generateKeyPair(random, ed25519)).secretKey);
              await session.store.update((state) => ({
                state: { ...state, machineKey: fresh },
                answer: undefined,
              }));
            }
          throw error;
        }
      },
    }),
  },
};
