import { toBase64url } from '../../oracle/base64url.js';
import { toHex, utf8 } from '../../oracle/bytes.js';
import {
  GROUP_ORDER,
  type KeyPair,
  keyPairFromSeed,
  littleEndian,
  signBytes,
  toLittleEndian32,
} from '../../oracle/ed25519.js';
import type { Ingredients } from '../../oracle/forge/ingredients.js';
import { ODD_KEYS } from '../../oracle/forge/odd-keys.js';
import type { JsonObject } from '../../oracle/json.js';
import { assertionOf, isIssuerKind, KINDS } from '../../oracle/kinds.js';
import { formatPublicKey, formatSecretKey } from '../../oracle/paserk.js';
import { signedBytes } from '../../oracle/paseto.js';
import { type Draft, slug, words } from '../draft.js';
import type { Scene } from '../scene.js';

type Requirement = Draft['requirements'][number];

/** Strict Ed25519 by itself: what libraries disagree about. @spec 3.3 */
export function ed25519(scene: Scene): Draft[] {
  const random = scene.random.subStream('ed25519');
  const keys = keyPairFromSeed(random.bytes(32));
  const message = random.bytes(20);
  const signature = signBytes(keys, message);
  const [r, s] = [signature.slice(0, 32), signature.slice(32)];
  const both = (one: Uint8Array, two: Uint8Array) => Uint8Array.from([...one, ...two]);
  const row = (
    name: string,
    title: string,
    requirement: Requirement,
    {
      key = keys.publicKey,
      said = message,
      signed = signature,
    }: { key?: Uint8Array; said?: Uint8Array; signed?: Uint8Array },
    differs?: string,
  ): Draft => ({
    id: `ed25519/${name}`,
    title,
    requirements: [requirement],
    op: 'signature',
    input: { key: toHex(key), message: toHex(said), signature: toHex(signed) },
    means: differs === undefined ? 'accept' : 'signature-invalid',
    parent: 'ed25519/good',
    ...(differs !== undefined && { differs }),
  });
  const flipped = (bytes: Uint8Array, bit: number) =>
    bytes.map((byte, n) => (n === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
  const added = toLittleEndian32(littleEndian(s) + GROUP_ORDER);
  return [
    row('good', 'A signature as RFC 8032 makes it.', 'SIG-5', {}),
    row('empty-message', 'A signature of no bytes.', 'SIG-5', {
      said: new Uint8Array(),
      signed: signBytes(keys, new Uint8Array()),
    }),
    row(
      'long-message',
      'A signature of 1,024 bytes.',
      'SIG-5',
      ((said: Uint8Array) => ({ said, signed: signBytes(keys, said) }))(random.bytes(1024)),
    ),
    row(
      'signature-63',
      'A signature without its last byte.',
      'SIG-1',
      { signed: signature.slice(0, 63) },
      'the last byte is missing.',
    ),
    row(
      'signature-65',
      'A signature with a byte behind it.',
      'SIG-1',
      { signed: both(signature, Uint8Array.of(0)) },
      'there is a byte too many.',
    ),
    row('signature-empty', 'No signature.', 'SIG-1', { signed: new Uint8Array() }, 'the signature is empty.'),
    row(
      'key-31',
      'A key without its last byte.',
      'SIG-1',
      { key: keys.publicKey.slice(0, 31) },
      'the last byte of the key is missing.',
    ),
    row(
      'key-33',
      'A key with a byte behind it.',
      'SIG-1',
      { key: both(keys.publicKey, Uint8Array.of(0)) },
      'the key has a byte too many.',
    ),
    row('key-empty', 'No key.', 'SIG-1', { key: new Uint8Array() }, 'the key is empty.'),
    row(
      's-plus-l',
      'S plus the group order solves the same equation.',
      'SIG-2',
      { signed: both(r, added) },
      'S is larger by the group order.',
    ),
    row(
      's-is-l',
      'S that is the group order.',
      'SIG-2',
      { signed: both(r, toLittleEndian32(GROUP_ORDER)) },
      'S is the group order.',
    ),
    row(
      's-high-bits',
      'S with its highest bits set.',
      'SIG-2',
      { signed: flipped(flipped(signature, 511), 510) },
      'the two highest bits of S are set.',
    ),
    row(
      'r-bit',
      'Another R.',
      'SIG-5',
      { signed: flipped(signature, random.int(250)) },
      'a bit of R is another.',
    ),
    row(
      's-bit',
      'Another S.',
      'SIG-5',
      { signed: flipped(signature, 256 + random.int(240)) },
      'a bit of S is another.',
    ),
    row(
      'halves-swapped',
      'S before R.',
      'SIG-5',
      {
        signed: both(
          toLittleEndian32(littleEndian(s)),
          r.map((byte, n) => (n === 31 ? byte & 0x0f : byte)),
        ),
      },
      'the halves have changed places.',
    ),
    row(
      'message-bit',
      'Another message.',
      'SIG-5',
      { said: flipped(message, random.int(160)) },
      'a bit of the message is another.',
    ),
    row(
      'message-longer',
      'A longer message.',
      'SIG-5',
      { said: both(message, Uint8Array.of(0)) },
      'the message has a byte more.',
    ),
    row(
      'other-key',
      'The key of somebody else.',
      'SIG-5',
      { key: keyPairFromSeed(random.bytes(32)).publicKey },
      'it is another key.',
    ),
    row(
      'prehashed',
      'Ed25519ph is another algorithm.',
      'SIG-5',
      { signed: signBytes(keys, both(utf8('SigEd25519 no Ed25519 collisions\u0001\u0000'), message)) },
      'it was signed as Ed25519ph is, nearly.',
    ),
    ...ODD_KEYS.map((one) => {
      const good: Ingredients = {
        kind: 'receipt',
        claims: { jti: toBase64url(random.bytes(16)) },
        signer: keys,
      };
      const odd = one.write(good, random.subStream(one.id));
      const said = signedBytes(odd.payload, odd.footer, assertionOf('receipt'));
      const name = slug(one.id.replace('odd-key/', ''));
      return row(
        name,
        `A key or R that no honest signer has (${words(name)}).`,
        one.requirement,
        { key: odd.key, said, signed: odd.signature },
        one.taken ? undefined : `the key is odd: ${words(name)}.`,
      );
    }),
  ];
}

/** Texts of keys, their ids, and what a key signs. @spec 3.4, 3.1 */
export function keys(scene: Scene): Draft[] {
  const { published, machine, good } = scene;
  const text = formatPublicKey(published.keys.publicKey);
  const row = (
    name: string,
    title: string,
    given: string,
    requirement: Requirement,
    differs?: string,
  ): Draft => ({
    id: `keys/${name}`,
    title,
    requirements: [requirement],
    op: 'paserk',
    input: { text: given },
    means: differs === undefined ? 'accept' : 'refuse',
    parent: 'keys/public',
    ...(differs !== undefined && { differs }),
  });
  const body = text.slice('k4.public.'.length);
  const last = 'AEIMQUYcgkosw048';
  const unused = String.fromCharCode(body.charCodeAt(42) + 1);
  return [
    row('public', 'A public key, and its id.', text, 'KEY-2'),
    row('machine', 'The key of a machine, and its id.', formatPublicKey(machine.keys.publicKey), 'KEY-2'),
    row(
      '31-bytes',
      'A key of 31 bytes is none.',
      `k4.public.${toBase64url(published.keys.publicKey.slice(0, 31))}`,
      'SIG-1',
      'the last byte is missing.',
    ),
    row(
      '33-bytes',
      'A key of 33 bytes is none.',
      `k4.public.${toBase64url(Uint8Array.from([...published.keys.publicKey, 0]))}`,
      'SIG-1',
      'there is a byte too many.',
    ),
    row(
      'unused-bits',
      'Unused bits are zero.',
      `k4.public.${body.slice(0, 42)}${last.includes(unused) ? 'B' : unused}`,
      'ENV-6',
      'an unused bit is set.',
    ),
    row('padded', 'There is no padding.', `${text}=`, 'ENV-6', 'a padding sign is at its end.'),
    row(
      'other-version',
      'A key of another version is none.',
      text.replace('k4', 'k2'),
      'JSON-10',
      'the version is another.',
    ),
    row(
      'secret',
      'A secret key is no public one.',
      formatSecretKey(keyPairFromSeed(scene.random.subStream('secret').bytes(32))),
      'JSON-10',
      'it is a secret key.',
    ),
    row('space', 'Nothing stands around it.', ` ${text}`, 'JSON-10', 'a space is before it.'),
    ...KINDS.map((kind): Draft => {
      const signer: KeyPair = isIssuerKind(kind) ? published.keys : machine.keys;
      return {
        id: `keys/sign-${kind}`,
        title: `The same claims and key give the same ${kind} in every language.`,
        requirements: ['ENV-1', isIssuerKind(kind) ? 'ENV-3' : 'ENV-4', 'JSON-8'],
        op: 'sign',
        input: { kind, secret: formatSecretKey(signer), claims: shuffled(good[kind].claims) },
        means: 'accept',
      };
    }),
    {
      id: 'keys/sign-beyond-ascii',
      title: 'Canonical form escapes what it must and nothing else.',
      requirements: ['JSON-8'],
      op: 'sign',
      input: {
        kind: 'machine-code',
        secret: formatSecretKey(machine.keys),
        claims: labelled(good['machine-code'].claims, 'J\u00f6rg\u2019s \u{1F4BB} "work" / \\ \u20ac'),
      },
      means: 'accept',
    },
  ];
}

/** The members in another order: a signer has to put them into theirs. */
const shuffled = (claims: JsonObject): JsonObject => Object.fromEntries(Object.entries(claims).reverse());

const labelled = (claims: JsonObject, label: string): JsonObject => ({
  ...claims,
  machine: { ...(claims['machine'] as JsonObject), label },
});
