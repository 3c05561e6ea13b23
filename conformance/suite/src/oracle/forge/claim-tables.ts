import { toBase64url } from '../base64url.js';
import type { Json, JsonObject } from '../json.js';
import type { Kind } from '../kinds.js';

/** A wrong value, or how to make it from the good one. */
export type Wrong = Json | ((good: Json) => Json);

/** What values of one form may not be, and what happens where they may. */
interface Form {
  readonly bug: string;
  readonly wrong: Readonly<Record<string, Wrong>>;
}

/** A member of a payload: whether it must be there, and what it must not be. */
export interface Row {
  readonly pointer: string;
  readonly required: boolean;
  readonly form: Form;
}

const bytes = (count: number) => toBase64url(new Uint8Array(count).fill(7));
const many = (count: number, make: (index: number) => Json) =>
  Array.from({ length: count }, (_, at) => make(at));
const items = (value: Json) => value as readonly Json[];
const firstTwice = (value: Json) => [...items(value), items(value)[0] ?? null];
const manyLikeFirst = (count: number) => (value: Json) =>
  many(count, (at) => ({ ...(items(value)[0] as JsonObject), name: `c.${at}` }));

const TYPES = 'A value of another type ends the reader with an exception, or is made one that fits.';
const object: Form = { bug: TYPES, wrong: { null: null, text: 'x', array: [], true: true } };

const time: Form = {
  bug: 'Readers take the time for different instants: one day is an hour longer, or the local zone is assumed.',
  wrong: { number: 1_767_225_600, 'with-offset': '2026-03-01T09:30:00+00:00', 'date-only': '2026-03-01' },
};
const everyTime: Form = {
  bug: time.bug,
  wrong: {
    ...time.wrong,
    null: null,
    empty: '',
    fraction: '2026-03-01T09:30:00.000Z',
    'no-zone': '2026-03-01T09:30:00',
    'no-seconds': '2026-03-01T09:30Z',
    'lower-case': '2026-03-01t09:30:00z',
    space: '2026-03-01 09:30:00Z',
    'space-before': ' 2026-03-01T09:30:00Z',
    'newline-after': '2026-03-01T09:30:00Z\n',
    'leap-second': '2026-06-30T23:59:60Z',
    'hour-24': '2026-03-01T24:00:00Z',
    'minute-60': '2026-03-01T09:60:00Z',
    'month-0': '2026-00-01T09:30:00Z',
    'month-13': '2026-13-01T09:30:00Z',
    'day-0': '2026-03-00T09:30:00Z',
    'april-31': '2026-04-31T09:30:00Z',
    'february-29': '2026-02-29T09:30:00Z',
    'february-29-of-1900': '1900-02-29T09:30:00Z',
    'year-0': '0000-01-01T00:00:00Z',
    'year-10000': '10000-01-01T00:00:00Z',
    'year-with-sign': '+2026-03-01T09:30:00Z',
    'no-dashes': '20260301T093000Z',
    'week-date': '2026-W09-7T09:30:00Z',
    'other-digits': '\u0662026-03-01T09:30:00Z',
  },
};
const random16: Form = {
  bug: 'An id has several spellings or no bound: a replay counts as new, or two requests as one.',
  wrong: {
    number: 1,
    null: null,
    empty: '',
    '21-characters': bytes(16).slice(1),
    '23-characters': `${bytes(16)}A`,
    '15-bytes': bytes(15),
    '17-bytes': bytes(17),
    'unused-bits': `${bytes(16).slice(0, -1)}x`,
    padding: `${bytes(16)}==`,
    'other-alphabet': `+/${bytes(16).slice(2)}`,
    'newline-after': `${bytes(16)}\n`,
  },
};
const product: Form = {
  bug: 'A product is named in two ways, and a license for one opens the other.',
  wrong: {
    number: 1,
    null: null,
    empty: '',
    'upper-case': 'Editor',
    'dash-first': '-editor',
    underscore: 'my_editor',
    '65-characters': 'a'.repeat(65),
    'not-ascii': '\u00e9diteur',
    'newline-after': 'editor\n',
    array: ['editor'],
  },
};
const name: Form = {
  bug: 'An id that fits no file name, no address and no log is carried into all three.',
  wrong: {
    number: 1,
    null: null,
    empty: '',
    'dot-first': '.a',
    slash: 'a/b',
    space: 'a b',
    '65-characters': 'a'.repeat(65),
  },
};
const text: Form = {
  bug: 'A text without bound or with control characters is shown to people and written to logs.',
  wrong: {
    number: 1,
    null: null,
    empty: '',
    '65-characters': 'a'.repeat(65),
    '65-pairs': '\u{1F4BB}'.repeat(65),
    'line-end': 'a\nb',
    delete: 'a\u007fb',
    'c1-control': 'a\u0085b',
  },
};
const issuer: Form = {
  bug: text.bug,
  wrong: { number: 1, null: null, empty: '', '201-characters': 'a'.repeat(201) },
};
const keyId: Form = {
  bug: 'What is no key id is compared as one, and never or always fits.',
  wrong: {
    number: 1,
    null: null,
    empty: '',
    '32-bytes': `k4.pid.${bytes(32)}`,
    '34-bytes': `k4.pid.${bytes(34)}`,
    'other-version': `k2.pid.${bytes(33)}`,
    'of-a-secret': `k4.sid.${bytes(33)}`,
    padding: `k4.pid.${bytes(33)}=`,
    bare: bytes(33),
  },
};
const publicKey: Form = {
  bug: 'A key of another length or form ends the reader with an exception, or its tail is ignored.',
  wrong: {
    number: 1,
    null: null,
    empty: '',
    '31-bytes': `k4.public.${bytes(31)}`,
    '33-bytes': `k4.public.${bytes(33)}`,
    '64-bytes': `k4.public.${bytes(64)}`,
    'other-version': `k3.public.${bytes(32)}`,
    secret: `k4.secret.${bytes(64)}`,
    'unused-bits': `k4.public.${bytes(32).slice(0, -1)}x`,
    bare: bytes(32),
  },
};
const oneOf = (other: string): Form => ({
  bug: 'A word that no rule knows falls through to the last branch.',
  wrong: { number: 1, null: null, empty: '', other, 'upper-case': (good) => String(good).toUpperCase() },
});
const integer = (wrong: Record<string, Json>): Form => ({
  bug: 'A number out of range turns a rule around: nothing is enough, or everything.',
  wrong: { text: '1', null: null, true: true, 'minus-1': -1, ...wrong },
});
const from1 = integer({ '0': 0 });
const from0 = integer({});

const list = (wrong: Readonly<Record<string, Wrong>>): Form => ({
  bug: 'A list of another form ends the reader with an exception, is too long to be looked at, or counts an item twice.',
  wrong: { null: null, text: 'x', object: {}, ...wrong },
});
const components = list({ '17-items': manyLikeFirst(17), 'name-twice': firstTwice, 'item-null': [null] });
const weight = integer({ '0': 0, '1001': 1001 });

const row = (pointer: string, form: Form, required = true): Row => ({ pointer, required, form });
const optional = (pointer: string, form: Form) => row(pointer, form, false);
const wholeHolds: Form = {
  bug: 'A confirmation without its parts covers tokens that it does not name.',
  wrong: {
    ...object.wrong,
    empty: {},
    'no-sub': { generation: 1 },
    'no-generation': { sub: 'a' },
    'generation-0': { sub: 'a', generation: 0 },
    'sub-empty': { sub: '', generation: 1 },
  },
};

const common: readonly Row[] = [row('/jti', random16), row('/iat', everyTime), row('/aud', product)];
const fingerprint: readonly Row[] = [
  row('/machine/fingerprint/scheme', product),
  row('/machine/fingerprint/components', components),
  row('/machine/fingerprint/components/0/name', product),
  row('/machine/fingerprint/components/0/digest', random16),
];

/** The members of each kind, in the order of the tables of chapters 4 to 6. */
export const CLAIM_TABLES: Readonly<Record<Kind, readonly Row[]>> = {
  'machine-code': [
    ...common,
    row('/machine', object),
    row('/machine/key', publicKey),
    row('/machine/platform', oneOf('amiga')),
    optional('/machine/osVersion', text),
    optional('/machine/label', text),
    row('/machine/fingerprint', object),
    ...fingerprint,
    row('/app', object),
    row('/app/version', text),
    row(
      '/accepts',
      list({
        empty: [],
        '17-items': many(17, (at) => `k4.pid.${toBase64url(new Uint8Array(33).fill(at))}`),
        twice: firstTwice,
      }),
    ),
    optional('/accepts/0', keyId),
    optional('/challenge', random16),
    optional('/holds', wholeHolds),
  ],
  token: [
    ...common,
    row('/iss', issuer),
    row('/nbf', time),
    optional('/exp', { bug: time.bug, wrong: { ...time.wrong, null: null } }),
    row('/sub', name),
    row('/req', random16),
    row('/cnf', object),
    row('/cnf/kid', keyId),
    row('/license', object),
    row('/license/id', name),
    row('/license/edition', name),
    optional('/license/expiresAt', { bug: time.bug, wrong: { ...time.wrong, null: null } }),
    row(
      '/license/entitlements',
      list({
        '33-items': many(33, (at) => `e${at}`),
        twice: ['a', 'a'],
        'item-empty': [''],
        'item-number': [1],
      }),
    ),
    row('/seat', object),
    row('/seat/generation', from1),
    row('/seat/limit', from0),
    row('/seat/mode', oneOf('hybrid')),
    optional('/seat/unlockAt', { bug: time.bug, wrong: { ...time.wrong, null: null } }),
    row('/binding', object),
    row('/binding/scheme', product),
    row('/binding/components', { ...components, wrong: { ...components.wrong, empty: [] } }),
    row('/binding/components/0/name', product),
    row('/binding/components/0/class', oneOf('firmware')),
    row('/binding/components/0/digest', random16),
    row('/binding/components/0/weight', weight),
    row('/binding/quorum', from1),
  ],
  deactivation: [
    ...common,
    row('/machine', object),
    row('/machine/key', publicKey),
    optional('/machine/fingerprint', object),
    ...fingerprint,
    optional('/sub', name),
    optional('/generation', from1),
    optional('/challenge', random16),
  ],
  receipt: [
    ...common,
    row('/iss', issuer),
    optional('/sub', name),
    row('/kid', keyId),
    row('/releaseClass', oneOf('kept')),
    row('/req', random16),
  ],
};
