import { createHash } from 'node:crypto';
import type { Mutant } from '../mutant.js';

const digestOf = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

export const mutant: Mutant = {
  id: 'server/code-known-by-its-carrier',
  fails: ['CODE-6'],
  bug: 'Codes are stored by their envelope and looked up by what was sent: who pasted a code, lost the token and then uploads the file is told that it is another code.',
  replaces: {
    '@offline-activation/server/dist/steps/read-code.js': ({ readCode }) => ({
      async readCode(carrier, ed25519) {
        return { ...(await readCode(carrier, ed25519)), digest: digestOf(carrier) };
      },
    }),
    '@offline-activation/server/dist/issue/issue-token.js': ({ issueToken }) => ({
      issueToken: (plan, issue) =>
        issueToken(plan, { ...issue, code: { ...issue.code, digest: digestOf(issue.code.envelope) } }),
    }),
  },
};
