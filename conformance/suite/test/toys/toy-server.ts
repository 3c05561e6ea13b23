import { Breach, Unmeasured } from '../../src/outcome.js';
import type { Cap } from '../../src/requirement.js';
import type { Exchange, HttpReply, HttpRequest, ServerTarget, World } from '../../src/target.js';

/** What the toy knows when it answers: who holds a seat in this world, and how many requests it has had in all. */
interface ToyState {
  readonly taken: string[];
  readonly total: number;
}

/** Gives a seat to whoever asks, two in all. `hang`, `dead`: there is no answer. */
export type ToyAnswer = (machine: string, state: ToyState) => number | 'hang' | 'dead';

export const honest: ToyAnswer = (machine, { taken }) => {
  if (taken.includes(machine)) return 200;
  if (taken.length >= 2) return 409;
  taken.push(machine);
  return 201;
};

export interface ToyOptions {
  readonly answer?: ToyAnswer;
  readonly caps?: readonly Cap[];
  /** Called before each world; may throw. */
  readonly onWorld?: (identity: { seed: bigint; run: string }) => void;
  readonly nonce?: string;
}

/** A server of two seats that lives in memory: just enough to run cases on. */
export function toyServer({
  answer = honest,
  caps = [],
  onWorld,
  nonce = '0',
}: ToyOptions = {}): ServerTarget {
  let total = 0;
  return {
    name: 'toy',
    caps: new Set<Cap>(['feature:core', ...caps]),
    async world(plan, identity) {
      onWorld?.(identity);
      const taken: string[] = [];
      const log: Exchange[] = [];
      let clock = 1_800_000_000;
      const world: World = {
        plan,
        nonce,
        directory: {
          protocol: 'oap/1',
          issuer: 'Toy',
          claims: ['core'],
          keys: [],
          products: [],
          resources: {},
        },
        directoryUrl: 'toy:/directory',
        licenses: {},
        log,
        now: () => ({ min: clock, max: clock }),
        async send(request: HttpRequest): Promise<HttpReply> {
          const status = answer(String(request.body), { taken, total: total++ });
          // A turn of the loop: requests sent together are answered together.
          await new Promise((resolve) => setImmediate(resolve));
          if (status === 'dead') throw new Unmeasured('nothing listens there');
          if (status === 'hang') {
            log.push({ request, fault: 'no complete answer', took: 1 });
            throw new Breach('HTTP-2', 'a complete answer', 'no complete answer', 'POST toy:/seats');
          }
          const reply = { status, headers: {}, body: new TextEncoder().encode(`{"status":${status}}`) };
          log.push({ request, reply, took: 1 });
          return reply;
        },
        sendRaw: async () => Promise.reject(new TypeError('no socket')),
        sendControl: async () => Promise.reject(new TypeError('no control interface')),
        async setClock(to) {
          clock = to;
        },
        setLicense: async () => undefined,
        setKeys: async () => undefined,
        ledger: async () => ({ licenses: [], retiredKeys: [] }),
        outbox: async () => [],
        restart: async () => undefined,
        close: async () => undefined,
      };
      return world;
    },
    close: async () => undefined,
  };
}
