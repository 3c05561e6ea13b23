import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

const isNotSupported = (error: unknown): boolean => ProtocolError.is(error) && error.code === 'not-supported';

export const mutant: Mutant = {
  id: 'client/absent-resource-is-blocked',
  fails: ['NET-19'],
  bug: 'What the vendor does not offer online is blamed on the network: people look for a firewall that there is not.',
  replaces: {
    '@offline-activation/client/dist/online/server.js': ({ serverAt }) => ({
      async serverAt(reach) {
        try {
          const server = await serverAt(reach);
          const blocked = <A>(work: () => A): A => {
            try {
              return work();
            } catch (error) {
              throw isNotSupported(error) ? new ProtocolError('network-blocked', 'transport') : error;
            }
          };
          return { ...server, require: (...names) => blocked(() => server.require(...names)) };
        } catch (error) {
          throw isNotSupported(error) && reach.directory === undefined
            ? new ProtocolError('network-blocked', 'transport')
            : error;
        }
      },
    }),
  },
};
