import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { toHex, utf8 } from '../oracle/bytes.js';
import { isObject, type Json } from '../oracle/json.js';
import { sha256 } from '../oracle/sha2.js';
import type { Fixture } from './fixtures.js';

/** What runs of the suite have used up on a server: licenses, and tries with wrong credentials. */
export interface UsedUp {
  /** Where it is noted, where it outlives the run. */
  readonly file?: string;
  has(license: Fixture): boolean;
  take(licenses: readonly Fixture[]): void;
  /** How many tries with wrong credentials were made since an instant, in seconds since the Unix epoch. */
  failuresSince(instant: number): number;
  noteFailure(at: number): void;
}

/** One line of the file. A server is known again by its issuer keys: one that was made anew has others. */
type Line = { readonly server: string } & (
  | { readonly license: string; readonly sha256: string }
  | { readonly failedAt: number }
);

/** What has been used up on the server with these issuer keys, newest first; without a file nothing before this run. */
export function usedUp(issuerKids: readonly string[], file?: string): UsedUp {
  const lines = file === undefined ? [] : readLines(file);
  const own = lines.filter(({ server }) => issuerKids.includes(server));
  const licenses = new Set(own.flatMap((line) => ('sha256' in line ? [line.sha256] : [])));
  const failures = own.flatMap((line) => ('failedAt' in line ? [line.failedAt] : []));
  const [server = ''] = issuerKids;
  const write = (added: readonly Line[]) => {
    if (file !== undefined) appendFileSync(file, added.map((line) => `${JSON.stringify(line)}\n`).join(''));
  };
  // Whatever keeps the file from being written is told before a license is used up.
  write([]);
  return {
    ...(file !== undefined && { file }),
    has: (license) => licenses.has(digestOf(license)),
    take(taken) {
      write(taken.map((license) => ({ server, license: license.id, sha256: digestOf(license) })));
      for (const license of taken) licenses.add(digestOf(license));
    },
    failuresSince: (instant) => failures.filter((at) => at >= instant).length,
    noteFailure(at) {
      write([{ server, failedAt: at }]);
      failures.push(at);
    },
  };
}

function readLines(file: string): Line[] {
  if (!existsSync(file)) return [];
  const texts = readFileSync(file, 'utf8').split('\n');
  // What an interrupted run has written in part is the last line only.
  return texts.flatMap((text) => {
    const json = parsed(text);
    return isObject(json) && typeof json['server'] === 'string' ? [json as unknown as Line] : [];
  });
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

/** A license is known again by its key, which is not written down a second time. */
const digestOf = ({ key }: Fixture): string => toHex(sha256(utf8(key)));
