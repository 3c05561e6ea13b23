import {
  cases,
  clientCases,
  clientInProcess,
  type Row,
  run,
  runClient,
  serverInProcess,
} from '@offline-activation/conformance';
import { challengeOf, judgeDriver, vectorFiles } from '@offline-activation/conformance/vectors';
import { referenceDriver, referenceServer } from '@offline-activation/implementation-reference';
import { renewFetchPools } from './fetch-pools.js';

export interface RoundOptions {
  readonly seed: bigint;
  readonly runs: number;
  readonly jobs: number;
}

interface RoundResult {
  readonly cases: number;
  /** Rows that are not what they always are. */
  readonly odd: readonly Row[];
  readonly seconds: number;
}

/** What can be played seed after seed. */
export const ROLES = ['server', 'client', 'vectors'] as const;
export type Role = (typeof ROLES)[number];

export interface Round {
  (options: RoundOptions): Promise<RoundResult>;
  readonly role: Role;
}

/** What cannot be played in one process, and nothing else, may be untestable. */
const ELSEWHERE: readonly string[] = ['socket', 'storage', 'kill', 'files'];

const isOdd = ({ status, missing = [] }: Row): boolean => {
  if (status === 'pass' || status === 'not-applicable') return false;
  return status !== 'untestable' || missing.length === 0 || !missing.every((cap) => ELSEWHERE.includes(cap));
};

/** Rounds of the server suite: one server for all of them, so that it must not grow either. */
export async function serverRound(): Promise<Round> {
  const target = await serverInProcess(referenceServer());
  return Object.assign((options: RoundOptions) => played(run(cases, target, options)), {
    role: 'server' as const,
  });
}

/** Rounds of the client suite. */
export async function clientRound(): Promise<Round> {
  const target = await clientInProcess('the reference client', () => referenceDriver());
  const round = async (options: RoundOptions) => {
    const result = await played(runClient(clientCases, target, options));
    await renewFetchPools();
    return result;
  };
  return Object.assign(round, { role: 'client' as const });
}

/** Rounds of test vectors: a set and a challenge of each seed are made, and the reference client answers the set. */
export async function vectorsRound(): Promise<Round> {
  const target = await clientInProcess('the reference client', () => referenceDriver());
  const round = async ({ seed, runs, jobs }: RoundOptions) => {
    const wish = { seed: String(seed), count: runs };
    const files = [...vectorFiles(wish)];
    challengeOf(files, wish);
    const tests = files.flatMap((file) => file.tests);
    return await played(judgeDriver(tests, target, { seed, jobs }));
  };
  return Object.assign(round, { role: 'vectors' as const });
}

/** Plays rows to their end, and keeps what is odd. */
export async function played(rows: AsyncIterable<Row>): Promise<RoundResult> {
  const started = performance.now();
  const odd: Row[] = [];
  let count = 0;
  for await (const row of rows) {
    count++;
    if (isOdd(row)) odd.push(row);
  }
  return { cases: count, odd, seconds: (performance.now() - started) / 1000 };
}
