import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/short-body-crashes',
  fails: ['SIG-1'],
  bug: 'A body that is shorter than a signature ends the reader with an exception: status 500, and an alarm at night.',
  replaces: {
    '@offline-activation/codec/dist/envelope.js': ({ open }) => ({
      open(text) {
        const [body = ''] = text.split('.').slice(2);
        const signature = Buffer.from(body, 'base64url').subarray(-64);
        if (signature.length < 64 && text.length > 40) throw new RangeError('no signature');
        return open(text);
      },
    }),
  },
};
