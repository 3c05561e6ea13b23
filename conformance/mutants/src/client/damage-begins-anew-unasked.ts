import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/damage-begins-anew-unasked',
  fails: ['STORE-4'],
  bug: 'Asked for a code, a client with a damaged state begins anew by itself: the key is gone before anybody could restore a backup.',
  replaces: {
    '@offline-activation/client/dist/client.js': ({ openClient }) => ({
      openClient(options) {
        const client = openClient(options);
        return {
          ...client,
          async machineCode(request) {
            try {
              return await client.machineCode(request);
            } catch (error) {
              if (!ProtocolError.is(error) || error.code !== 'storage-corrupt') throw error;
              return client.machineCode({ ...request, new: 'key' });
            }
          },
        };
      },
    }),
  },
};
