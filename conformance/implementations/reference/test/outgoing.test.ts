import { afterEach, describe, expect, test, vi } from 'vitest';
import { referenceDriver, referenceServer } from '../src/index.js';

/** The schema that no message keeps: stands for a message of the suite that breaks the one it should keep. */
const NEVER = { not: {} };
const breaks = vi.hoisted(() => ({ name: '' }));

vi.mock('@offline-activation/spec', async (original) => {
  const real = await original<{ schemas(): Readonly<Record<string, object>> }>();
  return { ...real, schemas: () => ({ ...real.schemas(), [breaks.name]: NEVER }) };
});

/** The suite, loaded so that every message of one kind breaks its schema. */
async function suiteBreaking(name: string) {
  breaks.name = name;
  vi.resetModules();
  return await import('@offline-activation/conformance');
}

afterEach(() => {
  breaks.name = '';
});

/** Messages to a server and to its control interface, and a case that sends one. */
const TO_SERVERS = [
  ['activation-request', 'seats/limit-1'],
  ['activation-request', 'artifacts/bounds'],
  ['machine-code', 'seats/limit-1'],
  ['challenge-request', 'check-in/challenge-answer'],
  ['check-in-request', 'check-in/challenge-for-one-check-in'],
  ['deactivation-request', 'deactivation/accepted-expired'],
  ['deactivation-request', 'artifacts/deactivation/base64url'],
  ['deactivation', 'deactivation/accepted-expired'],
  ['portal-link-request', 'portal/forced'],
  ['portal-session-request', 'portal/forced'],
  ['clock', 'lock/months'],
  ['license', 'lock/later-policy-longer'],
  ['keys-request', 'keys/new-key-signs-at-once'],
] as const;

/** Messages to a client, by its driver and by the vendor that it talks to, and a case that sends one. */
const TO_CLIENTS = [
  ['driver-open-params', 'client-life/active'],
  ['driver-load-params', 'client-life/active'],
  ['driver-read-params', 'client-verifier/read/no-carrier'],
  ['token', 'client-life/active'],
  ['receipt', 'client-online/deactivation/sent'],
  ['directory', 'client-online/exchange/activation'],
  ['challenge-answer', 'client-online/exchange/activation'],
  ['activation-answer', 'client-online/exchange/activation'],
  ['activation-answer', 'client-online/exchange/check-in'],
  ['deactivation-answer', 'client-online/deactivation/sent'],
  ['problem', 'client-online/challenge-invalid/activation'],
] as const;

describe('a message of the suite that breaks its schema is a bug of the suite, exit code 5', () => {
  test.each(TO_SERVERS)('%s, in %s', async (name, id) => {
    const { cases, run, serverInProcess, spec, summarise } = await suiteBreaking(name);
    const target = await serverInProcess(referenceServer());
    const rows = [];
    for await (const row of run(only(cases, id), target, { seed: 1n, runs: 1 })) rows.push(row);
    expect(rows).toMatchObject([{ status: 'harness-error', why: own(name) }]);
    expect(summarise({ rows, cases, claims: ['core'], control: true, spec: spec() }).exitCode).toBe(5);
  });

  test.each(TO_CLIENTS)('%s, in %s', async (name, id) => {
    const { clientCases, clientInProcess, runClient, spec, summarise } = await suiteBreaking(name);
    const target = await clientInProcess('reference client', () => referenceDriver());
    const rows = [];
    for await (const row of runClient(only(clientCases, id), target, { seed: 1n, runs: 1 })) rows.push(row);
    expect(rows).toMatchObject([{ status: 'harness-error', why: own(name) }]);
    const evidence = { cases: clientCases, role: 'client', claims: ['core'], control: false } as const;
    expect(summarise({ ...evidence, rows, spec: spec() }).exitCode).toBe(5);
  });

  test.each(['driver-request', 'driver-initialize-params'])('%s, before anything is played', async (name) => {
    const { clientInProcess } = await suiteBreaking(name);
    await expect(clientInProcess('reference client', () => referenceDriver())).rejects.toMatchObject({
      name: 'HarnessError',
      message: own(name),
    });
  });

  test('world-seed, before anything is played', async () => {
    const { serverInProcess } = await suiteBreaking('world-seed');
    await expect(serverInProcess(referenceServer())).rejects.toMatchObject({
      name: 'HarnessError',
      message: own('world-seed'),
    });
  });
});

const own = (name: string) => expect.stringContaining(`our own ${name} breaks its schema`);

function only<C extends { readonly id: string }>(all: readonly C[], id: string): C[] {
  const found = all.filter((one) => one.id === id);
  if (found.length !== 1) throw new Error(`there is no case ${id}`);
  return found;
}
