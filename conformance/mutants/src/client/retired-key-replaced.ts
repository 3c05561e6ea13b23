import { encodeSecretKey, generateKeyPair } from '@offline-activation/keys';
import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/retired-key-replaced',
  fails: ['NET-9'],
  bug: 'Told that its key was given up the client makes itself a new one: a restored backup takes a second seat, and nobody has asked for it.',
  replaces: {
    '@offline-activation/client/dist/online/activate.js': ({ activate }) => ({
      async activate(session, request) {
        try {
          await activate(session, request);
        } catch (error) {
          if (ProtocolError.is(error) && error.code === 'machine-key-retired') {
            const { options } = session;
            const machineKey = encodeSecretKey(
              (await generateKeyPair(options.random, options.ed25519)).secretKey,
            );
            await session.store.update((state) => ({ state: { ...state, machineKey }, answer: undefined }));
          }
          throw error;
        }
      },
    }),
  },
};
