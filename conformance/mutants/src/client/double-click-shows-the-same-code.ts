import type { Mutant } from '../mutant.js';

/** When a code was last made anew, by client. */
const made = new WeakMap<object, number>();

export const mutant: Mutant = {
  id: 'client/double-click-shows-the-same-code',
  fails: ['ASK-5'],
  bug: 'Who asks for a new code twice within a moment is taken for a double click and shown the same one: the second of two colleagues at one machine carries the code of the first.',
  replaces: {
    '@offline-activation/client/dist/code/pending-code.js': ({ pendingCode }) => ({
      async pendingCode(session, request) {
        const isAgain = request.new === 'code' && made.get(session) === request.now;
        const { new: _, ...shown } = request;
        const code = await pendingCode(session, isAgain ? shown : request);
        if (request.new === 'code') made.set(session, request.now);
        return code;
      },
    }),
    '@offline-activation/client/dist/token/accept.js': ({ accept }) => ({
      accept(session, ...given) {
        made.delete(session);
        return accept(session, ...given);
      },
    }),
  },
};
