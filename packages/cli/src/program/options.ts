import { InvalidArgumentError } from 'commander';

/** Options that say how the suite is run, as `start`, `test server` and `replay` take them. */
export interface RunOptions {
  readonly seed: Seed;
  readonly runs?: number;
  readonly jobs?: number;
  readonly only?: readonly string[];
  readonly family?: readonly string[];
  readonly allowUntestable?: readonly string[];
  readonly timeout?: number;
  readonly caseTimeout?: number;
  readonly report?: Reports;
  readonly traces?: string;
  /** File of the failures that are expected. */
  readonly baseline?: string;
  /** File that the failures of the run are written to, as such. */
  readonly baselineWrite?: string;
}

/** Root seed of a run: a number, or one that nobody knows before. */
export type Seed = bigint | 'random';

const FORMATS = ['html', 'json', 'junit', 'markdown'] as const;

/** Files that reports are written to, by their format. */
export type Reports = Readonly<Partial<Record<(typeof FORMATS)[number], string>>>;

const SEED_MAX = 2n ** 64n - 1n;
const TIMEOUT_MS_MAX = 600_000;
const PORT_MAX = 65_535;

export function seed(text: string): Seed {
  if (text === 'random') return text;
  if (!/^\d{1,20}$/.test(text) || BigInt(text) > SEED_MAX) {
    throw new InvalidArgumentError('It is a whole number below 2^64, or "random".');
  }
  return BigInt(text);
}

/** Parser of whole numbers between two bounds, both allowed. */
export function integer(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d{1,9}$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`It is a whole number from ${min} to ${max}.`);
    }
    return value;
  };
}

/** One of several equal parts of a list. */
export interface Part {
  readonly k: number;
  readonly n: number;
}

/** Parser of parts, as `2/4`. */
export function part(text: string): Part {
  const [, k = 0, n = 0] = (/^([1-9]\d?)\/([1-9]\d?)$/.exec(text) ?? []).map(Number);
  if (k < 1 || k > n) throw new InvalidArgumentError('It is k/n with k from 1 to n, as 2/4.');
  return { k, n };
}

export const port = integer(0, PORT_MAX);
export const milliseconds = integer(1, TIMEOUT_MS_MAX);

/** Parser of lists: by commas, and by giving the option again. */
export function list(text: string, before: readonly string[] = []): readonly string[] {
  const items = text.split(',').map((item) => item.trim());
  if (items.includes('')) throw new InvalidArgumentError('It is a list of names with commas between them.');
  return [...before, ...items];
}

const CAPABILITIES = [
  'clock',
  'seed',
  'outbox',
  'ledger',
  'keys',
  'restart',
  'socket',
  'files',
  'storage',
  'kill',
];

/** Parser of lists of capabilities. */
export function capabilities(text: string, before?: readonly string[]): readonly string[] {
  const all = list(text, before);
  const unknown = all.find((name) => !CAPABILITIES.includes(name));
  if (unknown === undefined) return all;
  throw new InvalidArgumentError(`${unknown} is no capability; there are ${CAPABILITIES.join(', ')}.`);
}

/** Parser of `html=FILE,json=FILE` and their like. */
export function reports(text: string, before: Reports = {}): Reports {
  const files: Record<string, string> = { ...before };
  for (const item of list(text)) {
    const [, format, file] = /^(\w+)=(.+)$/.exec(item) ?? [];
    if (file === undefined || !FORMATS.some((known) => known === format)) {
      const known = FORMATS.map((name) => `${name}=FILE`).join(', ');
      throw new InvalidArgumentError(`It is one of ${known}, or several with commas between them.`);
    }
    files[format as string] = file;
  }
  return files;
}

/** Parser of URLs that a request can be sent to. */
export function httpUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new InvalidArgumentError('It is a URL that begins with http:// or https://.');
  }
  return text;
}
