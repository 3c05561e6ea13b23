import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/forced-retry-at-missing',
  fails: ['REL-5'],
  bug: 'Who has used up the forced releases of a year is not told when the next one is possible.',
  replaces: {
    '@offline-activation/server/dist/rules/released.js': ({ released }) => ({
      released(book, activation, policy, now) {
        const done = released(book, activation, policy, now);
        if (!('refused' in done)) return done;
        const { retryAt: _unsaid, ...details } = done.refused.details;
        return { refused: new ProtocolError(done.refused.code, done.refused.stage, details) };
      },
    }),
  },
};
