import { MEDIA_TYPE_LICENSE, MEDIA_TYPE_REQUEST } from '@offline-activation/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentDisposition, writeFile } from '../src/index.js';

const TOKEN = 'v4.public.eyJhIjoxfQ--_-AbC.eyJraWQiOiJ4In0';

describe('writing a file', () => {
  test('to the letter', () => {
    const written = writeFile({
      kind: 'token',
      token: TOKEN,
      product: 'example-editor',
      info: { Device: 'R&D <lab> "3"\u0007\ud800 é', 'Expires "on"': '2027-01-01T00:00:00Z' },
    });
    expect(written).toEqual({
      name: 'example-editor.oalic',
      mediaType: 'application/vnd.offline-activation.license+xml',
      text: [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<License xmlns="urn:oap:1">',
        '  <Note>License file. Load this file in the product, on the machine that made the request.</Note>',
        '  <Product>example-editor</Product>',
        '  <Info label="Device">R&amp;D &lt;lab&gt; &quot;3&quot;\ufffd\ufffd é</Info>',
        '  <Info label="Expires &quot;on&quot;">2027-01-01T00:00:00Z</Info>',
        `  <Token>${TOKEN}</Token>`,
        '</License>',
        '',
      ].join('\n'),
    });
  });

  test.each([
    ['machine-code', 'ActivationRequest', 'p.oareq', MEDIA_TYPE_REQUEST],
    ['token', 'License', 'p.oalic', MEDIA_TYPE_LICENSE],
    ['deactivation', 'Deactivation', 'p.oadea', MEDIA_TYPE_REQUEST],
    ['receipt', 'Receipt', 'p.oarec', MEDIA_TYPE_LICENSE],
  ] as const)('%s', (kind, root, name, mediaType) => {
    const written = writeFile({ kind, token: TOKEN, product: 'p' });
    expect(written).toMatchObject({ name, mediaType });
    expect(written.text).toContain(`<${root} xmlns="urn:oap:1">`);
    expect(written.text.endsWith(`</${root}>\n`)).toBe(true);
    expect(written.text).not.toContain('\r');
  });

  test.each([
    '',
    'v4.public.',
    'v3.public.AAAA',
    `${TOKEN}\n`,
    `${TOKEN}</Token>`,
    `${TOKEN}.x`,
    ' ',
    'v4.public.'.padEnd(8193, 'A'),
  ])('takes nothing but a token', (token) => {
    expect(() => writeFile({ kind: 'token', token, product: 'p' })).toThrow(TypeError);
  });

  test('takes the longest token that there is', () => {
    const token = 'v4.public.'.padEnd(8192, 'A');
    expect(writeFile({ kind: 'token', token, product: 'p' }).text).toContain(`<Token>${token}</Token>`);
  });

  test.each(['', 'Editor', '../x', 'a b', '-x', 'é', 'x'.repeat(65), '<x>'])(
    'takes no product %j',
    (product) => {
      expect(() => writeFile({ kind: 'token', token: TOKEN, product })).toThrow(TypeError);
    },
  );
});

describe('Content-Disposition', () => {
  test.each([
    ['editor.oalic', `attachment; filename="editor.oalic"; filename*=UTF-8''editor.oalic`],
    ['é 1.oalic', `attachment; filename="_ 1.oalic"; filename*=UTF-8''%C3%A9%201.oalic`],
    [`a"b'c(d)*%.x`, `attachment; filename="a_b'c(d)*_.x"; filename*=UTF-8''a%22b%27c%28d%29%2A%25.x`],
    [
      '../a\\b\r\nSet-Cookie: x',
      `attachment; filename=".._a_b__Set-Cookie: x"; filename*=UTF-8''.._a_b__Set-Cookie%3A%20x`,
    ],
    ['😀\ud800', `attachment; filename="__"; filename*=UTF-8''%F0%9F%98%80%EF%BF%BD`],
  ])('%j', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });

  test('any name gives a header that fetch takes, and comes back from it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = contentDisposition(name);
        expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header);
        const found =
          /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''([\w.!~%-]*)$/.exec(
            header,
          );
        const safe = name.replace(/[\p{Cc}/\\]/gu, '_');
        expect(decodeURIComponent(found?.[1] ?? 'no match')).toBe(safe);
      }),
      { numRuns: 1000 },
    );
  });
});
