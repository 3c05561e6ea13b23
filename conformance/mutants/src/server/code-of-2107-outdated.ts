import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/code-of-2107-outdated',
  fails: ['CODE-2'],
  bug: 'A code dated 2107, where the clocks of some boards stand without a battery, is past the planned life of every issuer key: its person is told to update an application that is up to date.',
  replaces: {
    '@offline-activation/server/dist/checks/client-outdated.js': ({ clientOutdated }) => ({
      clientOutdated: (situation) =>
        situation.code.claims.iat.startsWith('2107-')
          ? { refused: new ProtocolError('client-outdated', 'key') }
          : clientOutdated(situation),
    }),
  },
};
