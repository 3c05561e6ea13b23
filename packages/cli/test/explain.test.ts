import { describe, expect, it } from 'vitest';
import { oap } from './oap.js';

describe('oap explain', () => {
  it('a requirement: its sentence, where it stands, and what judges it', async () => {
    const { code, stdout } = await oap(['explain', 'row-1']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ROW-1 {2}MUST · server core\n/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('answer with the current token, byte for byte');
    expect(stdout).toMatch(/09-activation-and-seats\.md#row-1/);
    const { stdout: listed } = await oap(['list', '--json']);
    const judging = (JSON.parse(listed) as { id: string; asserts: string[] }[]).filter(({ asserts }) =>
      asserts.includes('ROW-1'),
    );
    expect(judging.length).toBeGreaterThan(0);
    for (const { id } of judging) expect(stdout).toContain(id);
  });

  it('a requirement that cannot be observed: why', async () => {
    const { stdout } = await oap(['explain', 'CRED-6']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'cannot be observed: needs requests from two network addresses',
    );
  });

  it('a case: what it asserts and how to run it', async () => {
    const { stdout: listed } = await oap(['list', '--cases', '--json']);
    const [first] = JSON.parse(listed) as { id: string; title: string; asserts: string[] }[];
    const { code, stdout } = await oap(['explain', first?.id ?? '']);
    expect(code).toBe(0);
    for (const text of [first?.id ?? '', ...(first?.asserts ?? [])]) expect(stdout).toContain(text);
    expect(stdout).toContain(`--only ${first?.id}`);
  });

  it('an error code: when, and what the person should do', async () => {
    const { code, stdout } = await oap(['explain', 'device-locked']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^device-locked {2}release · HTTP 409 · may succeed later\n/);
    expect(stdout).toMatch(/remedy +Wait until the date given, or deactivate on the device itself\./);
    expect(stdout).toMatch(/named in +LOCK-3, LOCK-8/);
  });

  it('nothing it does not know, but says what may be meant', async () => {
    const { code, stdout, stderr } = await oap(['explain', 'devise-locked']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'oap: devise-locked is no requirement, case or error code; did you mean device-locked?\n',
    );
  });
});

describe('oap list', () => {
  it('has every requirement, and the number of its cases', async () => {
    const { code, stdout } = await oap(['list', '--requirements', '--json']);
    expect(code).toBe(0);
    const all = JSON.parse(stdout) as { id: string; cases: string[] }[];
    expect(all.find(({ id }) => id === 'ROW-1')?.cases.length).toBeGreaterThan(0);
    const { stdout: text } = await oap(['list', '--requirements']);
    for (const { id } of all) expect(text).toContain(id);
    expect(text).toContain(`${all.length} requirements, `);
  });

  it('has the families that --family takes', async () => {
    const { stdout } = await oap(['list', '--families']);
    expect(stdout).toMatch(/^seats +Seats \(§9\): \d+ requirements, \d+ cases?$/m);
  });
});
