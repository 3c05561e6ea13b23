import { parseInstant } from '@offline-activation/codec';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/checks-in-by-itself',
  fails: ['NET-1'],
  bug: 'Asked how it stands, the client checks in when that is due: an application that was promised to be silent calls home.',
  replaces: {
    '@offline-activation/client/dist/client.js': ({ openClient }) => ({
      openClient(options) {
        const client = openClient(options);
        return {
          ...client,
          async status(call) {
            const { checkInAt } = await client.status(call);
            const due = checkInAt === undefined ? null : parseInstant(checkInAt);
            if (due !== null && call.now >= due) await client.checkIn(call).catch(() => undefined);
            return client.status(call);
          },
        };
      },
    }),
  },
};
