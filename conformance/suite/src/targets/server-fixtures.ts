import { Unmeasured, Untestable } from '../outcome.js';
import type { Cap } from '../requirement.js';
import type { Directory, HttpReply, ServerTarget } from '../target.js';
import { clockEstimate } from './clock-estimate.js';
import { beyondFixtures } from './fixture-match.js';
import { fixturePool, shortage } from './fixture-pool.js';
import { type Fixtures, NO_FIXTURES } from './fixtures.js';
import { httpTransport } from './http-transport.js';
import { recordedWire, refusals, type Wire, withoutControl } from './http-world.js';
import { Lacks } from './lacks.js';
import { BOUNDS, type Bounds, type Transport } from './transport.js';
import { countedTries, UNCOUNTED } from './tries.js';
import { usedUp } from './used-up.js';

/** A server without a control interface: only its directory URL is known, and licenses that its vendor has made. */
export interface ServerFixturesOptions {
  readonly directory: string;
  /** None: only what needs no license can be tested. */
  readonly fixtures?: Fixtures;
  readonly bounds?: Partial<Bounds>;
  readonly transport?: Transport;
}

/**
 * Attaches a server by single-use licenses.
 *
 * Every case takes licenses that no case has used, in this run or, as far as it is noted, in an earlier one, and machines
 * whose identity nobody has met: it derives from the run that the runner names, which is random. Time is an interval; what
 * needs a control interface is untestable.
 *
 * @throws Unmeasured where the directory cannot be read.
 * @throws Error of the platform where the file of what is used up cannot be written.
 */
export async function serverFixtures(options: ServerFixturesOptions): Promise<ServerTarget> {
  const { fixtures = NO_FIXTURES } = options;
  const bounds: Bounds = { ...BOUNDS, ...options.bounds };
  const transport = options.transport ?? httpTransport(bounds);
  const wire: Wire = { transport, bounds, socket: options.transport === undefined, clock: clockEstimate() };
  const { claims, keys } = await directoryAt(wire, options.directory);
  const used = usedUp(
    keys.map(({ kid }) => kid),
    fixtures.usedFile,
  );
  const before = fixtures.licenses.filter((license) => used.has(license)).length;
  const pool = fixturePool(fixtures.licenses.filter((license) => !used.has(license)));
  const limit = limitOfOthers();
  const tries = fixtures.rateLimits ? countedTries(used) : UNCOUNTED;

  /** Why there are no licenses for a plan. What is used up can be made again, so nobody may accept that it is missing. */
  function noLicenses(plan: Parameters<ServerTarget['world']>[0]): Untestable {
    const { usedUp: wereThere, says } = shortage(plan, pool, fixtures.licenses);
    if (!wereThere) return new Lacks('seed', says);
    const noted = before === 0 ? '' : ` (earlier runs have used up ${before}, says ${used.file})`;
    return new Untestable(says + noted);
  }

  return {
    name: options.directory,
    caps: new Set<Cap>([
      ...claims.map((claim): Cap => `feature:${claim}`),
      ...(wire.socket ? ['socket' as const] : []),
    ]),
    uncontrolled: true,
    async world(plan, { run }) {
      const beyond = beyondFixtures(plan);
      if (beyond) throw new Lacks(beyond, `only a control interface makes a world like that: ${beyond}`);
      if (Object.keys(plan.licenses).length > 0) limit.check();
      const taken = pool.take(plan);
      if (!taken) throw noLicenses(plan);
      const { licenses } = taken;
      used.take(taken.fixtures);
      const own = recordedWire(wire);
      const directory = await own.directory(options.directory);
      return {
        plan,
        nonce: run,
        directory,
        directoryUrl: options.directory,
        licenses,
        log: own.log,
        now: () => wire.clock.now(),
        send: (request) =>
          tries.send(request, { directory, licenses }, async () => limit.passed(await own.send(request))),
        sendRaw: own.sendRaw,
        sendControl: withoutControl,
        ...refusals,
        async close() {},
      };
    },
    close: () => transport.close(),
  };
}

/**
 * Without a control interface the limit on failed credentials is in force, and others may be failing them from here: what
 * the server does then is right, and says nothing about what the case asked. It passes, so nobody may accept it; until
 * then no license is used up for nothing.
 */
function limitOfOthers() {
  let until = 0;
  const check = () => {
    const minutes = Math.ceil((until - Date.now()) / 60_000);
    if (minutes > 0) throw new Untestable(`the server limits requests from here, for ${minutes} min more`);
  };
  return {
    check,
    passed(reply: HttpReply): HttpReply {
      if (reply.status !== 429) return reply;
      until = Date.now() + 1000 * Number(reply.headers['retry-after'] ?? 0);
      check();
      throw new Untestable('the server limits requests from here');
    },
  };
}

async function directoryAt(wire: Wire, url: string): Promise<Directory> {
  try {
    return await recordedWire(wire).directory(url);
  } catch (error) {
    throw new Unmeasured(`there is no directory at ${url}`, { cause: error });
  }
}
