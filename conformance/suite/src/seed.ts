import { randomBytes } from 'node:crypto';
import { toHex, utf8 } from './oracle/bytes.js';
import { pae } from './oracle/paseto.js';
import { sha256 } from './oracle/sha2.js';

/** The seed of a case: of the root seed and its own id alone, so that order, jobs and other cases do not bear on it. */
export function seedOfCase(root: bigint, caseId: string): bigint {
  const digest = sha256(pae(utf8('oap/suite/case'), utf8(String(root)), utf8(caseId)));
  return BigInt(`0x${toHex(digest.slice(0, 8))}`);
}

/** The low 32 bits of a seed, as fast-check takes it. */
export const seed32 = (seed: bigint): number => Number(BigInt.asIntN(32, seed));

/** A root seed or a nonce that nobody asked for. */
export const randomSeed = (): bigint => BigInt(`0x${randomBytes(6).toString('hex')}`);
/** A nonce for one run, eight hexadecimal digits, so that licenses used up by another run do not matter. */
export const randomNonce = (): string => randomBytes(4).toString('hex');
