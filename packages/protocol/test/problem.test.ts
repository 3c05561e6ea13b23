import { describe, expect, it } from 'vitest';
import {
  compileCheck,
  ERROR_CODES,
  ERRORS,
  PROBLEM_MEMBERS,
  Problem,
  ProtocolError,
  problemOf,
} from '../src/index.js';

const checkProblem = compileCheck(Problem);
const DETAILS = {
  reason: 'body',
  pointer: '/email',
  expected: 'token',
  got: 'machine-code',
  components: ['hw.cpu.1'],
  editions: ['pro'],
  freeAt: '2026-09-01T09:30:00Z',
  retryAt: '2026-09-01T09:30:00Z',
  unlockAt: '2026-09-01T09:30:00Z',
};
const BASE = ['type', 'title', 'status', 'code', 'stage', 'remedy'];
const overHttp = ERROR_CODES.filter((code) => ERRORS[code].statuses.length > 0);

describe('problemOf', () => {
  it.each(overHttp)('makes a problem of %s with the members of its code, and no others', (code) => {
    const details = { ...DETAILS, licenseKey: 'secret', email: 'ada@example.com', digest: 'secret' };
    const problem = problemOf(new ProtocolError(code, ERRORS[code].stage, details));
    expect(checkProblem(problem).ok).toBe(true);
    expect(Object.keys(problem)).toEqual([...BASE, ...(PROBLEM_MEMBERS[code] ?? [])]);
    expect(problem.type).toBe(`urn:oap:error:${code}`);
    expect(problem.status).toBe(ERRORS[code].statuses[0]);
    expect(problem.stage).toBe(ERRORS[code].stage);
    expect(JSON.stringify(problem)).not.toMatch(/secret|ada@/);
  });

  it('makes the example of the specification', () => {
    const error = new ProtocolError('seat-limit-reached', 'seat', { freeAt: '2026-09-01T09:30:00Z' });
    expect(problemOf(error)).toEqual({
      type: 'urn:oap:error:seat-limit-reached',
      title: 'No seat is free.',
      status: 409,
      code: 'seat-limit-reached',
      stage: 'seat',
      remedy: 'Deactivate another device, or wait until the date given.',
      freeAt: '2026-09-01T09:30:00Z',
    });
  });

  it.each([404, 405, 406, 415])('takes the status %i for not-supported', (status) => {
    expect(problemOf(new ProtocolError('not-supported', 'request', { status })).status).toBe(status);
  });

  it('keeps to the statuses of the registry', () => {
    expect(problemOf(new ProtocolError('not-supported', 'request', { status: 200 })).status).toBe(404);
    expect(problemOf(new ProtocolError('internal', 'server', { status: 404 })).status).toBe(500);
  });

  it('cuts what was got to 64 code points', () => {
    const got = `${'🖥'.repeat(60)}${'x'.repeat(100_000)}`;
    const problem = problemOf(new ProtocolError('wrong-kind', 'kind', { expected: 'token', got }));
    expect(problem.got).toBe(`${'🖥'.repeat(60)}xxxx`);
  });

  it('leaves out members of another form, and unpaired surrogates', () => {
    const of = (details: Record<string, unknown>) =>
      Object.keys(problemOf(new ProtocolError('wrong-kind', 'kind', details))).slice(BASE.length);
    expect(of({ expected: 'anything', got: 5 })).toEqual([]);
    expect(of({ expected: 'token', got: '\uD800' })).toEqual(['expected']);
    const error = new ProtocolError('device-locked', 'release', { unlockAt: 'soon' });
    expect(problemOf(error)).not.toHaveProperty('unlockAt');
  });

  it('gives a pointer with malformed for the reason body only', () => {
    const of = (reason: string) =>
      problemOf(new ProtocolError('malformed', 'structure', { reason, pointer: '/email' }));
    expect(of('body')).toMatchObject({ reason: 'body', pointer: '/email' });
    expect(of('json')).not.toHaveProperty('pointer');
  });

  it('shows nothing of the cause', () => {
    const error = new ProtocolError('internal', 'server', {}, { cause: new Error('/secret/path') });
    expect(JSON.stringify(problemOf(error))).not.toContain('secret');
  });

  it.each(ERROR_CODES.filter((code) => !overHttp.includes(code)))(
    'throws for %s: never over HTTP',
    (code) => {
      expect(() => problemOf(new ProtocolError(code, ERRORS[code].stage))).toThrow(TypeError);
    },
  );

  it('has codes of both sorts', () => {
    expect(overHttp.length).toBe(ERROR_CODES.length - 5);
  });
});
