import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/verified-is-remembered',
  fails: ['SIG-5'],
  bug: 'What was once found good is remembered, by what was signed and the first half of the signature: with another second half it is taken too.',
  replaces: {
    '@offline-activation/keys/dist/strict-ed25519.js': ({ strictEd25519 }) => ({
      strictEd25519(engine) {
        const good = new Set<string>();
        return strictEd25519({
          ...engine,
          async verify(message, signature, publicKey) {
            const said = Buffer.concat([publicKey, message, signature.subarray(0, 32)]).toString('base64');
            if (good.has(said)) return true;
            const verified = await engine.verify(message, signature, publicKey);
            if (verified) good.add(said);
            return verified;
          },
        });
      },
    }),
  },
};
