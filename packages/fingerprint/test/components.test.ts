import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentsOf } from '../src/components-of.js';
import { digestOf } from '../src/digest.js';
import { isPlaceholder } from '../src/placeholder.js';
import { isTooShort } from '../src/too-short.js';

const UUID = '4c4c4544-0042-3510-8056-b7c04f373233';

describe('FP-1: digest', () => {
  test('is the first 16 bytes of SHA-256 over the PAE of four pieces', () => {
    const pieces = ['oap/1/component', 'example-editor', 'hw.disk-serial.1', 'S3Z9NB0K\u00e9'];
    const length = (n: number) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(n));
      return bytes;
    };
    const encoded = pieces.flatMap((piece) => [length(Buffer.byteLength(piece)), Buffer.from(piece)]);
    const hash = createHash('sha256')
      .update(Buffer.concat([length(4), ...encoded]))
      .digest();
    const [, product = '', name = '', value = ''] = pieces;
    expect(digestOf(product, name, value)).toBe(hash.subarray(0, 16).toString('base64url'));
    expect(digestOf(product, name, value)).toHaveLength(22);
  });

  test('differs by product, by name and by value, and by where one ends and the next begins', () => {
    const digests = [
      digestOf('a', 'b', 'c'),
      digestOf('x', 'b', 'c'),
      digestOf('a', 'x', 'c'),
      digestOf('a', 'b', 'x'),
      digestOf('ab', '', 'c'),
      digestOf('a', '', 'bc'),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe('FP-2: placeholders', () => {
  test.each([
    'Default string',
    'To be filled by O.E.M.',
    'To Be Filled By O.E.M',
    'None',
    'N/A',
    '00000000-0000-0000-0000-000000000000',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    'ff:ff:ff:ff:ff:ff',
    '00:00:00:00:00:00',
    '03000200-0400-0500-0006-000700080009',
    'System Serial Number',
    '  not_specified ',
    'XXXX',
    '....',
    '/////\\\\',
    '   ',
    '',
  ])('%j is one', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  test.each([
    UUID,
    '52:54:00:12:34:56',
    'S3Z9NB0K',
    'GenuineIntel 6 158 10',
    'debian 12',
    'nonesuch',
    '00000001',
  ])('%j is none', (value) => {
    expect(isPlaceholder(value)).toBe(false);
  });

  test('is trimmed first: what is at the ends only may be any white space', () => {
    expect(isPlaceholder('\tDefault string\r\n')).toBe(true);
    expect(isPlaceholder('Default\tstring')).toBe(false);
  });

  test('folds A–Z only: no other letter becomes one of them', () => {
    // U+212A KELVIN SIGN would fold to k, U+0130 to i with a dot.
    expect(isPlaceholder('un\u212anown')).toBe(false);
    expect(isPlaceholder('UNKNOWN')).toBe(true);
  });

  test('is never changed by letter case or separators', () => {
    const separators = fc.array(fc.constantFrom(' ', '-', ':', '.', '_', ''), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.constantFrom('none', 'defaultstring', 'nonesuch', 'S3Z9NB0K'),
        separators,
        (value, between) => {
          const spread = [...value].map((letter, i) => letter.toUpperCase() + (between[i] ?? '')).join('');
          expect(isPlaceholder(spread)).toBe(isPlaceholder(value));
        },
      ),
    );
  });
});

test('FP-2: a minimum is counted in code points, and a name without one only must not be empty', () => {
  expect(isTooShort('hw.disk-serial.1', 'ABC')).toBe(true);
  expect(isTooShort('hw.disk-serial.1', 'ABCD')).toBe(false);
  expect(isTooShort('hw.disk-serial.1', '\u{1F4BE}\u{1F4BE}')).toBe(true);
  expect(isTooShort('vendor.dongle.1', '7')).toBe(false);
  expect(isTooShort('vendor.dongle.1', '')).toBe(true);
});

test('FP-2: what is unreadable, too short or a placeholder is left out, and the rest is digested', () => {
  const components = componentsOf('example-editor', {
    'hw.smbios-uuid.1': UUID,
    'hw.board-serial.1': 'Default string',
    'hw.disk-serial.1': null,
    'net.mac.1': '52:54:00',
    'os.version-major.1': 'debian 12',
    'vendor.dongle.1': '',
  });
  expect(components).toEqual([
    { name: 'hw.smbios-uuid.1', digest: digestOf('example-editor', 'hw.smbios-uuid.1', UUID) },
    { name: 'os.version-major.1', digest: digestOf('example-editor', 'os.version-major.1', 'debian 12') },
  ]);
});
