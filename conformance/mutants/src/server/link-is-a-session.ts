import { createHash } from 'node:crypto';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/link-is-a-session',
  fails: ['HTTP-56'],
  bug: 'The secret of a mailed link is good as a session too, and is never used up: what a proxy logged releases devices.',
  replaces: {
    '@offline-activation/server/dist/portal/session-email.js': ({ sessionEmail }) => ({
      async sessionEmail(parts, authorization) {
        const secret = authorization?.replace(/^Bearer /, '') ?? '';
        const digest = createHash('sha256').update(secret).digest('hex');
        const link = await parts.store.get('portalLinks', digest);
        return link?.email ?? sessionEmail(parts, authorization);
      },
    }),
  },
};
