import { readFileSync } from 'node:fs';
import { compileCheck, DRIVER_METHODS, type DriverMethod, SCHEMAS } from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import { chapterText, specFolder } from '../src/index.js';

interface Exchange {
  readonly lines: readonly { readonly to: 'driver' | 'suite'; readonly line: string }[];
}

const { lines } = JSON.parse(
  readFileSync(new URL('examples/driver-exchange.json', specFolder), 'utf8'),
) as Exchange;
const calls = lines.flatMap(({ to, line }, index) =>
  to === 'driver' ? [[line, lines[index + 1]?.line ?? ''] as const] : [],
);

/** A line as the chapter shows it: keys and envelopes cut. */
const cut = (line: string) =>
  line.replace(/(v4\.public\.)[\w.-]+/g, '$1…').replace(/(k4\.public\.)[\w-]+/g, '$1…');

describe('the worked exchange', () => {
  it.each(calls)('has the form of its schemas: %.60s', (line, answer) => {
    const request = JSON.parse(line);
    const response = JSON.parse(answer);
    expect(compileCheck(SCHEMAS['driver-request'])(request)).toMatchObject({ ok: true });
    expect(compileCheck(SCHEMAS['driver-response'])(response)).toMatchObject({ ok: true });
    expect(response.id).toBe(request.id);
    const { params, result } = DRIVER_METHODS[request.method as DriverMethod];
    expect(compileCheck(SCHEMAS[params])(request.params)).toMatchObject({ ok: true });
    const form = 'error' in response.result ? 'driver-refusal' : result;
    expect(compileCheck(SCHEMAS[form])(response.result)).toMatchObject({ ok: true });
  });

  it('is what the chapter shows', () => {
    const shown = chapterText('17-driver').match(/^[→←] .*$/gm) ?? [];
    const arrow = { driver: '→', suite: '←' };
    const whole = lines.map(({ to, line }) => `${arrow[to]} ${cut(line)}`);
    expect(shown.map((line) => line.replace(/… \([^)]*\)"/, '…"'))).toEqual(whole);
  });
});
