import { expect, test } from 'vitest';
import type { Connection } from '../../src/client/connection.js';
import { openSession } from '../../src/client/session.js';
import type { ClientTarget } from '../../src/client/target.js';
import type { JsonObject } from '../../src/oracle/json.js';
import { timeLimit } from '../../src/runner/time-limit.js';

const NOW = '2026-03-01T09:30:00Z';
const OPEN: JsonObject = {
  now: NOW,
  stateDirectory: '/nowhere',
  product: 'example-editor',
  appVersion: '1.0.0',
  platform: 'linux',
  osVersion: '12',
  trust: [],
  facts: {},
};
const SILENCE_MS = 1_000;

test('an online call has the time of eight requests, each as long as the client was last opened with', async () => {
  const asked: [unknown, number][] = [];
  const connection = {
    async exchange({ id = null, method = null }: JsonObject, ms: number) {
      asked.push([method, ms]);
      const result =
        method === 'checkIn'
          ? { error: { code: 'network-unavailable', remedy: 'Go online.', offers: [] } }
          : { state: 'unactivated', usable: false, remedy: 'Activate.', offers: [], deactivations: [] };
      return { jsonrpc: '2.0', id, result };
    },
  } as unknown as Connection;
  const target = { silenceMs: SILENCE_MS, take: async () => connection } as unknown as ClientTarget;
  const { driver } = openSession({ target, limit: timeLimit(60), log: [] });
  await driver.call('open', { ...OPEN, timeoutSeconds: 1 });
  await driver.call('checkIn', { now: NOW });
  await driver.call('open', OPEN);
  await driver.call('checkIn', { now: NOW });
  expect(asked).toEqual([
    ['open', SILENCE_MS],
    ['checkIn', SILENCE_MS + 8 * 1_000],
    ['open', SILENCE_MS],
    ['checkIn', SILENCE_MS + 8 * 30_000],
  ]);
});
