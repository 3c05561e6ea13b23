import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/refusal-without-its-members',
  fails: ['TELL-2'],
  bug: 'Of a refusal only the code is kept: nobody is told when a seat is free, or which edition there is.',
  replaces: {
    '@offline-activation/client/dist/online/answer.js': ({ readAnswer }) => ({
      readAnswer(answer, form) {
        try {
          return readAnswer(answer, form);
        } catch (error) {
          if (!ProtocolError.is(error)) throw error;
          const { retryAfterSeconds } = error.details;
          throw new ProtocolError(error.code, error.stage, { retryAfterSeconds });
        }
      },
    }),
  },
};
