import type { Driver } from '../client/driver.js';
import type { DriverCall } from '../client/session.js';
import { transcriptOfCalls } from '../client/transcript.js';
import type { TimeLimit } from '../runner/time-limit.js';
import type { World } from '../target.js';
import { EXCHANGES_MAX, transcriptOf, type WireExchange } from '../transcript.js';

/** What passes between the suite and the two ends, in the order in which it ended. */
export interface Wire {
  /** A world whose requests are noted. */
  world(world: World, limit: TimeLimit): World;
  /** A driver whose calls are noted; `log` is where its session writes them. */
  driver(driver: Driver, log: readonly DriverCall[]): Driver;
  /** Begins a station. */
  begin(): void;
  readonly passed: readonly WireExchange[];
  /** How many have passed. */
  readonly count: number;
}

/** A wire on which nothing has passed. */
export function newWire(): Wire {
  let passed: WireExchange[] = [];
  return {
    world(world, limit) {
      const send: World['send'] = async (request) => {
        limit.check();
        try {
          return await world.send(request);
        } finally {
          passed.push(...transcriptOf(world.log.slice(-1)));
        }
      };
      return new Proxy(world, {
        get(of, name) {
          if (name === 'send') return send;
          const value: unknown = Reflect.get(of, name, of);
          return typeof value === 'function' ? value.bind(of) : value;
        },
      });
    },
    driver: (driver, log) => ({
      info: driver.info,
      kill: () => driver.kill(),
      end: () => driver.end(),
      async call(method, params) {
        const before = log.length;
        try {
          return await driver.call(method, params);
        } finally {
          passed.push(...transcriptOfCalls(log.slice(before).slice(-1)));
        }
      },
    }),
    begin() {
      passed = [];
    },
    get passed() {
      return passed.slice(-EXCHANGES_MAX);
    },
    get count() {
      return passed.length;
    },
  };
}
