import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/jti-reused',
  fails: ['TOK-12'],
  bug: 'A token’s id is that of its activation, so two generations cannot be told apart in any log.',
  replaces: {
    '@offline-activation/server/dist/issue/issue-token.js': ({ issueToken }) => ({
      issueToken: (plan, issue) =>
        issueToken(plan, {
          ...issue,
          random: (length) => new TextEncoder().encode(plan.activation.id.padEnd(length)).slice(-length),
        }),
    }),
  },
};
