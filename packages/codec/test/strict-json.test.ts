import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJsonText, encodeCanonicalJson, type JsonValue, parseStrictJson } from '../src/index.js';
import { attempt, hex, refusalOf, utf8 } from './refusal.js';

const any = { top: 'any' } as const;
const body = { top: 'any', outerSpace: true } as const;

describe('accepts', () => {
  test.each([
    ['{}', {}],
    ['{ \t\r\n"a" : [ ] }', { a: [] }],
    ['{"a":[1,-1,0,true,false,null,"x",{"b":{}}]}', { a: [1, -1, 0, true, false, null, 'x', { b: {} }] }],
    ['{"max":9007199254740991,"min":-9007199254740991}', { max: 2 ** 53 - 1, min: -(2 ** 53) + 1 }],
    ['{"s":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9é\\ud83d\\ude00😀"}', { s: '"\\/\b\f\n\r\téé😀😀' }],
    ['{"":1," ":2,"\\u0061":3,"~":4}', { '': 1, ' ': 2, a: 3, '~': 4 }],
    ['{"a":"\\u0000\u007f\u2028"}', { a: '\0\u007f\u2028' }],
  ])('%s', (text, value) => {
    expect(parseStrictJson(text)).toEqual(value);
    expect(parseStrictJson(utf8(text))).toEqual(value);
  });

  test.each(['1', '"x"', 'null', '[]', 'true'])('%s only where anything may stand at the top', (text) => {
    expect(parseStrictJson(text, any)).toEqual(JSON.parse(text));
    expect(refusalOf(() => parseStrictJson(text))).toBe('malformed structure json not-an-object');
  });
});

describe('refuses', () => {
  const families: Record<string, string[]> = {
    syntax: [
      '',
      '{',
      '}',
      '{"a"}',
      '{"a":}',
      '{"a":1,}',
      '{,}',
      '{"a":1 "b":2}',
      '{a:1}',
      "{'a':1}",
      '[1,]',
      '[,1]',
      '[1 2]',
      '["a',
      '"\\',
      '"\\x"',
      '"\\u12"',
      '"\\u12G4"',
      '"\\u+123"',
      '"a\nb"',
      '"\t"',
      '"\u0000"',
      'tru',
      'True',
      'NaN',
      'Infinity',
      'undefined',
      '+1',
      '.5',
      '// x\n1',
      '{"a":1/**/}',
      '\u00a01',
      '"\\constructor"',
      'constructor',
    ],
    leading: [' ', ' {}', '\n1', '\t""'],
    trailing: ['{} ', '1\n', '{}{}', '{} x', '1 2', '[]]', '{}\u0000', '{}\ufeff', 'nullx', '""""'],
    number: [
      '-0',
      '1.0',
      '1e2',
      '1E2',
      '01',
      '-01',
      '00',
      '-',
      '1.',
      '0x10',
      '1_000',
      '9007199254740992',
      '-9007199254740992',
      '1e400',
      '123456789012345678901234567890',
      '--1',
      '1-1',
      '0b1',
      '1n',
    ],
    'member-name': [
      '{"é":1}',
      '{"\\u00e9":1}',
      '{"\\ud83d\\ude00":1}',
      '{"\u0080":1}',
      '{"\\u001f":1}',
      '{"\u007f":1}',
      '{"\\n":1}',
    ],
    'duplicate-member': [
      '{"a":1,"a":1}',
      '{"a":1,"b":{"x":1,"y":2,"x":3}}',
      '{"a":1,"\\u0061":2}',
      '{"__proto__":1,"__proto__":2}',
    ],
    surrogate: [
      '"\\ud800"',
      '"\\udc00"',
      '"\\ude00\\ud83d"',
      '"\\ud83dx"',
      '"\ud800"',
      '{"\\ud800":1}',
      '"\\ud83d\\n\\ude00"',
    ],
    bom: ['\ufeff{}'],
  };

  test.each(
    Object.entries(families).flatMap(([reason, texts]) => texts.map((text) => [reason, text] as const)),
  )('%s: %j', (reason, text) => {
    for (const embedded of ['bom', 'leading', 'trailing'].includes(reason) || text === ''
      ? [text]
      : [text, `[${text}]`]) {
      const refusal = refusalOf(() => parseStrictJson(embedded, any));
      expect(refusal).toMatch(/^malformed structure json /);
      if (embedded === text) expect(refusal).toBe(`malformed structure json ${reason}`);
    }
  });

  test.each([
    ['a BOM', 'efbbbf7b7d', 'bom'],
    ['a lone continuation byte', '7b80', 'utf-8'],
    ['an overlong slash', '22c0af22', 'utf-8'],
    ['an encoded surrogate', '22eda08022', 'utf-8'],
    ['beyond U+10FFFF', '22f490808022', 'utf-8'],
    ['a cut-off character', '22e282', 'utf-8'],
    ['UTF-16', 'fffe7b007d00', 'utf-8'],
  ])('bytes: %s', (_, bytes, reason) => {
    expect(refusalOf(() => parseStrictJson(hex(bytes), any))).toBe(`malformed structure json ${reason}`);
  });

  test('depth over 16, in objects, arrays and mixed; 16 is accepted', () => {
    const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
    const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(parseStrictJson(nested(16, '[', ']'), any)).toHaveLength(1);
    expect(parseStrictJson(objects(16))).toHaveProperty('a');
    for (const text of [
      nested(17, '[', ']'),
      objects(17),
      nested(200_000, '[', ']'),
      '{"a":['.repeat(9),
      '['.repeat(1e6),
    ]) {
      expect(refusalOf(() => parseStrictJson(text, any))).toBe('malformed structure json depth');
    }
  });

  test('white space around is for HTTP bodies alone', () => {
    expect(parseStrictJson(' \t\r\n{ } \n', body)).toEqual({});
    expect(refusalOf(() => parseStrictJson(' {} {}', body))).toBe('malformed structure json trailing');
    expect(refusalOf(() => parseStrictJson('\u00a0{}', body))).toBe('malformed structure json syntax');
    expect(refusalOf(() => parseStrictJson(' ', body))).toBe('malformed structure json syntax');
    expect(refusalOf(() => parseStrictJson('\ufeff{}', body))).toBe('malformed structure json bom');
  });

  test('limits that the caller sets', () => {
    expect(refusalOf(() => parseStrictJson('{"a":[]}', { depthMax: 1 }))).toBe(
      'malformed structure json depth',
    );
    expect(parseStrictJson('{"é":1}'.replace('é', 'e'), { bytesMax: 7 })).toEqual({ e: 1 });
    expect(refusalOf(() => parseStrictJson('{"a":"é"}', { bytesMax: 9 }))).toBe('too-large size');
    expect(refusalOf(() => parseStrictJson(utf8('{"a":"é"}'), { bytesMax: 9 }))).toBe('too-large size');
  });

  test('says where, and nothing of what', () => {
    const error = expect.objectContaining({
      message: 'malformed (structure: json)',
      details: { reason: 'json', fault: 'duplicate-member', offset: 24 },
    });
    expect(() => parseStrictJson('{"secret":1,    "secret":2}')).toThrow(error);
  });
});

describe('names of the prototype are members like any other', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s', (name) => {
    const value = parseStrictJson(`{"${name}":{"polluted":1},"a":{}}`);
    expect(Object.keys(value)).toEqual([name, 'a']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((value.a as Record<string, unknown>)[name]).toBeUndefined();
    expect(canonicalJsonText(value)).toContain(`"${name}":{"polluted":1}`);
  });
});

const names = fc.string({ unit: 'grapheme-ascii', maxLength: 6 });
const { value: values } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger().filter((n) => !Object.is(n, -0)),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.array(tie('value'), { maxLength: 4 }) as fc.Arbitrary<JsonValue>,
    fc.dictionary(names, tie('value'), { maxKeys: 4, noNullPrototype: false }) as fc.Arbitrary<JsonValue>,
  ),
}));

describe('properties', () => {
  test('what is encoded is read again, is plain JSON, and encodes to the same bytes', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJsonText(value);
        const read = parseStrictJson(encodeCanonicalJson(value), any);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(text));
        expect(canonicalJsonText(read)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('never accepts what JSON.parse refuses, never reads it otherwise, never throws anything else', () => {
    const symbols = fc.constantFrom(
      ...'{}[]",:\\ue0123d-.+ \n',
      'true',
      'null',
      '"a"',
      '"a":',
      '\\ud83d',
      '\\ude00',
      '😀',
    );
    fc.assert(
      fc.property(fc.string({ unit: symbols, maxLength: 12 }), (text) => {
        const read = attempt(() => ({ value: parseStrictJson(text, any) }));
        if (typeof read !== 'string')
          expect(JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 5000 },
    );
  });

  test('one changed character of valid JSON gives a value or a typed refusal', () => {
    fc.assert(
      fc.property(
        values,
        fc.nat(),
        fc.string({ unit: 'binary', minLength: 0, maxLength: 2 }),
        (value, at, noise) => {
          const text = canonicalJsonText(value);
          const i = at % (text.length + 1);
          const changed = text.slice(0, i) + noise + text.slice(i + 1);
          const read = attempt(() => ({ value: parseStrictJson(changed, any) }));
          if (typeof read !== 'string') expect(() => JSON.parse(changed)).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('canonical JSON', () => {
  test('sorts by UTF-16 code units, writes no white space, escapes as RFC 8785 does', () => {
    const value = {
      b: 1,
      a: [true, null],
      B: 'é\u2028/',
      '': -1,
      '10': 0,
      '9': 0,
      c: '\b\t\n\f\r"\\\u000f\u007f',
    };
    expect(canonicalJsonText(value)).toBe(
      '{"":-1,"10":0,"9":0,"B":"é\u2028/","a":[true,null],"b":1,"c":"\\b\\t\\n\\f\\r\\"\\\\\\u000f\u007f"}',
    );
  });

  test('takes objects without a prototype', () => {
    expect(canonicalJsonText(Object.assign(Object.create(null), { z: 1, a: 2 }))).toBe('{"a":2,"z":1}');
  });

  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);

  test.each<[string, unknown]>([
    ['a fraction', 1.5],
    ['-0', -0],
    ['2^53', 2 ** 53],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole', new Array(1)],
    ['a bigint', 1n],
    ['a symbol', Symbol('x')],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
    ['a class', new (class A {})()],
    ['an unpaired surrogate', 'a\ud800'],
    ['an unpaired surrogate in a name', { '\udc00': 1 }],
    ['a name outside ASCII', { é: 1 }],
    ['a control character in a name', { '\n': 1 }],
    ['DEL in a name', { '\u007f': 1 }],
    ['a cycle', cyclic],
    ['depth 17', deep(17)],
  ])('refuses %s', (_, value) => {
    expect(() => encodeCanonicalJson(value)).toThrow(TypeError);
  });

  test('takes depth 16', () => {
    expect(canonicalJsonText(deep(16))).toBe(`${'['.repeat(16)}1${']'.repeat(16)}`);
  });
});
