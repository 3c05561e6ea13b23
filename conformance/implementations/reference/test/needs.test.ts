import {
  type Cap,
  cases,
  run,
  type ServerTarget,
  serverInProcess,
  type World,
} from '@offline-activation/conformance';
import { beforeAll, describe, expect, test } from 'vitest';
import { referenceServer } from '../src/index.js';

/** What a case does to its world, and the capability that it needs for that. */
const COMMANDS: Readonly<Partial<Record<keyof World, Cap>>> = {
  setClock: 'clock',
  setLicense: 'seed',
  setKeys: 'keys',
  ledger: 'ledger',
  outbox: 'outbox',
  restart: 'restart',
};

/** What each case was seen to do. */
const used = new Map<string, { readonly caps: Set<Cap>; byHand: boolean; beyond: boolean }>();

beforeAll(async () => {
  const target = await serverInProcess(referenceServer());
  for (const one of cases) {
    const seen = { caps: new Set<Cap>(), byHand: false, beyond: false };
    used.set(one.id, seen);
    const watched: ServerTarget = {
      ...target,
      async world(plan, identity) {
        const expires = Object.values(plan.licenses).some(({ expiresIn }) => expiresIn !== undefined);
        if (expires || plan.rateLimits) seen.beyond = true;
        return watch(await target.world(plan, identity), seen);
      },
    };
    for await (const _ of run([one], watched, { seed: 3n, runs: 1, shrinks: 0 }));
  }
});

function watch(world: World, seen: { readonly caps: Set<Cap>; byHand: boolean }): World {
  return new Proxy(world, {
    get(of, name: keyof World) {
      const value = of[name];
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const cap = COMMANDS[name];
        if (cap) seen.caps.add(cap);
        if (name === 'sendControl') seen.byHand = true;
        return (value as (...args: unknown[]) => unknown).apply(of, args);
      };
    },
  });
}

describe('what a case says that it needs', () => {
  test('is all that it asks of the control interface', () => {
    const undeclared = cases.flatMap(({ id, needs }) =>
      [...(used.get(id)?.caps ?? [])].filter((cap) => !needs.includes(cap)).map((cap) => `${id}: ${cap}`),
    );
    expect(undeclared).toEqual([]);
  });

  // A license that a vendor can make is no reason to leave a case out where there is no control interface.
  test('is `seed` alone only where it changes a license, or where licenses that exist are not enough', () => {
    const commanded = ['clock', 'keys', 'ledger', 'outbox', 'restart'];
    const needless = cases.filter(({ id, needs }) => {
      const seen = used.get(id);
      const seedAlone = needs.includes('seed') && !needs.some((cap) => commanded.includes(cap));
      return seedAlone && !seen?.caps.has('seed') && !seen?.byHand && !seen?.beyond;
    });
    expect(needless.map(({ id }) => id)).toEqual([]);
  });
});
