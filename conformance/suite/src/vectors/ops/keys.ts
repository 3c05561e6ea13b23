import { signArtifact } from '../../oracle/artifact.js';
import { toHex } from '../../oracle/bytes.js';
import type { ClaimsOf } from '../../oracle/claims.js';
import { signatureFault } from '../../oracle/ed25519.js';
import type { JsonObject } from '../../oracle/json.js';
import type { Kind } from '../../oracle/kinds.js';
import { keyId, parsePublicKey, parseSecretKey } from '../../oracle/paserk.js';
import { hexIn, InputFault, memberIn, textIn } from '../input.js';
import type { Expectation } from '../vector.js';

/** `signature`: strict Ed25519 by itself. @spec 3.3 */
export function signature(input: JsonObject): Expectation {
  const fault = signatureFault(hexIn(input, 'key'), hexIn(input, 'message'), hexIn(input, 'signature'));
  if (fault === undefined) return { verdict: 'accept' };
  return { verdict: 'refuse', code: 'signature-invalid', stage: 'signature', why: fault };
}

/** `paserk`: a public key as text, with its bytes and its id. @spec 3.4 */
export function paserk(input: JsonObject): Expectation {
  const key = parsePublicKey(textIn(input, 'text'));
  return key ? { verdict: 'accept', key: toHex(key), kid: keyId(key) } : { verdict: 'refuse' };
}

/** `sign`: the one envelope that these claims and this key give. @spec 3.1 (ENV-1, ENV-3, ENV-4), 3.2 (JSON-8) */
export function sign(input: JsonObject): Expectation {
  const keys = parseSecretKey(textIn(input, 'secret'));
  if (!keys) throw new InputFault('input.secret is no k4.secret text');
  const kind = textIn(input, 'kind') as Kind;
  const { text } = signArtifact(kind, memberIn<ClaimsOf[Kind]>(input, 'claims'), keys);
  return { verdict: 'accept', envelope: text };
}
