import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oap, scratch, startOap } from './oap.js';

const folder = scratch();
const ORIGIN = /http:\/\/127\.0\.0\.1:\d+/;

async function isGone(url: string): Promise<boolean> {
  return await fetch(url).then(
    () => false,
    () => true,
  );
}

describe('oap start', () => {
  it('judges the reference server, writes its reports below the folder, and leaves nothing running', async () => {
    const { code, stdout, stderr } = await oap(['start', '--only', 'seats/limit-*', '--jobs', '2'], {
      cwd: folder,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^cases +4 pass$/m);
    expect(stdout).toMatch(/seed 1 /);
    expect(stdout).toMatch(/No failure in the part that was run/);
    expect(stdout).toMatch(/^html report +\.oap\/report\.html$/m);
    expect(stdout).toMatch(/^seed +1; --seed random tries another$/m);
    const report = JSON.parse(readFileSync(join(folder, '.oap/report.json'), 'utf8'));
    expect(report).toMatchObject({ info: { seed: '1', jobs: 2 }, summary: { exitCode: 0 } });
    expect(report.rows.length).toBeGreaterThan(1);
    expect(readFileSync(join(folder, '.oap/report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(await isGone(ORIGIN.exec(stdout)?.[0] ?? '')).toBe(true);
  });

  it('gives the same verdicts with either engine, from the same seed', async () => {
    const verdicts = async (engine: string) => {
      const file = `${engine}.json`;
      const args = ['start', '--engine', engine, '--runs', '3', '--report', `json=${file}`];
      // Requests at the same time say nothing of an engine, and take most of the time of the slow one.
      for (const name of ['seats/e*', 'seats/f*', 'seats/lowered-*', 'seats/safety', 'activation/any-token'])
        args.push('--only', name);
      const { code } = await oap(args, { cwd: folder });
      const { rows } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return {
        code,
        rows: rows.map((row: { case: string; status: string; steps: number }) => [
          row.case,
          row.status,
          row.steps,
        ]),
      };
    };
    const native = await verdicts('native');
    expect(native.code).toBe(0);
    expect(native.rows.length).toBeGreaterThan(10);
    expect(await verdicts('tweetnacl')).toEqual(native);
  });

  it('takes a random seed, and prints it', async () => {
    const seeds = await Promise.all(
      [1, 2].map(async () => {
        const { stdout } = await oap(['start', '--seed', 'random', '--only', 'seats/limit-1'], {
          cwd: folder,
        });
        return /seed (\d+) /.exec(stdout)?.[1];
      }),
    );
    expect(seeds[0]).toMatch(/^\d+$/);
    expect(seeds[0]).not.toBe(seeds[1]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends the server too on %s', async (signal) => {
    const child = startOap(['start', '--runs', '5000', '--traces', join(folder, 'traces')], {}, folder);
    let stdout = '';
    const running = new Promise<void>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
        if (/^capabilities /m.test(stdout)) resolve();
      });
    });
    await running;
    const url = ORIGIN.exec(stdout)?.[0] ?? '';
    expect(await isGone(url)).toBe(false);
    child.kill(signal);
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(await isGone(url)).toBe(true);
  });
});
