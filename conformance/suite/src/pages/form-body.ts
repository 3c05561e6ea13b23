import { concat, utf8 } from '../oracle/bytes.js';
import type { Field, Form } from './form.js';

/** A file that a person chooses. */
export interface ChosenFile {
  readonly name: string;
  /** Media type, as the browser guesses it by the name. */
  readonly type: string;
  readonly content: Uint8Array;
}

/** What a person puts into the fields of a form, by name. */
export type Filled = Readonly<Record<string, string | ChosenFile>>;

type Pair = readonly [name: string, value: string | ChosenFile];

const NO_FILE: ChosenFile = { name: '', type: 'application/octet-stream', content: new Uint8Array() };

/** What a browser would send: every field in its order, filled or as it was. */
export function pairsOf({ fields }: Form, filled: Filled): Pair[] {
  const pressed = fields.find(({ kind }) => kind === 'button');
  const ticked = new Set<string>();
  return fields.flatMap((field): Pair[] => {
    const { name, kind, value } = field;
    const given = Object.hasOwn(filled, name) ? filled[name] : undefined;
    if (kind === 'button') return field === pressed ? [[name, value]] : [];
    if (kind === 'file') return [[name, typeof given === 'object' ? given : NO_FILE]];
    if (kind === 'ticked' && given !== undefined) {
      if (ticked.has(name)) return [];
      ticked.add(name);
      return [[name, given]];
    }
    if (kind === 'ticked') return value === '' ? [] : [[name, value]];
    return [[name, typeof given === 'string' ? given : lineEnds(field)]];
  });
}

const lineEnds = ({ value }: Field): string => value.replace(/\r\n|\r|\n/g, '\r\n');

/** Pairs as `application/x-www-form-urlencoded`; of a file only the name. */
export const urlEncoded = (pairs: readonly Pair[]): string =>
  new URLSearchParams(
    pairs.map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : value.name]),
  ).toString();

export const BOUNDARY = '----OfflineActivationConformance';

/** Pairs as `multipart/form-data`. */
export function multipart(pairs: readonly Pair[]): Uint8Array {
  const parts = pairs.flatMap(([name, value]) => {
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted(name)}"`;
    if (typeof value === 'string') return [utf8(`${head}\r\n\r\n${value}\r\n`)];
    const file = `; filename="${quoted(value.name)}"\r\nContent-Type: ${value.type}\r\n\r\n`;
    return [utf8(head + file), value.content, utf8('\r\n')];
  });
  return concat(...parts, utf8(`--${BOUNDARY}--\r\n`));
}

const quoted = (text: string): string =>
  text.replace(/["\r\n]/g, (symbol) => ({ '"': '%22', '\r': '%0D', '\n': '%0A' })[symbol] ?? '');
