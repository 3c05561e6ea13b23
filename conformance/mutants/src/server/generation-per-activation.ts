import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/generation-per-activation',
  fails: ['SEAT-10'],
  bug: 'Generations are counted per device: a token of a device that was released and taken again counts from one, and the client takes it for an old one.',
  replaces: {
    '@offline-activation/server/dist/issue/issue-token.js': ({ issueToken }) => ({
      issueToken(plan, issue) {
        const mine = plan.book.tokens.filter(({ activationId }) => activationId === plan.activation.id);
        return issueToken(
          { ...plan, book: { ...plan.book, generation: mine.at(-1)?.generation ?? 0 } },
          issue,
        );
      },
    }),
  },
};
