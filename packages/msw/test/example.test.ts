import { readFile } from 'node:fs/promises';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handlers, testClock, testFaults, testServer } from '../src/index.js';
import { startApp } from './app.js';

const clock = testClock('2027-01-04T09:00:00Z');
const faults = testFaults();
const server = testServer({ directory: 'https://license.example/oap' }, clock);
const network = setupServer(...handlers({ server, faults }));
beforeAll(() => network.listen({ onUnhandledRequest: 'error' }));
afterAll(() => network.close());

test('an application that was offline at first is activated later', async () => {
  const app = await startApp(server);
  const licenseKey = '0FJHB-YTKES-PGFQS-GXXY5-KZNZE';
  faults.lay({ does: 'offline' });
  await expect(app.activate({ now: clock(), licenseKey })).rejects.toThrow('network-unavailable');
  clock.advance(3600);
  await app.activate({ now: clock(), licenseKey, email: 'ada@example.com' });
  expect(await app.status({ now: clock() })).toMatchObject({ state: 'active', usable: true });
});

test('the example in the README is this one', async () => {
  const [readme, self] = await Promise.all(
    ['../../../README.md', './example.test.ts'].map((file) =>
      readFile(new URL(file, import.meta.url), 'utf8'),
    ),
  );
  const [example = ''] = /^const clock[\s\S]*?^}\);\n/m.exec(self ?? '') ?? [];
  expect(example.split('\n').length).toBe(17);
  expect(readme).toContain(example);
});
