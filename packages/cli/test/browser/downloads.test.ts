import { startServer } from '@offline-activation/server/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oap } from '../oap.js';
import { chromiumPath } from './chromium.js';

const executablePath = chromiumPath();

// Skipped loudly where there is no browser, and a failure in CI: see `chromiumPath`.
describe.skipIf(executablePath === undefined)('oap test server --browser', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer({ control: {} });
  });
  afterAll(() => server.close());

  const judged = (...args: string[]) =>
    oap(['test', 'server', server.directoryUrl, '--control', server.control?.url ?? '', ...args], {
      env: { OAP_CONTROL_TOKEN: server.control?.token ?? '' },
    });

  it('judges what a browser saves, with scripts and without', async () => {
    const { code, stdout, stderr } = await judged(
      '--browser',
      executablePath ?? '',
      '--only',
      'pages/browser/*',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/cases +2 pass/);
  });

  it('has these cases with --browser alone', async () => {
    expect(await judged('--only', 'pages/browser/*')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no case fits'),
    });
  });

  it('is exit code 2 and one line for a program that is no browser', async () => {
    const { code, stderr } = await judged('--browser', '/no/such/browser');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^oap: --browser \/no\/such\/browser: [^\n]+\n$/);
  });
});
