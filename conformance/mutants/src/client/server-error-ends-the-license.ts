import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/server-error-ends-the-license',
  fails: ['NET-9'],
  bug: 'A check-in that the server cannot answer counts as refused for good: an hour of trouble at the vendor, and nobody works.',
  replaces: {
    '@offline-activation/client/dist/online/check-in.js': ({ checkIn }) => ({
      async checkIn(session, now) {
        try {
          return await checkIn(session, now);
        } catch (error) {
          if (ProtocolError.is(error) && error.code === 'server-unavailable')
            await session.store.update((state) => ({ state: { ...state, token: null }, answer: undefined }));
          throw error;
        }
      },
    }),
  },
};
