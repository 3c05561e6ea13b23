import { formatInstant, parseInstant } from '@offline-activation/codec';
import type { Ed25519 } from '@offline-activation/keys';
import {
  ChallengeRequest,
  Clock,
  type ControlRoot,
  compileCheck,
  KeysRequest,
  License,
  type Outbox,
  type WorldAnswer,
  WorldSeed,
} from '@offline-activation/protocol';
import { emptyAnswer, jsonAnswer } from '../http/answers.js';
import { PATHS, pathPattern } from '../http/paths.js';
import { bare, type Resource, withBody } from '../http/resource.js';
import { refusal } from '../rules/refusal.js';
import { bodyFault } from './body-fault.js';
import { issuerKeysFrom } from './seed-keys.js';
import { seedLicense } from './seed-license.js';
import type { World } from './world.js';
import type { Worlds } from './worlds.js';

const checkClock = compileCheck(Clock);
const checkKeys = compileCheck(KeysRequest);
const checkLicense = compileCheck(License);
const checkSeed = compileCheck(WorldSeed);
/** An object without members of its own, as for a challenge. */
const checkNothing = compileCheck(ChallengeRequest);

/** What the control interface works with. */
export interface ControlParts {
  readonly worlds: Worlds;
  /** Makes the world of a seed. */
  readonly make: (seed: WorldSeed) => Promise<string>;
  /** URL of the control interface, without a slash at its end. */
  readonly controlUrl: () => string;
  /** Base URL of a world's server. */
  readonly serverUrl: (id: string) => string;
  readonly ed25519: Ed25519;
}

/**
 * The resources of the control interface.
 *
 * @spec 13.1, 13.2
 */
export function controlResources(parts: ControlParts): readonly Resource[] {
  const { worlds, make, controlUrl, serverUrl, ed25519 } = parts;
  const worldOf = (names: readonly string[]): World => {
    const world = worlds.get(names[0] ?? '');
    if (world === undefined) throw refusal('not-supported', { status: 404 });
    return world;
  };
  const below = (path: string, methods: Resource['methods']) => ({
    path: pathPattern(`/worlds/*${path}`),
    methods,
  });
  return [
    {
      path: /^\/?$/,
      methods: { GET: bare(async () => jsonAnswer(200, rootOf(controlUrl()))) },
    },
    {
      path: pathPattern('/worlds'),
      methods: {
        POST: withBody(checkSeed, async ({ body }) => {
          const id = await make(body);
          const answer: WorldAnswer = {
            world: `${controlUrl()}/worlds/${id}`,
            directory: serverUrl(id) + PATHS.directory,
          };
          return jsonAnswer(201, answer);
        }),
      },
    },
    below('', {
      GET: bare(async ({ names }) => jsonAnswer(200, { now: formatInstant(worldOf(names).state.now) })),
      DELETE: bare(async ({ names }) => {
        worldOf(names);
        worlds.remove(names[0] ?? '');
        return emptyAnswer(204);
      }),
    }),
    below('/clock', {
      PUT: withBody(checkClock, async ({ names, body }) => {
        const { state } = worldOf(names);
        const now = parseInstant(body.now);
        if (now === null || now < state.now) throw bodyFault('/now');
        state.now = now;
        return emptyAnswer(204);
      }),
    }),
    below('/licenses/*', {
      PUT: withBody(checkLicense, async ({ names, body }) => {
        const world = worldOf(names);
        if (body.id !== names[1]) throw bodyFault('/id');
        await world.server.putLicense(seedLicense(body, world.seed.products));
        return emptyAnswer(204);
      }),
    }),
    below('/outbox', {
      GET: bare(async ({ names }) => {
        const outbox: Outbox = { mails: [...worldOf(names).outbox.mails] };
        return jsonAnswer(200, outbox);
      }),
    }),
    below('/ledger', {
      GET: bare(async ({ names }) => jsonAnswer(200, await worldOf(names).server.ledger())),
    }),
    below('/keys', {
      PUT: withBody(checkKeys, async ({ names, body }) => {
        const { state } = worldOf(names);
        state.issuerKeys = await issuerKeysFrom(body.issuerKeys, ed25519);
        return emptyAnswer(204);
      }),
    }),
    below('/restart', {
      POST: withBody(checkNothing, async ({ names }) => {
        worldOf(names).restart();
        return emptyAnswer(204);
      }),
    }),
  ];
}

function rootOf(controlUrl: string): ControlRoot {
  return {
    control: 1,
    capabilities: ['clock', 'seed', 'outbox', 'ledger', 'keys', 'restart'],
    worlds: `${controlUrl}/worlds`,
  };
}
