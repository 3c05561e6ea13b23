import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/pointer-left-out',
  fails: ['ERR-2'],
  bug: 'Whoever writes a client is told that the body is malformed, and not which member.',
  replaces: {
    '@offline-activation/server/dist/http/answers.js': ({ jsonAnswer }) => ({
      jsonAnswer(status, body, headers) {
        const { pointer: _, ...rest } = Object(body) as Record<string, unknown>;
        return jsonAnswer(status, rest, headers);
      },
    }),
  },
};
