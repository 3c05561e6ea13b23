import { utf8 } from '../../../oracle/bytes.js';
import type { Carriage, Load } from '../../../oracle/carriages/carriage.js';
import {
  CARRIAGE_GROUPS,
  type CarriageGroup,
  carriagesIn,
  carriagesNeeded,
} from '../../../oracle/carriages/sentences.js';
import { openCarrier } from '../../../oracle/carrier.js';
import { ENCODINGS, writeFile } from '../../../oracle/carrier-file.js';
import { ingredientsOf, unforged } from '../../../oracle/forge/ingredients.js';
import type { JsonObject } from '../../../oracle/json.js';
import { makeMachineCode } from '../../../oracle/machine-code.js';
import type { Cap, Id } from '../../../requirement.js';
import type { ClientCase, ClientT } from '../../case.js';
import { machineOf, outcomeOf, refusalIn } from '../../installed.js';
import { makeVendor, NOW, PRODUCT } from '../../vendor.js';
import { base64 } from '../tokens/readers.js';

const NEEDS: readonly Cap[] = ['feature:verifier'];

/** A token whose envelope has two hyphens in a row: only there it is seen what a word processor does to them. */
function load(t: ClientT): Load {
  const vendor = makeVendor(t.random, t.seed);
  const random = t.random.subStream('codes');
  const code = makeMachineCode(machineOf(t), {
    product: PRODUCT,
    issuedAt: NOW,
    random,
    accepts: [vendor.issuer.kid],
  });
  const make = () => unforged(ingredientsOf(vendor.token(code.claims)));
  let envelope = make();
  while (!envelope.includes('--')) envelope = make();
  return { kind: 'token', envelope, other: make(), facts: { product: PRODUCT, created: NOW } };
}

/** Whether a result may hold an envelope: what nobody could write as one is left to those who open it. */
const isWhole = (envelope: string): boolean =>
  /^v4\.public\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)?$/.test(envelope);

/** What `read` finds, against what the oracle finds. */
async function judge(t: ClientT, id: Id, content: Uint8Array | string, at: string): Promise<void> {
  const opened = openCarrier(content);
  if (opened.ok && !isWhole(opened.envelope)) return;
  const given: JsonObject = typeof content === 'string' ? { text: content } : { bytes: base64(content) };
  const result = await t.driver.call('read', given);
  const found = typeof result.envelope === 'string' ? result.envelope : undefined;
  const wanted = opened.ok ? 'found' : opened.code;
  const got = outcomeOf(result, found === undefined ? 'no envelope' : 'found');
  t.that(id, got === wanted, wanted, got, at);
  if (opened.ok) {
    t.that(id, found === opened.envelope, opened.envelope, found ?? 'none', `${at} envelope`);
    return;
  }
  const { reason } = opened.details;
  const told = refusalIn(result)?.reason;
  if (reason !== undefined) t.that(id, told === reason, reason, told ?? 'absent', `${at} reason`);
}

const written = (t: ClientT, { id, write }: Carriage, of: Load): string => write(of, t.random.subStream(id));

const groupCase = (group: CarriageGroup): ClientCase => {
  const [requirement, , name, title] = group;
  return {
    id: `client-verifier/read/${name}`,
    title: `${title}, as text and as bytes.`,
    asserts: [requirement],
    needs: NEEDS,
    async run(t) {
      const all = load(t);
      await t.arrange(async () => {
        await judge(t, requirement, all.envelope, 'the envelope alone');
        for (const needed of carriagesNeeded(name))
          await judge(t, 'TEXT-1', written(t, needed, all), needed.id);
      });
      for (const carriage of carriagesIn(group)) {
        const content = written(t, carriage, all);
        await judge(t, requirement, content, `${carriage.id} as text`);
        await judge(t, requirement, utf8(content), `${carriage.id} as bytes`);
      }
    },
  };
};

/** Bytes that are no text, or not the text that they seem. */
const BINARY: readonly (readonly [string, (of: Load) => Uint8Array])[] = [
  ['no bytes', () => new Uint8Array()],
  ['an archive', () => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 8, 8, 8, 0, 0xff, 0xd8])],
  ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
  ['a byte of Latin-1', ({ envelope }) => Buffer.from(`Schl\u00fcssel:\n\n${envelope}`, 'latin1')],
  [
    'an overlong slash',
    ({ envelope }) => Buffer.concat([utf8(`${envelope}\n\n`), Uint8Array.from([0xc0, 0xaf])]),
  ],
  [
    'a surrogate in UTF-8',
    ({ envelope }) => Buffer.concat([utf8(`${envelope}\n\n`), Uint8Array.from([0xed, 0xa0, 0x80])]),
  ],
  ['UTF-16 without a mark', ({ envelope }) => Buffer.from(envelope, 'utf16le')],
  [
    'UTF-16 of an odd length',
    ({ envelope }) =>
      Buffer.concat([Uint8Array.from([0xff, 0xfe]), Buffer.from(envelope, 'utf16le'), Uint8Array.of(0x41)]),
  ],
  [
    'UTF-16 with half a pair',
    ({ envelope }) =>
      Buffer.concat([
        Uint8Array.from([0xff, 0xfe]),
        Buffer.from(`${envelope}\n\n`, 'utf16le'),
        Uint8Array.from([0x3d, 0xd8]),
      ]),
  ],
  [
    'UTF-16 with U+0000',
    ({ envelope }) =>
      Buffer.concat([Uint8Array.from([0xff, 0xfe]), Buffer.from(`${envelope}\n\n\0`, 'utf16le')]),
  ],
  ['marks alone, UTF-16', () => Uint8Array.from([0xff, 0xfe])],
  ['mark alone, UTF-8', () => Uint8Array.from([0xef, 0xbb, 0xbf])],
  ['65,537 bytes that are binary', () => new Uint8Array(65_537).fill(0xff)],
];

/** The envelope in whatever carries it. @spec 7 */
export const READ_CARRIERS: readonly ClientCase[] = [
  ...CARRIAGE_GROUPS.map(groupCase),
  {
    id: 'client-verifier/read/encodings',
    title: 'A byte order mark decides how bytes are decoded, whatever a declaration inside says.',
    asserts: ['CARR-2'],
    needs: NEEDS,
    async run(t) {
      const all = load(t);
      const file = writeFile(all.kind, all.envelope, all.facts);
      const said = file.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"');
      for (const [name, encode] of Object.entries(ENCODINGS)) {
        await judge(t, 'CARR-2', encode(file), `file, ${name}`);
        await judge(t, 'CARR-2', encode(said), `file that declares another, ${name}`);
        await judge(t, 'CARR-2', encode(`\u00c4hem:\n\n${all.envelope}\n`), `text, ${name}`);
        await judge(
          t,
          'CARR-2',
          encode(`${'\u{1F4BB}'.repeat(3)}\n\n${all.envelope}\n`),
          `text with pairs, ${name}`,
        );
      }
    },
  },
  {
    id: 'client-verifier/read/binary',
    title: 'Bytes that cannot be decoded are refused as binary, none as empty, and too many before either.',
    asserts: ['CARR-2'],
    needs: NEEDS,
    async run(t) {
      const all = load(t);
      for (const [name, make] of BINARY) await judge(t, 'CARR-2', new Uint8Array(make(all)), name);
    },
  },
  {
    id: 'client-verifier/read/any-noise',
    title: 'Noise upon noise costs nothing, or as much as the steps of reading say.',
    asserts: ['TEXT-1'],
    needs: NEEDS,
    async run(t) {
      const all = load(t);
      const [noises] = CARRIAGE_GROUPS.filter(([, , name]) => name === 'noise');
      const carriages = noises ? carriagesIn(noises) : [];
      for (let run = 0; run < t.runs; run++) {
        const random = t.random.subStream(`noise ${run}`);
        const [first, second] = [random.pick(carriages), random.pick(carriages)];
        const once = first.write(all, random);
        await judge(
          t,
          'TEXT-1',
          second.write({ ...all, envelope: once }, random),
          `${first.id}, then ${second.id}`,
        );
      }
    },
  },
  {
    id: 'client-verifier/read/envelope-not-opened',
    title: 'What stands in an envelope is no matter of the carrier: one that is cut or not signed is found.',
    asserts: ['TEXT-1'],
    needs: NEEDS,
    async run(t) {
      const { envelope } = load(t);
      for (const content of [
        'v4.public.AAAA',
        'v4.public.A.B',
        envelope.slice(0, 100),
        envelope.slice(0, -3),
      ]) {
        await judge(t, 'TEXT-1', `Code:\n\n${content}\n`, content);
      }
    },
  },
];
