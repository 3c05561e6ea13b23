import type { Case, T } from '../../case.js';
import { fromUtf8, sameBytes, utf8 } from '../../oracle/bytes.js';
import { canonicalJson, canonicalText } from '../../oracle/canonical-json.js';
import { openCarrier } from '../../oracle/carrier.js';
import { fileName } from '../../oracle/carrier-file.js';
import { assertionOf, type IssuerKind } from '../../oracle/kinds.js';
import { keyId, parsePublicKey } from '../../oracle/paserk.js';
import { type Envelope, envelopeFault, parseEnvelope } from '../../oracle/paseto.js';
import { parseStrictJson } from '../../oracle/strict-json.js';
import { strict, text, world } from '../plans.js';
import { activate, later } from '../steps.js';
import { receiptIn, sentDeactivation } from './sent-deactivation.js';

/** What the server has issued, with the kind that it must be. */
interface Issued {
  readonly kind: IssuerKind;
  readonly text: string;
  readonly envelope: Envelope;
}

/** Tokens of two machines, offline and after a while. */
async function tokens(t: T): Promise<Issued[]> {
  const first = await t.ask(activate('A'));
  const second = await t.ask(activate('B', { edition: 'pro' }));
  return [first, second].map(({ body }) => issued(t, 'token', body?.['token']));
}

/** The receipt of a machine that has a seat, and of one that the server has never seen. */
async function receipts(t: T): Promise<Issued[]> {
  await t.ask(activate('A'));
  const known = await sentDeactivation(t, 'A');
  const unknown = await sentDeactivation(t, 'B');
  return [known, unknown].map((observed) => issued(t, 'receipt', receiptIn(t, observed)));
}

function issued(t: T, kind: IssuerKind, got: unknown): Issued {
  const parsed = typeof got === 'string' ? parseEnvelope(got) : undefined;
  t.that(
    'ENV-1',
    parsed?.ok === true,
    `a v4.public ${kind}`,
    parsed && !parsed.ok ? parsed.fault : typeof got,
    kind,
  );
  const { envelope } = parsed as { envelope: Envelope };
  return { kind, text: got as string, envelope };
}

/** Public keys that the directory shows. */
const keysOf = (t: T): Uint8Array[] =>
  t.world.directory.keys.flatMap(({ key }) => {
    const publicKey = parsePublicKey(key);
    return publicKey ? [publicKey] : [];
  });

const isSigned = (t: T, { envelope }: Issued, assertion: string): boolean =>
  keysOf(t).some((key) => envelopeFault(key, envelope, assertion) === undefined);

function signedAsItsKind(t: T, one: Issued): void {
  const under = ['token', 'receipt', 'machine-code', 'deactivation'] as const;
  const found = [...under.map(assertionOf), ''].find((assertion) => isSigned(t, one, assertion));
  const wanted = assertionOf(one.kind);
  t.that('ENV-1', found === wanted, wanted, found ?? 'none under which it verifies', `${one.kind}.assertion`);
}

function footerExactly(t: T, { kind, envelope }: Issued): void {
  const signing = keysOf(t).filter((key) => envelopeFault(key, envelope, assertionOf(kind)) === undefined);
  // Which key has signed it can be said only where one has.
  t.that('ENV-1', signing.length > 0, `a ${kind} that verifies`, 'no key that verifies it', kind);
  const footers = signing.map((key) => canonicalText({ kid: keyId(key) }));
  const holds = footers.some((footer) => sameBytes(utf8(footer), envelope.footer));
  t.that('ENV-3', holds, footers, new TextDecoder().decode(envelope.footer), `${kind}.footer`);
}

function canonical(t: T, { kind, envelope: { payload } }: Issued): void {
  const parsed = parseStrictJson(payload);
  const wanted = parsed.ok ? canonicalJson(parsed.value) : undefined;
  const [expected, got] = [wanted, payload].map((bytes) => new TextDecoder().decode(bytes));
  t.that('JSON-8', wanted !== undefined && sameBytes(wanted, payload), expected, got, `${kind}.payload`);
}

/** What stands in a header field, without quotes and encoding. */
const parameter = (field: string, name: string): string | undefined => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(field);
  return found?.[1] ?? found?.[2];
};

/** The artifacts and files that a server writes. @spec 3.1, 3.2, 7.2 */
export const WRITTEN: readonly Case[] = [
  {
    id: 'artifacts/token-signed-as-token',
    title: 'A token verifies under a key of the directory and the assertion of its kind, and under no other.',
    asserts: ['ENV-1'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const token of await tokens(t)) signedAsItsKind(t, token);
    },
  },
  {
    id: 'artifacts/receipt-signed-as-receipt',
    title:
      'A receipt verifies under a key of the directory and the assertion of its kind, and under no other.',
    asserts: ['ENV-1'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      for (const receipt of await receipts(t)) signedAsItsKind(t, receipt);
    },
  },
  {
    id: 'artifacts/footer-of-tokens',
    title: 'The footer of a token names the key that signed it and nothing else, byte for byte.',
    asserts: ['ENV-3'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const token of await tokens(t)) footerExactly(t, token);
    },
  },
  {
    id: 'artifacts/footer-of-receipts',
    title: 'The footer of a receipt names the key that signed it and nothing else, byte for byte.',
    asserts: ['ENV-3'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      for (const receipt of await receipts(t)) footerExactly(t, receipt);
    },
  },
  {
    id: 'artifacts/footer-of-an-older-key',
    title: 'Where an application knows only the older of two keys, the footers name that one.',
    asserts: ['ENV-3'],
    needs: ['feature:proofs'],
    world: world(text(), {}, { issuerKeys: ['active', 'active'] }),
    async run(t) {
      const { body } = await t.ask(activate('A', { spoil: { accepts: 'oldest' } }));
      footerExactly(t, issued(t, 'token', body?.['token']));
      const receipt = await sentDeactivation(t, 'A');
      footerExactly(t, issued(t, 'receipt', receipt.body?.['receipt']));
    },
  },
  {
    id: 'artifacts/canonical-tokens',
    title: 'The payload of a token is in canonical form, whatever its license says.',
    asserts: ['JSON-8'],
    needs: ['seed', 'clock'],
    world: world(text({}, { entitlements: ['z', 'B', 'a'], expiresIn: 'P12M' }), { M: strict() }),
    async run(t) {
      const first = await tokens(t);
      await t.arrange(later('P1D'));
      const { body } = await t.ask(activate('C', { license: 'M' }));
      for (const token of [...first, issued(t, 'token', body?.['token'])]) canonical(t, token);
    },
  },
  {
    id: 'artifacts/canonical-receipts',
    title: 'The payload of a receipt is in canonical form.',
    asserts: ['JSON-8'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      for (const receipt of await receipts(t)) canonical(t, receipt);
    },
  },
  {
    id: 'carriers/text-around-the-token',
    title: 'If a license file holds other text around its token, a blank line is between them.',
    asserts: ['TEXT-3'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'));
      await t.ask(activate('B', { accept: 'license-file' }));
      const file = fromUtf8(t.world.log.at(-1)?.reply?.body ?? new Uint8Array()) ?? '';
      const held = /<(?:[\w.-]+:)?Token\b[^>]*>([^<]*)</.exec(file)?.[1];
      const [, before, after] = /^([\s\S]*?)v4\.public\.[\w-]+(?:\.[\w-]+)?([\s\S]*)$/.exec(held ?? '') ?? [];
      t.that('FILE-6', before !== undefined, 'a file that holds a token', 'none', 'file');
      for (const [where, around] of [
        ['before', before ?? ''],
        ['behind', after ?? ''],
      ] as const) {
        const blank = where === 'before' ? /\n\s*\n\s*$/ : /^\s*\n\s*\n/;
        const holds = around.trim() === '' || blank.test(around.replace(/\r\n?/g, '\n'));
        t.that('TEXT-3', holds, 'a blank line', around, `${where} the token`);
      }
    },
  },
  {
    id: 'carriers/license-file',
    title: 'A license file is XML in UTF-8 that holds the token, and has its product for a name.',
    asserts: ['FILE-6'],
    needs: [],
    world: world(text()),
    async run(t) {
      // That a repeated code is answered with the same token is the matter of another sentence.
      await t.arrange(activate('A', { as: 'c' }), activate('A', { code: 'c' }));
      const json = await t.ask(activate('A', { code: 'c' }));
      const file = await t.ask(activate('A', { code: 'c', accept: 'license-file' }));
      const sent = t.world.log.at(-1)?.reply?.body ?? new Uint8Array();
      const opened = openCarrier(sent);
      const got = opened.ok ? opened.envelope : opened.reason;
      t.that('FILE-6', opened.ok && got === json.body?.['token'], 'a file that holds the token', got, 'file');
      const written = new TextDecoder('utf-8').decode(sent);
      const declared = /^<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']/i.exec(written)?.[1] ?? 'UTF-8';
      const isUtf8 = sameBytes(utf8(written), sent) && declared.toUpperCase() === 'UTF-8';
      t.that('FILE-6', isUtf8, 'UTF-8', declared, 'file.encoding');
      const name = fileName('token', t.world.licenses['L']?.product ?? '');
      const told = parameter(file.headers['content-disposition'] ?? '', 'filename');
      // That it has a name there, and in which forms, is the matter of HTTP-32.
      t.that('FILE-6', told === undefined || told === name, name, told, 'filename');
    },
  },
];
