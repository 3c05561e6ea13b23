import { CARRIER_BYTES_MAX } from '../carrier.js';
import { writeFile } from '../carrier-file.js';
import { type Carriage, carriagesOf } from './carriage.js';

const { found, malformed, refused } = carriagesOf('CARR-2');
const bare = carriagesOf('FILE-5');

/** Prose of two bytes a character around an envelope: exactly so many bytes. */
function ofBytes(envelope: string, bytes: number): string {
  const rest = bytes - envelope.length - 2;
  return `${'\u00e9'.repeat(rest >> 1)}${'!'.repeat(rest & 1)}\n\n${envelope}`;
}

/** How carriers are told apart, by their content alone. @spec 7 */
export const FORM_CARRIAGES: readonly Carriage[] = [
  found('form/65536-bytes', ({ envelope }) => ofBytes(envelope, CARRIER_BYTES_MAX)),
  refused('form/65537-bytes', 'too-large', ({ envelope }) => ofBytes(envelope, CARRIER_BYTES_MAX + 1)),
  refused('form/65537-bytes-of-nothing', 'too-large', () => ' '.repeat(CARRIER_BYTES_MAX + 1)),
  malformed('form/nothing', 'empty', () => ''),
  malformed('form/white-space', 'empty', () => ' \r\n\t\u00A0\u3000'),
  malformed('form/byte-order-mark-alone', 'empty', () => '\uFEFF\n'),
  malformed('form/nul', 'binary', ({ envelope }) => `${envelope}\n\n\0`),
  malformed(
    'form/nul-in-xml',
    'binary',
    ({ kind, envelope, facts }) => `${writeFile(kind, envelope, facts)}\0`,
  ),
  malformed(
    'form/web-page',
    'html',
    ({ envelope }) =>
      `\n<!DOCTYPE html>\n<html><head><title>Login</title></head><body><p>${envelope}</p></body></html>`,
  ),
  malformed(
    'form/web-page-without-doctype',
    'html',
    ({ envelope }) => `<HTML><body>${envelope}</body></HTML>`,
  ),
  malformed('form/other-xml', 'xml', ({ envelope }) => `<License><Token>${envelope}</Token></License>`),
  malformed('form/angle-bracket-first', 'xml', ({ envelope }) => `<${envelope}>`),
  malformed('form/angle-bracket-after-space', 'xml', ({ envelope }) => `\u3000\n<3 ${envelope}`),
  found('form/white-space-before-declaration', ({ kind, envelope, facts }) => {
    return `\r\n \u00A0${writeFile(kind, envelope, facts)}`;
  }),
  found(
    'form/byte-order-mark-before-declaration',
    ({ kind, envelope, facts }) => `\uFEFF${writeFile(kind, envelope, facts)}`,
  ),
  found('form/declares-another-encoding', ({ kind, envelope, facts }) =>
    writeFile(kind, envelope, facts).replace('encoding="UTF-8"', 'encoding="UTF-16"'),
  ),
  bare.found('form/bare-in-a-file', ({ envelope }) => `\uFEFF${envelope}\r\n`),
  bare.found(
    'form/bare-in-lines',
    ({ envelope }) => `\r\n${(envelope.match(/.{1,64}/g) ?? []).join('\r\n')}\r\n`,
  ),
];
