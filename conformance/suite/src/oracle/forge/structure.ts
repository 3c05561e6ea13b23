import { toBase64url } from '../base64url.js';
import { concat, utf8 } from '../bytes.js';
import { canonicalJson, canonicalText } from '../canonical-json.js';
import { KINDS, type Kind } from '../kinds.js';
import { keyId } from '../paserk.js';
import { HEADER, writeEnvelope } from '../paseto.js';
import { type Draft, family } from './forgery.js';
import { type Ingredients, seal, unforged } from './ingredients.js';

const ISSUER: readonly Kind[] = ['token', 'receipt'];
const MACHINE: readonly Kind[] = ['machine-code', 'deactivation'];
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Header apart, the parts of the good text. */
const partsOf = (good: Ingredients) => unforged(good).slice(HEADER.length).split('.');
const joined = (parts: readonly string[]) => HEADER + parts.join('.');
const withHeader = (header: string) => (good: Ingredients) => header + partsOf(good).join('.');
const withFooter = (write: (kid: string) => string) => (good: Ingredients) =>
  writeEnvelope(seal(good, { footer: utf8(write(keyId(good.signer.publicKey))) }));

/** Well signed, of a kind that no revision has so far, and with this footer. */
const unknownKind = (footer: (kid: string) => string) => (good: Ingredients) =>
  writeEnvelope(
    seal(good, {
      payload: canonicalJson({ ...good.claims, kind: 'license' }),
      footer: utf8(footer(keyId(good.signer.publicKey))),
    }),
  );

/** Adds white space inside the payload's JSON until its base64url has unused bits, then sets one of them. */
function unusedBit(good: Ingredients): string {
  for (let spaces = ''; ; spaces += ' ') {
    const payload = utf8(`{${spaces}${canonicalText(good.claims).slice(1)}`);
    const [body = '', ...footer] = writeEnvelope(seal(good, { payload })).slice(HEADER.length).split('.');
    if (body.length % 4 === 0) continue;
    const last = ALPHABET.indexOf(body.slice(-1));
    return joined([body.slice(0, -1) + ALPHABET.charAt(last | 1), ...footer]);
  }
}

const versions: readonly Draft[] = [
  ['v1.public.', 'RSA'],
  ['v2.public.', 'another pre-authentication encoding'],
  ['v3.public.', 'ECDSA'],
  ['v5.public.', 'a later version'],
  ['v4.local.', 'encryption with a shared secret'],
].map(([header = '', what]) => ({
  name: `header-${header.slice(0, -1).replace('.', '-')}`,
  code: 'version-unsupported',
  bug: `The header is not looked at, so a text that says ${what} is read as something else.`,
  forge: withHeader(header),
}));

const drafts: readonly Draft[] = [
  ...versions,
  {
    name: 'header-upper-case',
    code: 'malformed',
    bug: 'One artifact has several spellings.',
    forge: withHeader('V4.PUBLIC.'),
  },
  {
    name: 'header-missing',
    code: 'malformed',
    bug: 'The text is taken for the envelope although nothing says that it is one.',
    forge: withHeader(''),
  },
  {
    name: 'padding',
    bareOnly: true,
    code: 'malformed',
    bug: 'One artifact has several spellings: whoever compares texts takes a replay for something new.',
    forge: (good) => {
      const [body = '', ...footer] = partsOf(good);
      return joined([`${body}${'='.repeat((4 - (body.length % 4)) % 4 || 4)}`, ...footer]);
    },
  },
  {
    name: 'unused-bits',
    code: 'malformed',
    bug: 'One artifact has several spellings: whoever compares texts takes a replay for something new.',
    forge: unusedBit,
  },
  {
    name: 'other-alphabet',
    code: 'malformed',
    bug: 'Two alphabets are read, so one artifact has many spellings.',
    // White space is added until one of the two last symbols occurs.
    forge: (good) => {
      for (let spaces = ''; ; spaces += ' ') {
        const payload = utf8(`{${spaces}${canonicalText(good.claims).slice(1)}`);
        const text = writeEnvelope(seal(good, { payload }));
        if (/[-_]/.test(text)) return text.replaceAll('-', '+').replaceAll('_', '/');
      }
    },
  },
  {
    name: 'space-inside',
    bareOnly: true,
    code: 'malformed',
    bug: 'A lenient decoder skips what it does not know, so one artifact has endless spellings.',
    forge: (good) => unforged(good).replace(HEADER, `${HEADER} `),
  },
  {
    name: 'trailing-newline',
    bareOnly: true,
    code: 'malformed',
    bug: 'A lenient decoder skips what it does not know, so one artifact has endless spellings.',
    forge: (good) => `${unforged(good)}\n`,
  },
  {
    name: 'third-part',
    code: 'malformed',
    bug: 'Parts that nothing signs are carried along and may be read by somebody.',
    forge: (good) => joined([partsOf(good)[0] ?? '', toBase64url(utf8('{}')), toBase64url(utf8('{}'))]),
  },
  {
    name: 'empty-footer',
    bareOnly: true,
    kinds: MACHINE,
    code: 'malformed',
    bug: 'One artifact has two spellings.',
    forge: (good) => `${unforged(good)}.`,
  },
  {
    name: 'character-lost',
    code: 'malformed',
    bug: 'A text that lost its end on the way ends the reader with an exception, or is read in part.',
    forge: (good) => unforged(good).slice(0, -1),
  },
  {
    name: 'half-lost',
    code: 'malformed',
    bug: 'A text that was cut in two ends the reader with an exception, or is read in part.',
    forge: (good) => unforged(good).slice(0, unforged(good).length >> 1),
  },
  {
    name: 'no-signature',
    code: 'malformed',
    bug: 'An artifact without a signature is read as if it had one.',
    forge: (good) => writeEnvelope({ ...seal(good), signature: new Uint8Array() }),
  },
  {
    name: 'signature-63',
    code: 'malformed',
    bug: 'A signature of another length ends the reader with an exception.',
    forge: (good) => {
      const envelope = seal(good);
      return writeEnvelope({ ...envelope, signature: envelope.signature.slice(0, 63) });
    },
  },
  {
    name: 'signature-65',
    code: 'malformed',
    bug: 'What follows the signature is ignored, so one artifact has endless spellings.',
    forge: (good) => {
      const envelope = seal(good);
      return writeEnvelope({ ...envelope, signature: concat(envelope.signature, Uint8Array.of(0)) });
    },
  },
  {
    name: 'body-of-63-bytes',
    code: 'malformed',
    bug: 'A body shorter than a signature ends the reader with an exception.',
    forge: (good) => {
      const { signature, footer } = seal(good);
      return writeEnvelope({ payload: new Uint8Array(), signature: signature.slice(0, 63), footer });
    },
  },
  {
    name: 'no-payload',
    code: 'malformed',
    bug: 'Nothing at all is read as an object without members.',
    forge: (good) => writeEnvelope(seal(good, { payload: new Uint8Array() })),
  },
  {
    name: 'no-body',
    code: 'malformed',
    bug: 'A header alone ends the reader with an exception.',
    forge: () => HEADER.slice(0, -1),
  },
  {
    name: 'machine-footer',
    kinds: MACHINE,
    code: 'malformed',
    bug: 'A footer that the protocol has no use for is believed by somebody.',
    forge: withFooter((kid) => canonicalText({ kid })),
  },
  {
    name: 'unknown-kind-footer-not-json',
    code: 'malformed',
    bug: 'What is of no known kind is not taken apart, and a broken file is reported as one for somebody else.',
    forge: unknownKind((kid) => kid),
  },
  {
    name: 'unknown-kind-footer-kid-number',
    code: 'malformed',
    bug: 'What is of no known kind is not taken apart, and a broken file is reported as one for somebody else.',
    forge: unknownKind(() => '{"kid":1}'),
  },
  {
    name: 'unknown-kind-footer-129-bytes',
    code: 'malformed',
    bug: 'The footer has no bound, and what is read before the signature grows at will.',
    forge: unknownKind((kid) => `{${' '.repeat(129 - 10 - kid.length)}"kid":"${kid}"}`),
  },
  {
    name: 'footer-lost',
    kinds: ISSUER,
    code: 'key-unknown',
    bug: 'Without a key id every anchor is tried, and a revoked key is trusted again.',
    forge: (good) => joined(partsOf(good).slice(0, 1)),
  },
  {
    name: 'footer-none-signed',
    kinds: ISSUER,
    code: 'key-unknown',
    bug: 'Without a key id every anchor is tried, and a revoked key is trusted again.',
    forge: (good) => writeEnvelope(seal(good, { footer: new Uint8Array() })),
  },
  {
    name: 'footer-other-kid',
    kinds: ISSUER,
    code: 'key-unknown',
    bug: 'The key id is not looked at, so retiring and revoking keys has no effect.',
    forge: (good) => {
      const other = seal(good, {
        footer: utf8(canonicalText({ kid: `k4.pid.${toBase64url(new Uint8Array(33))}` })),
      });
      return writeEnvelope(other);
    },
  },
  {
    name: 'footer-kid-url',
    kinds: ISSUER,
    code: 'key-unknown',
    bug: 'A key id that is a path or an address is followed: the artifact brings its own trust.',
    forge: withFooter(() => canonicalText({ kid: 'https://keys.example/../issuer.pub' })),
  },
  {
    name: 'footer-kid-inherited',
    kinds: ISSUER,
    code: 'key-unknown',
    bug: 'A key id is looked up among the names that every object has, and finds one.',
    forge: withFooter(() => canonicalText({ kid: '__proto__' })),
  },
  {
    name: 'footer-kid-number',
    kinds: ISSUER,
    code: 'malformed',
    bug: 'A key id of another type ends the reader with an exception.',
    forge: withFooter(() => '{"kid":1}'),
  },
  {
    name: 'footer-more-members',
    kinds: ISSUER,
    code: 'malformed',
    bug: 'The footer becomes a place for claims that no rule covers.',
    forge: withFooter((kid) => canonicalText({ kid, x: 1 })),
  },
  {
    name: 'footer-other-member',
    kinds: ISSUER,
    code: 'malformed',
    bug: 'A footer that names no key is taken for one that does.',
    forge: withFooter((kid) => canonicalText({ key: kid })),
  },
  {
    name: 'footer-kid-twice',
    kinds: ISSUER,
    code: 'malformed',
    bug: 'Two readers take two different keys from one footer.',
    forge: withFooter((kid) => `{"kid":"${kid}","kid":"${kid}"}`),
  },
  {
    name: 'footer-not-json',
    kinds: ISSUER,
    code: 'malformed',
    bug: 'A footer in another form is taken for a key id.',
    forge: withFooter((kid) => kid),
  },
  {
    name: 'footer-129-bytes',
    kinds: ISSUER,
    code: 'malformed',
    bug: 'The footer has no bound, and what is read before the signature grows at will.',
    forge: withFooter((kid) => `{${' '.repeat(129 - 10 - kid.length)}"kid":"${kid}"}`),
  },
];

/** Texts that are no envelope, or whose parts are not what they should be. @spec 3.1, 3.4 */
export const STRUCTURE_FORGERIES = family('structure', KINDS, drafts);
