import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/unused-bits-ignored',
  fails: ['ENV-6'],
  bug: 'The decoder of the platform is used, which ignores unused bits: the same code, in another spelling, is another code.',
  replaces: {
    '@offline-activation/codec/dist/envelope.js': ({ open }) => ({
      open: (text) =>
        open(
          text.replace(/(?<=^v4\.public\.)[A-Za-z0-9_-]+/, (body) =>
            body.length % 4 === 1 ? body : Buffer.from(body, 'base64url').toString('base64url'),
          ),
        ),
    }),
  },
};
