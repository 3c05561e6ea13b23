import { newBench } from '../bench.js';
import { caseFolders } from '../client/folders.js';
import type { DriverCall } from '../client/session.js';
import { openSession, type Session } from '../client/session.js';
import type { ClientTarget } from '../client/target.js';
import { seededRandom } from '../oracle/random.js';
import { Unmeasured } from '../outcome.js';
import { outcomeOf } from '../runner/outcome-of.js';
import type { Row } from '../runner/row.js';
import { orLate, timeLimit } from '../runner/time-limit.js';
import { seedOfCase } from '../seed.js';
import type { ServerTarget, World } from '../target.js';
import { whyStationNotPlayed } from './applicable.js';
import { breachOf, judgesOf } from './judges.js';
import { type PairOptions, type PairSettings, pairSettingsOf, seedOfRun } from './options.js';
import { openPair, type Pair } from './pair.js';
import { stationId } from './row-id.js';
import { blaming, SidedBreach } from './side.js';
import type { Station, Walk } from './walk.js';
import { newWire } from './wire.js';

/** The two ends. */
export interface PairTargets {
  readonly client: ClientTarget;
  readonly server: ServerTarget;
}

/**
 * Walks profiles from end to end between a client and a server, and gives a row for each station as it ends.
 *
 * This is no second interpreter of steps. Steps as cases and traces have them make the codes, tokens and deactivations
 * of the other end by themselves; here both ends are real, and a step's outcome at one is the next one's input at the
 * other. So a walk calls what the players of steps are made of: the books' judgement of each answer for the server
 * (`steps/`), the model's judgement of each call for the client (`client/steps/`). What makes a walk replayable is its
 * seed alone: there is nothing to shrink, and nothing that a trace would add.
 */
export async function* runPair(
  walks: readonly Walk[],
  targets: PairTargets,
  options: PairOptions,
): AsyncGenerator<Row> {
  const settings = pairSettingsOf(options);
  for (let run = 1; run <= settings.runs; run++) {
    for (const walk of walks) yield* playWalk(walk, targets, settings, run);
  }
}

async function* playWalk(
  walk: Walk,
  targets: PairTargets,
  settings: PairSettings,
  run: number,
): AsyncGenerator<Row> {
  const caps = { client: targets.client.caps, server: targets.server.caps };
  const attempt = attemptOf(walk, targets, settings, run);
  let stopped: Pick<Row, 'status' | 'why' | 'missing'> | undefined;
  try {
    for (const station of walk.stations) {
      const head = headOf(walk, station, run);
      const notPlayed = whyStationNotPlayed(station.needs ?? {}, caps) ?? stopped;
      const row: Row = notPlayed ? { ...head, ...notPlayed } : { ...head, ...(await attempt.play(station)) };
      stopped ??= stopAfter(row);
      yield row;
    }
  } finally {
    await attempt.close();
  }
}

const headOf = (walk: Walk, station: Station<unknown>, run: number) => ({
  case: stationId(walk.name, station.name, run),
  title: station.title,
  asserts: station.asserts,
  decided: [],
  runs: 1,
  steps: 0,
  requests: 0,
  tookMs: 0,
});

/** What comes later rests on what came before: a walk does not go on behind a failure. */
function stopAfter(row: Row): Pick<Row, 'status' | 'why' | 'missing'> | undefined {
  switch (row.status) {
    case 'pass':
    case 'warn':
    case 'not-applicable':
      return undefined;
    case 'untestable':
      // What a station needs and does not get keeps only itself from being played; a world that is not there, all.
      return row.tookMs === 0 ? undefined : { status: 'untestable', why: row.why ?? '', ...missingOf(row) };
    default:
      return { status: 'blocked', why: `the walk ended at ${row.case}` };
  }
}

const missingOf = ({ missing }: Row): Pick<Row, 'missing'> => (missing ? { missing } : {});

/** One run of a walk. The world is made, and the clients are started, with the first station that is played. */
function attemptOf(walk: Walk, { client, server }: PairTargets, settings: PairSettings, run: number) {
  const { spec, walkSeconds } = settings;
  const root = seedOfRun(settings.seed, run);
  const seed = seedOfCase(root, `pair/${walk.name}`);
  const random = seededRandom(`pair/${walk.name}`, seed);
  const judges = judgesOf(spec);
  const wire = newWire();
  const limit = timeLimit(walkSeconds);
  const folders = caseFolders();
  const calls: DriverCall[] = [];
  const session = openSession({ target: client, limit, log: calls });
  const scene = walk.begin();
  let world: World | undefined;
  let pair: Pair | undefined;
  let told: string[] = [];
  let wentWell = true;

  async function opened(): Promise<Pair> {
    if (pair) return pair;
    const identity = { seed, run: `${settings.nonce}.${walk.name}.${run}` };
    world = await blaming('server', () => server.world(walk.plan, identity));
    const watched = wire.world(world, limit);
    pair = await openPair({
      context: { world: watched, bench: newBench(watched, seed), judge: judges.server },
      caps: server.caps,
      clientCaps: client.caps,
      clientJudge: judges.client,
      seed,
      random,
      driver: wire.driver(session.driver, calls),
      folder: () => folders.make(),
      tell: (says) => told.push(says),
    });
    return pair;
  }

  async function played(station: Station<unknown>): Promise<unknown> {
    try {
      await station.play(await opened(), scene);
      return undefined;
    } catch (error) {
      return error;
    }
  }

  return {
    async play(station: Station<unknown>): Promise<Partial<Row> & Pick<Row, 'status'>> {
      const started = performance.now();
      judges.begin();
      wire.begin();
      told = [];
      const late = () => new Unmeasured(`the walk was given up after ${walkSeconds} s`);
      const error = await orLate(played(station), walkSeconds, late);
      wentWell &&= error === undefined;
      const { decided, warned } = judges.docket();
      const figures = {
        told,
        decided,
        requests: wire.count,
        tookMs: Math.max(1, Math.round(performance.now() - started)),
      };
      const evidence = { transcript: wire.passed, replay: settings.replayCommand(walk.name, root) };
      if (error instanceof SidedBreach) {
        const all = new Map(decided.map(({ id, ok }) => [id, ok])).set(error.id, false);
        return {
          ...figures,
          decided: [...all].map(([id, ok]) => ({ id, ok })),
          status: 'fail',
          breach: breachOf(error, spec),
          blames: error.side,
          ...stderrOf(error, session),
          ...evidence,
        };
      }
      if (error === undefined && warned)
        return { ...figures, status: 'warn', breach: warned.breach, blames: warned.side, ...evidence };
      if (error === undefined) return { ...figures, status: 'pass' };
      const outcome = outcomeOf(error, new Set());
      if (outcome.kind === 'untestable')
        return { ...figures, status: 'untestable', why: outcome.why, missing: outcome.missing };
      if (outcome.kind === 'unmeasured' || outcome.kind === 'harness-error')
        return { ...figures, status: outcome.kind, why: outcome.why, ...evidence };
      return { ...figures, status: 'harness-error', why: `nobody was blamed: ${String(error)}`, ...evidence };
    },
    async close() {
      // A driver that has done nothing wrong serves the next walk too.
      await (wentWell ? session.finish().catch(() => session.drop()) : session.drop());
      await pair?.gateway.close();
      await world?.close().catch(() => undefined);
      await folders.remove().catch(() => undefined);
    },
  };
}

const STDERR_CHARS = 2_000;

/** What the client's driver has said beside its answers. */
function stderrOf({ side }: SidedBreach, session: Session): Pick<Row, 'why'> {
  const said = session.stderr().trim();
  if (side !== 'client' || said === '') return {};
  return { why: `standard error of the driver ended with:\n${said.slice(-STDERR_CHARS)}` };
}
