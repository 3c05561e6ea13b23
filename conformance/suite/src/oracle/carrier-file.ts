import { concat, utf8 } from './bytes.js';
import { formatInstant, type Instant } from './calendar.js';
import { NAMESPACE } from './carrier.js';
import type { Kind } from './kinds.js';

const ROOTS: Record<Kind, string> = {
  'machine-code': 'ActivationRequest',
  token: 'License',
  deactivation: 'Deactivation',
  receipt: 'Receipt',
};
const EXTENSIONS: Record<Kind, string> = {
  'machine-code': 'oareq',
  token: 'oalic',
  deactivation: 'oadea',
  receipt: 'oarec',
};

/** What a file says beside its envelope: informative, never read. */
export interface FileFacts {
  readonly product: string;
  readonly created: Instant;
}

/** Writes an envelope as the file of its kind: XML in our namespace, as in the example of the specification. */
export function writeFile(kind: Kind, envelope: string, facts: FileFacts): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${ROOTS[kind]} xmlns="${NAMESPACE}">`,
    `  <Product>${facts.product}</Product>`,
    `  <Created>${formatInstant(facts.created)}</Created>`,
    `  <Token>${envelope}</Token>`,
    `</${ROOTS[kind]}>`,
    '',
  ].join('\n');
}

/** The canonical name of a file. @spec 7.2 (FILE-6) */
export function fileName(kind: Kind, product: string): string {
  return `${product}.${EXTENSIONS[kind]}`;
}

/** The bytes of a text in the encodings that editors and mail programs save it in. */
export const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': utf8,
  'utf-8-bom': (text) => utf8(`\uFEFF${text}`),
  'utf-16le-bom': (text) => utf16(`\uFEFF${text}`),
  'utf-16be-bom': (text) => utf16(`\uFEFF${text}`).map((_, at, bytes) => bytes[at ^ 1] ?? 0),
  'utf-8-crlf': (text) => utf8(text.replaceAll('\n', '\r\n')),
  'utf-8-cr': (text) => utf8(text.replaceAll('\n', '\r')),
};

function utf16(text: string): Uint8Array {
  return concat(
    ...Array.from({ length: text.length }, (_, at) => {
      const unit = text.charCodeAt(at);
      return Uint8Array.of(unit & 0xff, unit >> 8);
    }),
  );
}
