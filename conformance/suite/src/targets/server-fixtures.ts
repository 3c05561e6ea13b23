import { Unmeasured } from '../outcome.js';
import type { WorldPlan } from '../plan.js';
import type { Cap } from '../requirement.js';
import type { HttpReply, ServerTarget } from '../target.js';
import { clockEstimate } from './clock-estimate.js';
import { inWords } from './fixture-match.js';
import { type Fixture, fixturePool } from './fixtures.js';
import { httpTransport } from './http-transport.js';
import { recordedWire, refusals, type Wire } from './http-world.js';
import { Lacks } from './lacks.js';
import { BOUNDS, type Bounds, type Transport } from './transport.js';

/** A server without a control interface: only its directory URL is known, and licenses that its vendor has made. */
export interface ServerFixturesOptions {
  readonly directory: string;
  /** None: only what needs no license can be tested. */
  readonly fixtures?: readonly Fixture[];
  readonly bounds?: Partial<Bounds>;
  readonly transport?: Transport;
}

/**
 * Attaches a server by single-use licenses.
 *
 * Every case takes licenses that no case has used, and machines whose identity nobody has met: it derives from the run
 * that the runner names, which is random. Time is an interval; what needs a control interface is untestable.
 *
 * @throws Unmeasured where the directory cannot be read.
 */
export async function serverFixtures(options: ServerFixturesOptions): Promise<ServerTarget> {
  const bounds: Bounds = { ...BOUNDS, ...options.bounds };
  const transport = options.transport ?? httpTransport(bounds);
  const wire: Wire = { transport, bounds, socket: options.transport === undefined, clock: clockEstimate() };
  const pool = fixturePool(options.fixtures ?? []);
  const claims = await claimsOf(wire, options.directory);
  return {
    name: options.directory,
    caps: new Set<Cap>([
      ...claims.map((claim): Cap => `feature:${claim}`),
      ...(wire.socket ? ['socket' as const] : []),
    ]),
    async world(plan, { run }) {
      if (plan.rateLimits)
        throw new Lacks('seed', 'rate limits cannot be asked for without a control interface');
      if (plan.issuerKeys) throw new Lacks('keys');
      if (plan.now !== undefined) throw new Lacks('clock');
      const licenses = pool.take(plan);
      if (!licenses) throw new Lacks('seed', missing(plan, pool.left));
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
        send: async (request) => unlimited(await own.send(request)),
        sendRaw: own.sendRaw,
        ...refusals,
        async close() {},
      };
    },
    close: () => transport.close(),
  };
}

/**
 * Without a control interface the limit on failed credentials is in force, and cases fail credentials on purpose: what
 * the server does then is right, and says nothing about what the case asked.
 */
function unlimited(reply: HttpReply): HttpReply {
  if (reply.status !== 429) return reply;
  const until =
    reply.headers['retry-after'] === undefined ? '' : `, for ${reply.headers['retry-after']} s more`;
  throw new Lacks('seed', `the server limits requests from here${until}`);
}

/** What a vendor would have to add to the fixtures. */
const missing = (plan: WorldPlan, left: number) =>
  `of ${left} unused fixtures none will do for ${Object.values(plan.licenses).map(inWords).join(' and ')}`;

async function claimsOf(wire: Wire, url: string): Promise<readonly string[]> {
  try {
    return (await recordedWire(wire).directory(url)).claims;
  } catch (error) {
    throw new Unmeasured(`there is no directory at ${url}`, { cause: error });
  }
}
