import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A heap that has become larger than so many times what it was once warm grows without bound. */
const MEMORY_GROWTH_MAX = 1.5;

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

/** Bytes that are in use once what is garbage has been collected. */
export function heapAfterGc(): number {
  gc();
  gc();
  return process.memoryUsage().heapUsed;
}

/** What the heap was after each seed, looked at as a whole. */
export interface Growth {
  /** Seeds after which everything that is made once has been made: a tenth of them. */
  readonly warm: number;
  readonly first: number;
  readonly middle: number;
  readonly last: number;
  readonly times: number;
  readonly isLeak: boolean;
}

export function growthOf(heaps: readonly number[]): Growth {
  const warm = Math.max(1, Math.ceil(heaps.length / 10));
  const at = (index: number) => heaps[index] ?? Number.NaN;
  const [first, middle, last] = [at(warm - 1), at(Math.floor((heaps.length - 1) / 2)), at(heaps.length - 1)];
  const times = last / first;
  return { warm, first, middle, last, times, isLeak: !(times <= MEMORY_GROWTH_MAX) };
}

export const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;

/** Memory of this process in words. */
export function memoryText(): string {
  const heap = heapAfterGc();
  return `heap ${megabytes(heap)}, rss ${megabytes(process.memoryUsage.rss())}`;
}
