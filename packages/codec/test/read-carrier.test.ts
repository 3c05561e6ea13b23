import { readFileSync } from 'node:fs';
import { ARTIFACT_KINDS, FILE_ROOTS } from '@offline-activation/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCarrier, writeFile } from '../src/index.js';
import { attempt, refusalOf, utf8 } from './refusal.js';

const TOKEN = 'v4.public.eyJhIjoxfQ--_-AbC.eyJraWQiOiJ4In0';
const NS = 'xmlns="urn:oap:1"';
const file = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<License ${NS}>\n${inside}\n</License>\n`;
const GOOD = file(`  <Token>${TOKEN}</Token>`);

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const bom = (text: string) => Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)]);
const xml = { token: TOKEN, form: 'xml', root: 'License' };

describe('reads our XML', () => {
  test('a root that HTML would begin with, if it is ours', () => {
    expect(readCarrier(GOOD.replaceAll('License', 'html').replace(/^.*\n/, ''))).toMatchObject({
      root: 'html',
    });
  });

  test('as bytes in any of its encodings, and as a string', () => {
    expect(readCarrier(GOOD)).toEqual({ ...xml, encoding: null });
    expect(readCarrier(utf8(GOOD))).toEqual({ ...xml, encoding: 'utf-8' });
    expect(readCarrier(bom(GOOD))).toEqual({ ...xml, encoding: 'utf-8' });
    expect(readCarrier(utf16(GOOD, false))).toEqual({ ...xml, encoding: 'utf-16le' });
    expect(readCarrier(utf16(GOOD, true))).toEqual({ ...xml, encoding: 'utf-16be' });
  });

  test.each(['UTF-16', 'ISO-8859-1', 'utf-8', 'x-none'])(
    'a BOM, or UTF-8, beats a declaration of %s',
    (encoding) => {
      const declared = GOOD.replace('UTF-8', encoding);
      for (const bytes of [utf8(declared), bom(declared), utf16(declared, true)]) {
        expect(readCarrier(bytes)).toMatchObject(xml);
      }
    },
  );

  test.each([
    ['CR LF', GOOD.replaceAll('\n', '\r\n')],
    ['CR', GOOD.replaceAll('\n', '\r')],
    ['no line end at all', GOOD.replaceAll('\n', '')],
    ['no declaration', GOOD.replace(/^.*\n/, '')],
    ['white space before the declaration', `\r\n  ${GOOD}`],
    ['pretty-printed token', file(`<Token>\n    ${TOKEN.replace(/(.{11})/g, '$1\n    ')}\n  </Token>`)],
    ['typographic dashes in the token', GOOD.replace('--', '—')],
    ['a prefix', `<a:License xmlns:a='urn:oap:1'><a:Token>${TOKEN}</a:Token></a:License>`],
    [
      'different prefixes for one namespace',
      `<License ${NS} xmlns:b="urn:oap:1"><b:Token>${TOKEN}</b:Token></License>`,
    ],
    ['a token deeper down', file(`<x><y><Token>${TOKEN}</Token></y></x>`)],
    [
      'unknown elements and attributes',
      file(`<Info a="1" b="&lt;&#65;">x &amp; y</Info><Token id="1">${TOKEN}</Token><Z/>`),
    ],
    [
      'comments, instructions and CDATA elsewhere',
      file(`<!-- c --><?pi x?><I><![CDATA[<Token>]]></I><Token>${TOKEN}</Token>`),
    ],
    [
      'comments around the root',
      GOOD.replace('<License', '<!-- a --><License').concat('<!-- b -->\n<?x y?>\n'),
    ],
    [
      'a token of the same name in another namespace',
      file(`<Token xmlns="urn:x">v4.public.BBBB</Token><Token>${TOKEN}</Token>`),
    ],
    ['another token text outside', file(`<Info>v4.public.BBBB</Info><Token>${TOKEN}</Token>`)],
    ['astral characters and CR LF before', file(`<Info>😀\r\n😀 é</Info>\r\n<Token>${TOKEN}</Token>`)],
    ['white space in the end tag', GOOD.replace('</Token>', '</Token \n>')],
    [
      'a greater-than sign in an attribute of the token element',
      file(`<Token a=">" b='/>'>${TOKEN}</Token>`),
    ],
  ])('%s', (_, text) => {
    const expected = { token: TOKEN, form: 'xml', root: 'License' };
    expect(readCarrier(text)).toMatchObject(expected);
    expect(readCarrier(utf8(text))).toMatchObject(expected);
    expect(readCarrier(utf16(text, false))).toMatchObject(expected);
  });

  test.each(['ActivationRequest', 'Receipt', 'Anything'])(
    'the name of the root decides nothing: %s',
    (root) => {
      expect(readCarrier(GOOD.replaceAll('License', root))).toMatchObject({ token: TOKEN, root });
    },
  );
});

describe('reads plain text', () => {
  test.each([TOKEN, `${TOKEN}\r\n`, `Token:\n${TOKEN}\n\nThanks`, `> <Token>${TOKEN}</Token>`])(
    '%j',
    (text) => {
      expect(readCarrier(text)).toEqual({ token: TOKEN, form: 'text', encoding: null, root: null });
      expect(readCarrier(utf8(text))).toEqual({ token: TOKEN, form: 'text', encoding: 'utf-8', root: null });
      expect(readCarrier(bom(text))).toMatchObject({ token: TOKEN, encoding: 'utf-8' });
      expect(readCarrier(utf16(text, true))).toMatchObject({ token: TOKEN, encoding: 'utf-16be' });
    },
  );
});

describe('refuses', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['an empty file', new Uint8Array(), 'empty'],
    ['an empty string', '', 'empty'],
    ['a BOM alone', Uint8Array.from([0xff, 0xfe]), 'empty'],
    ['white space alone', utf8(' \r\n\t\u00a0'), 'empty'],
    ['white space and a BOM behind it', ' \r\n\uFEFF\t', 'empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'binary'],
    ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'binary'],
    ['UTF-16 without a BOM', new Uint8Array(Buffer.from(GOOD, 'utf16le')), 'binary'],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, ...Buffer.from('<\0\0\0')]), 'binary'],
    ['Windows-1252', Uint8Array.from([0xfc, 0x20, ...utf8(TOKEN)]), 'binary'],
    ['UTF-16 with a lone surrogate', utf16(GOOD.replace('\n', '\ud800'), false), 'binary'],
    ['UTF-16 of an odd length', utf16(GOOD, false).slice(0, -1), 'binary'],
    ['a web page', '<!DOCTYPE html>\n<html><body>error</body></html>', 'html'],
    ['a web page in capitals', '\n<HTML lang="en">', 'html'],
    ['an old web page', '<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">', 'html'],
    ['a web page that begins with a comment', `<!-- saved from url -->\r\n<html>${TOKEN}`, 'xml namespace'],
    [
      'XHTML',
      `<?xml version="1.0"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"/>`,
      'xml doctype',
    ],
    ['a web page with the token in it', `<html><head></head><body>${TOKEN}</body></html>`, 'html'],
    ['the body of a page', '<body><p>503</p></body>', 'xml namespace'],
    ['prose', 'Hello', 'no-token'],
    ['JSON', '{"error":"not found"}', 'no-token'],
    ['two tokens', `${TOKEN}\n\n${TOKEN}A`, 'ambiguous'],
    ['XML in no namespace', GOOD.replace(NS, ''), 'xml namespace'],
    ['XML in another namespace', GOOD.replace('urn:oap:1', 'urn:oap:2'), 'xml namespace'],
    ['a namespace that differs in case', GOOD.replace('urn:oap:1', 'URN:OAP:1'), 'xml namespace'],
    ['our element inside another root', `<x>${GOOD.replace(/^.*\n/, '')}</x>`, 'xml namespace'],
    ['white space that is not seen', '\u200b', 'no-token'],
    ['a license of another vendor', '<root><License id="Terms"/></root>', 'xml namespace'],
    ['no token element', file('<Info/>'), 'xml token-element'],
    ['two token elements', file(`<Token>${TOKEN}</Token><Token>${TOKEN}</Token>`), 'xml token-element'],
    [
      'a second token element deeper down',
      file(`<Token>${TOKEN}</Token><x><Token/></x>`),
      'xml token-element',
    ],
    [
      'a token element in another namespace only',
      file(`<Token xmlns="">${TOKEN}</Token>`),
      'xml token-element',
    ],
    ['a token element of another case', file(`<token>${TOKEN}</token>`), 'xml token-element'],
    ['an empty token element', file('<Token></Token>'), 'no-token'],
    ['a self-closed token element', file('<Token/>'), 'no-token'],
    ['a token in an attribute', file(`<Token value="${TOKEN}"/>`), 'no-token'],
    ['two tokens in one element', file(`<Token>${TOKEN}, ${TOKEN}A</Token>`), 'ambiguous'],
    ['a comment in the token', file(`<Token>${TOKEN}<!-- x --></Token>`), 'xml token-content'],
    ['an empty comment in the token', GOOD.replace('--_', '<!---->_'), 'xml token-content'],
    ['an instruction in the token', file(`<Token><?x y?>${TOKEN}</Token>`), 'xml token-content'],
    ['CDATA in the token', file(`<Token><![CDATA[${TOKEN}]]></Token>`), 'xml token-content'],
    ['a child in the token', file(`<Token>${TOKEN}<b/></Token>`), 'xml token-content'],
    ['a child around the token', file(`<Token><b>${TOKEN}</b></Token>`), 'xml token-content'],
    ['a token element in the token', file(`<Token><Token>${TOKEN}</Token></Token>`), 'xml token-content'],
    ['a character reference in the token', GOOD.replace('eyJhIj', '&#101;yJhIj'), 'xml token-content'],
    ['a hexadecimal reference after the token', file(`<Token>${TOKEN}&#x20;</Token>`), 'xml token-content'],
    ['a predefined entity in the token', file(`<Token>${TOKEN}&amp;</Token>`), 'xml token-content'],
    ['an unknown entity', file(`<Token>${TOKEN}</Token><x>&nbsp;</x>`), 'xml not-well-formed'],
    ['a DOCTYPE', GOOD.replace('<License', '<!DOCTYPE License>\n<License'), 'xml doctype'],
    [
      'a DOCTYPE with entities',
      GOOD.replace('<License', '<!DOCTYPE x [<!ENTITY a "aaaa">]><License'),
      'xml doctype',
    ],
    [
      'a DOCTYPE that names a file',
      GOOD.replace('<License', '<!DOCTYPE x SYSTEM "file:///x"><License'),
      'xml doctype',
    ],
    ['a DOCTYPE after the root', `${GOOD}<!DOCTYPE x>`, 'xml not-well-formed'],
    ['half a file', GOOD.slice(0, 90), 'xml not-well-formed'],
    ['two roots', GOOD + GOOD.replace(/^.*\n/, ''), 'xml not-well-formed'],
    ['text after the root', `${GOOD}x`, 'xml not-well-formed'],
    ['NUL after the root, in a string', `${GOOD}\0`, 'binary'],
    ['a root named Token', `<Token ${NS}>${TOKEN}</Token>`, 'xml token-element'],
    ['a control character after the root', `${GOOD}\u0001`, 'xml not-well-formed'],
    ['an unclosed element', file(`<b><Token>${TOKEN}</Token>`), 'xml not-well-formed'],
    ['a raw ampersand', file(`<Info>a & b</Info><Token>${TOKEN}</Token>`), 'xml not-well-formed'],
    ['an unbound prefix', file(`<a:b/><Token>${TOKEN}</Token>`), 'xml not-well-formed'],
    ['an attribute twice', file(`<Token a="1" a="2">${TOKEN}</Token>`), 'xml not-well-formed'],
    ['a comment alone', '<!-- nothing -->', 'xml not-well-formed'],
    ['a declaration alone', '<?xml version="1.0"?>', 'xml not-well-formed'],
    ['an unclosed comment', '<!-- nothing', 'xml not-well-formed'],
  ])('%s', (_, content, reason) => {
    expect(refusalOf(() => readCarrier(content))).toBe(`malformed structure ${reason}`);
  });

  test('a token of another version, in text and in XML', () => {
    for (const content of [TOKEN.replace('v4', 'v3'), GOOD.replace('v4', 'v5')]) {
      expect(refusalOf(() => readCarrier(content))).toBe('version-unsupported version');
    }
  });

  test('more than 64 KiB before looking at anything', () => {
    const padded = (size: number) => GOOD.replace('\n', `<!--${' '.repeat(size - GOOD.length - 7)}-->\n`);
    expect(readCarrier(utf8(padded(65_536)))).toMatchObject(xml);
    expect(refusalOf(() => readCarrier(utf8(padded(65_537))))).toBe('too-large size');
    expect(refusalOf(() => readCarrier(padded(65_537)))).toBe('too-large size');
    expect(refusalOf(() => readCarrier(new Uint8Array(65_537)))).toBe('too-large size');
    expect(refusalOf(() => readCarrier(utf16(padded(40_000), false)))).toBe('too-large size');
  });

  test('deep nesting within the size is no trouble', () => {
    const deep = file(`${'<x>'.repeat(9000)}<Token>${TOKEN}</Token>${'</x>'.repeat(9000)}`);
    expect(readCarrier(deep)).toMatchObject(xml);
  });

  test('says where in the XML, and nothing of what', () => {
    expect(() => readCarrier(file(`<Token>${TOKEN}</Info>`))).toThrow(
      expect.objectContaining({
        message: 'malformed (structure: xml)',
        details: { reason: 'xml', fault: 'not-well-formed', line: 3, column: expect.any(Number) },
      }),
    );
  });
});

describe('properties', () => {
  test('what is written is read, whatever the facts in it say', () => {
    const facts = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), { maxKeys: 4 });
    fc.assert(
      fc.property(
        fc.constantFrom(...ARTIFACT_KINDS),
        fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,63}$/),
        facts,
        (kind, product, info) => {
          const { text } = writeFile({ kind, token: TOKEN, product, info });
          const expected = { token: TOKEN, form: 'xml', root: FILE_ROOTS[kind] };
          expect(readCarrier(utf8(text))).toMatchObject(expected);
          expect(readCarrier(utf16(text, true))).toMatchObject(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('any one changed byte gives a token or a typed refusal', () => {
    const bytes = utf8(GOOD);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const changed = bytes.slice();
        changed[at] = byte;
        const read = attempt(() => readCarrier(changed));
        if (typeof read === 'string') expect(['malformed', 'version-unsupported']).toContain(read);
        else expect(read.token).toMatch(/^v4\.public/);
      }),
      { numRuns: 2000 },
    );
  });

  test('any bytes, and any mixture of markup, give a token or a typed refusal', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '<Token>',
      '</Token>',
      `<License ${NS}>`,
      '</License>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '<!DOCTYPE',
      '&',
      ';',
      '"',
      TOKEN,
      'x',
      '\n',
      '\0',
      '\ud800',
      '😀',
    );
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.string({ unit: pieces, maxLength: 12 })), (content) => {
        const read = attempt(() => readCarrier(content));
        if (typeof read === 'string') expect(['malformed', 'version-unsupported']).toContain(read);
        else expect(read.token).toMatch(/^v4\.public/);
      }),
      { numRuns: 5000 },
    );
  });
});

test('the parser for XML is the only way in: no source of this package names another', () => {
  const source = readFileSync(new URL('../src/read-xml.ts', import.meta.url), 'utf8');
  expect(source.match(/from '([a-z][^']*)'/g)).toEqual(["from 'saxes'"]);
});
