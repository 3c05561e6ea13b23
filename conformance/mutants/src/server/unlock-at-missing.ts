import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/unlock-at-missing',
  fails: ['LOCK-8'],
  bug: 'A person whose device is locked is told to try again some days later (D15).',
  replaces: {
    '@offline-activation/server/dist/rules/released.js': ({ released }) => ({
      released(book, activation, policy, now) {
        const done = released(book, activation, policy, now);
        if (!('refused' in done)) return done;
        const { unlockAt: _unsaid, ...details } = done.refused.details;
        return { refused: new ProtocolError(done.refused.code, done.refused.stage, details) };
      },
    }),
  },
};
