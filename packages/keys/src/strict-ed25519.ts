import type { Ed25519 } from './ed25519.js';
import { passesPreCheck } from './pre-check.js';

/**
 * Wraps an engine with the checks on which engines disagree, so that every engine gives the same verdict.
 *
 * A signature is refused, with `false` and never with an exception, unless it has 64 bytes and the key 32; S < L;
 * the key A and R are canonical (y < p) and not of small order. The engine then decides the cofactorless equation.
 *
 * @spec 3.3
 */
export function strictEd25519(engine: Ed25519): Ed25519 {
  return {
    sign: (message, secretKey) => engine.sign(message, secretKey),
    publicKeyOf: (seed) => engine.publicKeyOf(seed),
    async verify(message, signature, publicKey) {
      return passesPreCheck(signature, publicKey) && (await engine.verify(message, signature, publicKey));
    },
  };
}
