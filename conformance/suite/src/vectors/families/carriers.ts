import { CARRIAGES } from '../../oracle/carriages/all.js';
import type { Carriage, Load } from '../../oracle/carriages/carriage.js';
import { CARRIAGE_GROUPS, carriagesIn } from '../../oracle/carriages/sentences.js';
import { ENCODINGS, writeFile } from '../../oracle/carrier-file.js';
import { ingredientsOf, unforged } from '../../oracle/forge/ingredients.js';
import { issueReceipt } from '../../oracle/issuer.js';
import { HarnessError } from '../../outcome.js';
import { type Draft, slug, words } from '../draft.js';
import { toBase64 } from '../input.js';
import type { Scene } from '../scene.js';

/** A receipt, as it is short, with two hyphens in a row: only there it is seen what a word processor does to them. */
export function hyphened(scene: Scene): Load {
  const { issuer, deactivation, now, product } = scene;
  const random = scene.random.subStream('hyphened');
  const make = () =>
    unforged(
      ingredientsOf(
        issueReceipt(issuer, deactivation.claims, { issuedAt: now, random, releaseClass: 'proved' }),
      ),
    );
  for (let tries = 0; tries < 10_000; tries++) {
    const envelope = make();
    if (envelope.includes('--'))
      return { kind: 'receipt', envelope, other: make(), facts: { product, created: now } };
  }
  throw new HarnessError('no envelope has two hyphens in a row');
}

const titles = new Map(
  CARRIAGE_GROUPS.flatMap((group) => carriagesIn(group).map(({ id }) => [id, group[3]] as const)),
);

function carried(family: string, load: Load, scene: Scene, as: 'text' | 'bytes') {
  return ({ id, requirement, refused, write }: Carriage): Draft => {
    const name = slug(id.replace('carriage/', ''));
    const content = write(load, scene.random.subStream(id));
    // Found by its carrier, and then no envelope: only who opens it sees that.
    const isSeenLater = refused?.code === 'malformed' && refused.reason === undefined;
    return {
      id: `${family}/${name}`,
      title: `${titles.get(id) ?? 'A carrier is read by its steps'} (${words(name)}).`,
      requirements: [requirement],
      ...(isSeenLater
        ? verified(scene, content)
        : {
            op: 'read',
            input: as === 'text' ? { text: content } : { bytes: toBase64(Buffer.from(content)) },
          }),
      means: refused?.code ?? 'accept',
      parent: `${family}/${isSeenLater ? 'verified' : 'plain'}`,
      differs: `${words(name)}.`,
    };
  };
}

const plainOne = (family: string, load: Load, as: 'text' | 'bytes'): Draft => ({
  id: `${family}/plain`,
  title: as === 'text' ? 'The envelope by itself.' : 'The file as a server sends it.',
  requirements: [as === 'text' ? 'TEXT-1' : 'FILE-1'],
  op: 'read',
  input:
    as === 'text'
      ? { text: load.envelope }
      : { bytes: toBase64(Buffer.from(writeFile(load.kind, load.envelope, load.facts))) },
  means: 'accept',
});

/** The receipt in a carrier, read to the end. */
const verified = (scene: Scene, text: string): Pick<Draft, 'op' | 'input'> => ({
  op: 'verify',
  input: { kind: 'receipt', trust: scene.trust(), text },
});

/** As large as another, and of nothing: 64 KiB more that show no more. */
const isShownElsewhere = ({ id }: Carriage) => id === 'carriage/form/65537-bytes-of-nothing';
const isText = ({ id }: Carriage) => id.startsWith('carriage/text/') || id.startsWith('carriage/form/');

/** What a person pastes. @spec 7.1 */
export function carrierText(scene: Scene): Draft[] {
  const family = 'carrier-text';
  const load = hyphened(scene);
  const noises = CARRIAGES.filter(
    (one) => one.id.startsWith('carriage/text/') && one.requirement === 'TEXT-1',
  );
  const upon = Array.from({ length: scene.wish.count }, (_, n): Draft => {
    const random = scene.random.subStream(`noise ${n}`);
    const [first, second] = [random.pick(noises), random.pick(noises)];
    return {
      id: `${family}/any-${n + 1}`,
      title: `Noise upon noise: ${words(slug(first.id.slice(14)))}, then ${words(slug(second.id.slice(14)))}.`,
      requirements: ['TEXT-1'],
      ...verified(scene, second.write({ ...load, envelope: first.write(load, random) }, random)),
      parent: `${family}/verified`,
      differs: `${first.id.slice(14)} and ${second.id.slice(14)} have been at it.`,
    };
  });
  return [
    plainOne(family, load, 'text'),
    {
      id: `${family}/verified`,
      title: 'The envelope by itself, read to the end.',
      requirements: ['TEXT-1'],
      ...verified(scene, load.envelope),
      means: 'accept',
    },
    ...CARRIAGES.filter(
      (one) => isText(one) && one.id !== 'carriage/text/none' && !isShownElsewhere(one),
    ).map(carried(family, load, scene, 'text')),
    ...upon,
  ];
}

const bytesOf = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Uint8Array.from(part)));
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** Bytes that are no text, or not the text that they seem. */
const BINARY: readonly (readonly [string, string, (load: Load) => Uint8Array])[] = [
  [
    'archive',
    'it is an archive',
    ({ envelope }) => bytesOf([0x50, 0x4b, 3, 4, 0xff, 0xd8], Buffer.from(envelope.slice(0, 60))),
  ],
  [
    'picture',
    'it is a picture',
    ({ envelope }) =>
      bytesOf([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], Buffer.from(envelope.slice(0, 60))),
  ],
  [
    'latin-1',
    'it is in ISO 8859-1',
    ({ envelope }) => Buffer.from(`Schl\u00fcssel:\n\n${envelope}`, 'latin1'),
  ],
  [
    'overlong-slash',
    'a byte pair is an overlong slash',
    ({ envelope }) => bytesOf(Buffer.from(`${envelope}\n\n`), [0xc0, 0xaf]),
  ],
  [
    'surrogate-in-utf-8',
    'three bytes are half a pair',
    ({ envelope }) => bytesOf(Buffer.from(`${envelope}\n\n`), [0xed, 0xa0, 0x80]),
  ],
  ['utf-16-without-a-mark', 'it is in UTF-16 and does not say so', ({ envelope }) => utf16(envelope)],
  [
    'utf-16-of-odd-length',
    'a byte is missing at its end',
    ({ envelope }) => bytesOf([0xff, 0xfe], utf16(envelope), [0x41]),
  ],
  [
    'utf-16-with-half-a-pair',
    'half a pair is at its end',
    ({ envelope }) => bytesOf([0xff, 0xfe], utf16(`${envelope}\n\n`), [0x3d, 0xd8]),
  ],
  [
    'utf-16-with-nul',
    'U+0000 is at its end',
    ({ envelope }) => bytesOf([0xff, 0xfe], utf16(`${envelope}\n\n\0`)),
  ],
];

/** What a person chooses in a dialog. @spec 7.2 */
export function carrierFile(scene: Scene): Draft[] {
  const family = 'carrier-file';
  const load = hyphened(scene);
  const file = writeFile(load.kind, load.envelope, load.facts);
  return [
    plainOne(family, load, 'bytes'),
    ...CARRIAGES.filter((one) => !isText(one)).map(carried(family, load, scene, 'bytes')),
    ...Object.entries(ENCODINGS).map(
      ([name, encode]): Draft => ({
        id: `${family}/declares-latin-1-in-${name}`,
        title: `A byte order mark decides, and not the declaration (${words(name)}).`,
        requirements: ['CARR-2'],
        op: 'read',
        input: { bytes: toBase64(encode(file.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"'))) },
        means: 'accept',
      }),
    ),
    ...BINARY.map(
      ([name, differs, make]): Draft => ({
        id: `${family}/${name}`,
        title: `Bytes that cannot be decoded are refused as binary (${words(name)}).`,
        requirements: ['CARR-2'],
        op: 'read',
        input: { bytes: toBase64(make(load)) },
        means: 'malformed',
        parent: `${family}/plain`,
        differs: `${differs}.`,
      }),
    ),
  ];
}
