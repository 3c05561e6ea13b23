import { createHash } from 'node:crypto';
import type { Mutant } from '../mutant.js';

/** Digests of codes, and the run of the server that answered them. */
const answeredIn = new Map<string, object>();
const forgotten = new Set<string>();

export const mutant: Mutant = {
  id: 'server/answers-in-memory',
  fails: ['ROW-1'],
  bug: 'Which codes were answered is kept in memory: after the nightly restart a repeat is taken for a new request, and the token that somebody carries is superseded.',
  replaces: {
    '@offline-activation/server/dist/steps/activate.js': ({ activate }) => ({
      async activate(parts, request, source) {
        const digest = createHash('sha256').update(request.machineCode).digest('hex');
        const run = answeredIn.get(digest);
        if (run !== undefined && run !== parts) forgotten.add(digest);
        const answer = await activate(parts, request, source);
        answeredIn.set(digest, parts);
        forgotten.delete(digest);
        return answer;
      },
    }),
    '@offline-activation/server/dist/rules/is-answered.js': ({ isAnswered }) => ({
      isAnswered: (book, asked) => !forgotten.has(asked.digest) && isAnswered(book, asked),
    }),
  },
};
