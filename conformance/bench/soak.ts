/**
 * Plays the whole suite against the reference implementation for many seeds, test vectors too, all in this one process.
 *
 *     npm run soak -- --seeds 200
 *
 * Two things are looked for. A **flake**: a case that does not pass for some seed, though the implementation is the one
 * that passes. And a **leak**: a heap that grows with the number of cases played. Ends with 1 where there is either.
 */
import { parseArgs } from 'node:util';
import { growthOf, heapAfterGc, megabytes, memoryText } from './memory.js';
import { clientRound, ROLES, serverRound, vectorsRound } from './rounds.js';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    runs: { type: 'string', default: '20' },
    jobs: { type: 'string', default: '4' },
    only: { type: 'string' },
  },
});
const [seeds, from, runs, jobs] = [values.seeds, values.from, values.runs, values.jobs].map(Number) as [
  number,
  number,
  number,
  number,
];
if (![seeds, from, runs, jobs].every((n) => Number.isSafeInteger(n) && n > 0)) {
  console.error('soak: --seeds, --from, --runs and --jobs are whole numbers above 0');
  process.exit(2);
}
const roles = ROLES.filter((role) => values.only === undefined || values.only === role);
if (roles.length === 0) {
  console.error(`soak: --only is ${ROLES.join(', ')}`);
  process.exit(2);
}

const ROUNDS = { server: serverRound, client: clientRound, vectors: vectorsRound };
const rounds = await Promise.all(roles.map((role) => ROUNDS[role]()));
const heaps: number[] = [];
let flakes = 0;
const started = performance.now();

console.log(
  `${seeds} seeds from ${from}, ${runs} runs of each property, ${jobs} jobs; ${memoryText()} at the start`,
);
for (let n = 0; n < seeds; n++) {
  const seed = BigInt(from + n);
  const told: string[] = [];
  for (const round of rounds) {
    const { cases, odd, seconds } = await round({ seed, runs, jobs });
    told.push(`${round.role} ${cases} cases in ${seconds.toFixed(1)} s`);
    flakes += odd.length;
    for (const { case: id, status, why, breach } of odd) {
      const what = breach ? `${breach.id} at ${breach.at || 'the answer'}` : (why ?? '');
      console.log(`FLAKE seed ${seed}: ${id} is ${status}: ${what}`);
    }
  }
  heaps.push(heapAfterGc());
  console.log(`seed ${seed}: ${told.join(', ')}; ${memoryText()}`);
}

const { warm, first, middle, last, times, isLeak } = growthOf(heaps);
const minutes = (performance.now() - started) / 60_000;
console.log(
  `heap ${megabytes(first)} after ${warm} seeds, ${megabytes(middle)} in the middle, ${megabytes(last)} at the end: ${times.toFixed(2)} times; ${minutes.toFixed(1)} minutes`,
);
if (isLeak) console.log('LEAK: the heap grows with what is played');
console.log(flakes === 0 ? 'no flake' : `${flakes} flakes`);
// Sockets that a hostile case has left open must not keep the process.
process.exit(flakes > 0 || isLeak ? 1 : 0);
