import type { Mutant } from '../mutant.js';

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The signature with the S that its own leaves over. */
function reduced(signature: Uint8Array): Uint8Array {
  const copy = signature.slice();
  let s = 0n;
  for (let at = 63; at >= 32; at--) s = (s << 8n) | BigInt(copy[at] ?? 0);
  s %= ORDER;
  for (let at = 32; at < 64; at++, s >>= 8n) copy[at] = Number(s & 255n);
  return copy;
}

export const mutant: Mutant = {
  id: 'server/s-reduced',
  fails: ['SIG-2'],
  bug: 'S is reduced by the group order before it is used, so one code has endless spellings, each of them a new one.',
  replaces: {
    '@offline-activation/codec/dist/envelope.js': ({ verifyEnvelope }) => ({
      verifyEnvelope: (envelope, ...rest) =>
        verifyEnvelope({ ...envelope, signature: reduced(envelope.signature) }, ...rest),
    }),
  },
};
