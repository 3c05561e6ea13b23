import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/oracle/bytes.js';
import { canonicalJson, canonicalText } from '../../src/oracle/canonical-json.js';
import type { Json, JsonObject } from '../../src/oracle/json.js';
import { parseStrictJson } from '../../src/oracle/strict-json.js';

const reasonOf = (text: string) => {
  const read = parseStrictJson(utf8(text));
  return read.ok ? 'ok' : read.reason;
};
const nested = (depth: number) => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;

describe('strict JSON', () => {
  test.each([
    ['{}', 'ok'],
    ['{"a":1,"b":[true,false,null,"x"],"c":{"a":1}}', 'ok'],
    ['{ "a"\t:\r\n1 , "b" : [ ] }', 'ok'],
    ['{"a":9007199254740991,"b":-9007199254740991,"c":0}', 'ok'],
    ['{"a":"\\ud83d\\ude00","b":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9"}', 'ok'],
    ['{"":1,"a b~":2}', 'ok'],
    [nested(16), 'ok'],
    [nested(17), 'depth'],
    ['{"a":{"b":{"a":1,"a":2}}}', 'duplicate-member'],
    ['{"a":1,"\\u0061":2}', 'duplicate-member'],
    ['{"__proto__":1,"__proto__":1}', 'duplicate-member'],
    ['\uFEFF{}', 'bom'],
    [' {}', 'leading'],
    ['\n', 'leading'],
    ['{} ', 'trailing'],
    ['{}{}', 'trailing'],
    ['{}\0', 'trailing'],
    ['', 'syntax'],
    ['{', 'syntax'],
    ['{"a"', 'syntax'],
    ['{"a":', 'syntax'],
    ['{"a":1', 'syntax'],
    ['{"a":1,}', 'syntax'],
    ['{,}', 'syntax'],
    ['{"a" 1}', 'syntax'],
    ['{a:1}', 'syntax'],
    ["{'a':1}", 'syntax'],
    ['{"a":[1,]}', 'syntax'],
    ['{"a":[1 2]}', 'syntax'],
    ['{"a":tru}', 'syntax'],
    ['{"a":nullx}', 'syntax'],
    ['{"a":"x}', 'syntax'],
    ['{"a":"\t"}', 'syntax'],
    ['{"a":"\\x"}', 'syntax'],
    ['{"a":"\\u12"}', 'syntax'],
    ['{"a":"\\u12g4"}', 'syntax'],
    ['{"a":01}', 'syntax'],
    ['{"a":+1}', 'syntax'],
    ['{"a":.5}', 'syntax'],
    ['{"a":1.}', 'syntax'],
    ['{"a":-}', 'syntax'],
    ['{"a":NaN}', 'syntax'],
    ['{"a":1.0}', 'number'],
    ['{"a":1e2}', 'number'],
    ['{"a":1E+2}', 'number'],
    ['{"a":-0}', 'number'],
    ['{"a":-0.0}', 'number'],
    ['{"a":9007199254740992}', 'number'],
    ['{"a":-9007199254740992}', 'number'],
    ['{"a":1e400}', 'number'],
    ['{"a":"\\ud83d"}', 'surrogate'],
    ['{"a":"\\ude00\\ud83d"}', 'surrogate'],
    ['{"\\ud83d":1}', 'surrogate'],
    ['{"\u00e9":1}', 'member-name'],
    ['{"\\u00e9":1}', 'member-name'],
    ['{"\\u001f":1}', 'member-name'],
    ['{"\u007f":1}', 'member-name'],
    ['[]', 'not-object'],
    ['null', 'not-object'],
    ['"x"', 'not-object'],
    ['1', 'not-object'],
  ])('%j: %s', (text, reason) => expect(reasonOf(text)).toBe(reason));

  test('bytes that are not UTF-8', () => {
    const broken = [[0xff], [0xc0, 0xa2], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xc3]];
    for (const bytes of broken) {
      expect(parseStrictJson(Uint8Array.of(0x7b, 0x22, ...bytes, 0x22))).toEqual({
        ok: false,
        reason: 'utf-8',
      });
    }
  });

  test('an inherited name is a member like any other', () => {
    const read = parseStrictJson(utf8('{"__proto__":{"x":1},"constructor":2}'));
    if (!read.ok) throw new Error(read.reason);
    expect(Object.keys(read.value)).toEqual(['__proto__', 'constructor']);
    expect(read.value.x).toBeUndefined();
  });

  test('whatever it reads, the platform reads alike; what it refuses beyond that, it refuses by its own rules', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '"a"',
      '"b"',
      ':',
      ',',
      '[',
      ']',
      '1',
      '-1',
      '0',
      'null',
      ' ',
      '"\\n"',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (chosen) => {
        const text = `{${chosen.join('')}}`;
        const read = parseStrictJson(utf8(text));
        let platform: unknown;
        try {
          platform = JSON.parse(text);
        } catch {
          platform = undefined;
        }
        if (read.ok) expect(read.value).toEqual(platform);
        else if (platform !== undefined) expect(['duplicate-member', 'member-name']).toContain(read.reason);
      }),
      { numRuns: 3000 },
    );
  });
});

const name = fc.string({ unit: 'grapheme-ascii', maxLength: 5 }).filter((text) => text !== '__proto__');
const values = fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.maxSafeInteger().map((n) => (Object.is(n, -0) ? 0 : n)),
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(name, tie('value'), {
    maxKeys: 4,
    noNullPrototype: true,
  }) as fc.Arbitrary<JsonObject>,
}));

describe('canonical JSON', () => {
  // RFC 8785 §3.2.2 and §3.2.3, as far as restricted numbers and names allow.
  test.each<[Json, string]>([
    [
      { literals: [null, true, false], numbers: [333333333, 4, 0, -1] },
      '{"literals":[null,true,false],"numbers":[333333333,4,0,-1]}',
    ],
    [
      { string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f' },
      '{"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ],
    [{ b: 1, a: 2, '1': 3, A: 4, '': 5, aa: 6, '10': 7 }, '{"":5,"1":3,"10":7,"A":4,"a":2,"aa":6,"b":1}'],
    [{ x: '\b\t\n\f\r\u0000\u001f\u007f\u2028' }, '{"x":"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028"}'],
    [[], '[]'],
    [{}, '{}'],
  ])('of %j', (value, text) => expect(canonicalText(value)).toBe(text));

  test.each<[string, unknown]>([
    ['a fraction', { a: 1.5 }],
    ['minus zero', { a: -0 }],
    ['2^53', { a: 2 ** 53 }],
    ['NaN', [Number.NaN]],
    ['a name that is not ASCII', { '\u00e9': 1 }],
    ['an unpaired surrogate', ['\ud83d']],
    ['undefined', { a: undefined }],
    ['a bigint', [1n]],
  ])('refuses %s', (_, value) => expect(() => canonicalText(value as Json)).toThrow(TypeError));

  test('is read back as what it was, and is its own canonical form', () => {
    fc.assert(
      fc.property(values.object, (value) => {
        const read = parseStrictJson(canonicalJson(value));
        if (!read.ok) throw new Error(read.reason);
        expect(read.value).toEqual(value);
        expect(canonicalText(read.value)).toBe(canonicalText(value));
      }),
    );
  });

  test('does not depend on the order of members', () => {
    fc.assert(
      fc.property(values.object, (value) => {
        const backwards = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalText(backwards)).toBe(canonicalText(value));
      }),
    );
  });
});
