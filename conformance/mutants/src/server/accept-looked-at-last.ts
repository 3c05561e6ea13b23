import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

const NONE = 'none/none';

export const mutant: Mutant = {
  id: 'server/accept-looked-at-last',
  fails: ['HTTP-18'],
  bug: 'The type of the answer is chosen when it is written: a request that gets 406 has taken a seat all the same.',
  replaces: {
    '@offline-activation/server/dist/http/negotiate.js': ({ negotiate }) => ({
      negotiate: (accept, offered) => negotiate(accept, offered) ?? (offered.length > 1 ? NONE : undefined),
    }),
    '@offline-activation/server/dist/http/token-answer.js': ({ tokenAnswer }) => ({
      tokenAnswer(answer, type) {
        if (type === NONE) throw new ProtocolError('not-supported', 'request', { status: 406 });
        return tokenAnswer(answer, type);
      },
    }),
  },
};
