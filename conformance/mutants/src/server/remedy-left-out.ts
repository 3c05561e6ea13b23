import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/remedy-left-out',
  fails: ['ERR-1'],
  bug: 'A problem says what is wrong and not what to do: the person is left with a code and writes to support.',
  replaces: {
    '@offline-activation/server/dist/http/answers.js': ({ jsonAnswer }) => ({
      jsonAnswer(status, body, headers) {
        const { remedy: _, ...rest } = Object(body) as Record<string, unknown>;
        return jsonAnswer(status, rest, headers);
      },
    }),
  },
};
