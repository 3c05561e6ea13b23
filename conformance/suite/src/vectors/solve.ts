import { concat, fromUtf8, toHex, utf8 } from '../oracle/bytes.js';
import { openCarrier } from '../oracle/carrier.js';
import { isObject, type JsonObject } from '../oracle/json.js';
import { assertionOf, type Kind } from '../oracle/kinds.js';
import { pae, parseEnvelope, signedBytes } from '../oracle/paseto.js';
import { bytesIn } from './input.js';
import { paserk, sign, signature } from './ops/keys.js';
import { bind, compare, component, sufficiency } from './ops/machine.js';
import { openFile, read, receive, verify } from './ops/reading.js';
import { email, evaluate, fileName, licenseKey, lockWindow, tokenTimes } from './ops/vendor.js';
import { type Expectation, isAccepting, type Op } from './vector.js';

const SOLVED: Readonly<Record<Op, (input: JsonObject) => Expectation>> = {
  verify,
  compare,
  read,
  receive,
  sign,
  'open-file': openFile,
  'file-name': fileName,
  component,
  sufficiency,
  bind,
  'license-key': licenseKey,
  email,
  'lock-window': lockWindow,
  'token-times': tokenTimes,
  evaluate,
  signature,
  paserk,
};

/** What the oracle answers. @throws InputFault where the input is not of the op's form. */
export const solve = (op: Op, input: JsonObject): Expectation => SOLVED[op](input);

/** Values on the way to an accepting answer: what somebody looks at whose answer is another. Undefined: there are none. */
export function intermediateOf(op: Op, input: JsonObject, expect: Expectation): JsonObject | undefined {
  if (!isAccepting(expect.verdict)) return undefined;
  if (op === 'verify' || op === 'receive') return ofArtifact(input);
  if (op === 'sign') return ofEnvelope(String(expect['envelope']), input['kind'] as Kind);
  if (op !== 'component') return undefined;
  const pieces = ['oap/1/component', input['product'], input['name'], input['value']];
  return { pae: toHex(pae(...pieces.map((piece) => utf8(String(piece))))) };
}

function ofArtifact(input: JsonObject): JsonObject | undefined {
  const opened = openCarrier(bytesIn(input));
  return opened.ok ? ofEnvelope(opened.envelope, input['kind'] as Kind) : undefined;
}

/** The parts of an envelope: texts as they are, the signature in hex, and what is signed in base64. */
function ofEnvelope(text: string, kind: Kind): JsonObject | undefined {
  const parsed = parseEnvelope(text);
  if (!parsed.ok) return undefined;
  const { payload, footer, signature: bytes } = parsed.envelope;
  const assertion = assertionOf(kind);
  return {
    payload: fromUtf8(payload) ?? '',
    footer: fromUtf8(footer) ?? '',
    assertion,
    pae: Buffer.from(concat(signedBytes(payload, footer, assertion))).toString('base64'),
    signature: toHex(bytes),
  };
}

/** Whether two answers to a question are alike: names of parts in any order, everything else as it is. */
export function sameValue(one: unknown, other: unknown, name = ''): boolean {
  if (NAMES.includes(name) && areTexts(one) && areTexts(other)) {
    return [...one].sort().join('\n') === [...other].sort().join('\n');
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => sameValue(item, other[at]));
  }
  if (isObject(one as JsonObject) && isObject(other as JsonObject)) {
    const [a, b] = [one as JsonObject, other as JsonObject];
    return Object.keys(a).every((member) => sameValue(a[member], b[member], member));
  }
  return one === other;
}

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const NAMES: readonly string[] = ['changed', 'missing', 'components'];
