import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

const textOf = (carrier: Uint8Array | string): string =>
  typeof carrier === 'string' ? carrier : new TextDecoder().decode(carrier);

export const mutant: Mutant = {
  id: 'client/product-from-the-file',
  fails: ['FILE-1'],
  bug: 'The product that the file names beside its token is believed, which nobody has signed: a good license is refused.',
  replaces: {
    '@offline-activation/verifier/dist/opened.js': ({ openArtifact }) => ({
      openArtifact(carrier) {
        const opened = openArtifact(carrier);
        const product = /<Product>(.*?)<.Product>/.exec(textOf(carrier))?.[1];
        if (product === undefined || product === opened.payload['aud']) return opened;
        throw new ProtocolError('product-mismatch', 'product');
      },
    }),
  },
};
