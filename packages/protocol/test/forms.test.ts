import type { TSchema } from '@sinclair/typebox';
import { describe, expect, it } from 'vitest';
import * as forms from '../src/forms.js';
import { compileCheck } from '../src/index.js';

const options = { description: 'A member.' };
const accepts = (schema: TSchema) => {
  const check = compileCheck(schema);
  return (value: unknown) => check(value).ok;
};

describe('time', () => {
  const isTime = accepts(forms.time(options));
  const pad = (n: number, digits: number) => String(n).padStart(digits, '0');

  it('knows every day of every year from 0001 to 9999', () => {
    for (let year = 0; year <= 9999; year += 1) {
      const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
      expect(isTime(`${pad(year, 4)}-02-28T00:00:00Z`), `${year}`).toBe(year > 0);
      expect(isTime(`${pad(year, 4)}-02-29T00:00:00Z`), `${year}`).toBe(year > 0 && leap);
    }
    const days = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0];
    for (const [month, last] of days.entries()) {
      for (let day = 0; day <= 32; day += 1) {
        const text = `2023-${pad(month, 2)}-${pad(day, 2)}T23:59:59Z`;
        expect(isTime(text), text).toBe(day >= 1 && day <= last);
      }
    }
  });

  it.each([
    '2026-03-01T24:00:00Z',
    '2026-03-01T23:60:00Z',
    '2026-03-01T23:59:60Z',
    '2026-03-01t09:30:00Z',
    '2026-03-01T09:30:00z',
    '2026-03-01 09:30:00Z',
    '2026-03-01T09:30:00.0Z',
    '2026-03-01T09:30:00+00:00',
    '2026-03-01T09:30Z',
    '26-03-01T09:30:00Z',
    '+02026-03-01T09:30:00Z',
    '2026-03-01T09:30:00Z\n',
    ' 2026-03-01T09:30:00Z',
    '',
  ])('refuses %j', (text) => {
    expect(isTime(text)).toBe(false);
  });
});

describe('base64url of a fixed length', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

  it.each([
    ['id', forms.id(options), '', 16],
    ['public key', forms.publicKey(options), 'k4.public.', 32],
    ['secret key', forms.secretKey(options), 'k4.secret.', 64],
    ['kid', forms.kid(options), 'k4.pid.', 33],
  ])(
    '%s: the unused bits are zero, the length is exact, the alphabet is that of URLs',
    (_, schema, head, bytes) => {
      const is = accepts(schema);
      const chars = Math.ceil((bytes * 8) / 6);
      const unused = chars * 6 - bytes * 8;
      for (const [value, last] of [...alphabet].entries()) {
        expect(is(head + 'x'.repeat(chars - 1) + last), last).toBe(value % 2 ** unused === 0);
      }
      for (const length of [0, chars - 1, chars + 1]) expect(is(head + 'A'.repeat(length))).toBe(false);
      for (const odd of ['+', '/', '=', ' ', 'é'])
        expect(is(`${head}${odd}${'A'.repeat(chars - 1)}`)).toBe(false);
      expect(is(`K${head.slice(1)}${'A'.repeat(chars)}`)).toBe(false);
    },
  );
});

describe('names', () => {
  it.each([
    ['a', true, true],
    ['0', true, true],
    ['a.b-c', true, true],
    ['A', false, true],
    ['a_b', false, true],
    ['.a', false, false],
    ['-a', false, false],
    ['_a', false, false],
    ['a/b', false, false],
    ['a b', false, false],
    ['é', false, false],
    ['', false, false],
    ['a'.repeat(64), true, true],
    ['a'.repeat(65), false, false],
    ['a\n', false, false],
  ])('%j: product %s, license %s', (text, lower, any) => {
    expect(accepts(forms.lowerName(options))(text)).toBe(lower);
    expect(accepts(forms.name(options))(text)).toBe(any);
  });
});

describe('text', () => {
  const isText = accepts(forms.text(64, options));

  it('counts code points, not UTF-16 units', () => {
    expect(isText('🖥'.repeat(64))).toBe(true);
    expect(isText('🖥'.repeat(65))).toBe(false);
    expect(isText('é'.repeat(64))).toBe(true);
    expect(isText('é'.repeat(65))).toBe(false);
    expect(isText('')).toBe(false);
  });

  it('refuses exactly the control characters and unpaired surrogates', () => {
    for (let point = 0; point < 0x10000; point += 1) {
      const text = String.fromCharCode(point);
      expect(isText(text), point.toString(16)).toBe(!/^[\p{Cc}\p{Cs}]$/u.test(text));
    }
  });

  it('takes any characters where text is only bounded', () => {
    const bounded = accepts(forms.chars(1, 3, options));
    expect(['a', 'a\nb', '\u0000', '🖥🖥🖥'].map(bounded)).toEqual([true, true, true, true]);
    expect(['', 'abcd', '🖥🖥🖥🖥', '\uD800'].map(bounded)).toEqual([false, false, false, false]);
  });
});

describe('duration', () => {
  const isDuration = accepts(forms.duration(options));

  it.each(['P0D', 'P1M', 'P12M', 'P9999D', 'PT0S', 'PT36H', 'PT5M', 'PT9999S'])('accepts %s', (text) => {
    expect(isDuration(text)).toBe(true);
  });

  it.each([
    'P',
    'PT',
    'P1',
    'P01D',
    'P00D',
    'P10000D',
    'P1Y',
    'P1W',
    'P1H',
    'PT1D',
    'P1M1D',
    'P1DT1H',
    'P-1D',
    'P1.5D',
    'p1d',
    '1D',
    'P1D ',
    'P1D\n',
    'perpetual',
    '',
  ])('refuses %j', (text) => {
    expect(isDuration(text)).toBe(false);
  });
});

describe('others', () => {
  it('takes envelopes of at most 8,192 characters, with one footer or none', () => {
    const is = accepts(forms.envelope(options));
    expect(['v4.public.AA', 'v4.public.AA.BB', `v4.public.${'A'.repeat(8182)}`].map(is)).toEqual([
      true,
      true,
      true,
    ]);
    const wrong = [
      'v4.public.',
      'v3.public.AA',
      'v4.public.AA.',
      'v4.public.A.B.C',
      ' v4.public.AA',
      'v4.public.A=A',
    ];
    expect([...wrong, `v4.public.${'A'.repeat(8183)}`].filter(is)).toEqual([]);
  });

  it('takes absolute URLs of http and https', () => {
    const is = accepts(forms.url(options));
    expect(['http://127.0.0.1:1/a', 'https://oap.example'].map(is)).toEqual([true, true]);
    expect(['/a', '//a', 'ftp://a', 'https://', 'https://a b', 'javascript:alert'].filter(is)).toEqual([]);
  });

  it('bounds integers by 2^53 − 1 unless told otherwise', () => {
    const is = accepts(forms.integer({ ...options, minimum: 1 }));
    expect([1, 2 ** 53 - 1].map(is)).toEqual([true, true]);
    expect([0, -1, 1.5, 2 ** 53, '1', Number.NaN, Number.POSITIVE_INFINITY].filter(is)).toEqual([]);
    expect(accepts(forms.integer({ ...options, minimum: 1, maximum: 5 }))(6)).toBe(false);
  });
});
