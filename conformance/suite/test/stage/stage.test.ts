import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import {
  formatInstant,
  type JsonObject,
  machineIdentity,
  makeDeactivation,
  makeIssuer,
  makeMachineCode,
  parseInstant,
  readToken,
  seededRandom,
} from '../../src/oracle/index.js';
import { specFault } from '../../src/schema-check.js';
import { PLACES, type Place } from '../../src/stage/fault.js';
import { openStage, type Stage } from '../../src/stage/stage.js';

const NOW = parseInstant('2026-03-01T09:30:00Z') ?? 0;
const PRODUCT = 'example-editor';
const issuer = makeIssuer(1, 'Example Vendor');
const machine = machineIdentity({ seed: 1, nonce: 0, name: 'A' });
const random = seededRandom('stage test', 1);

let stage: Stage;
afterEach(() => stage.close());

async function opened(without: Exclude<Place, 'directory'>[] = []): Promise<Stage> {
  stage = await openStage({ issuer, random, product: PRODUCT, now: NOW, without });
  return stage;
}

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: JsonObject;
}

async function ask(url: string, body?: JsonObject): Promise<Reply> {
  const response = await fetch(url, {
    redirect: 'manual',
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await response.text();
  let json: JsonObject = {};
  try {
    json = JSON.parse(text) as JsonObject;
  } catch {}
  return { status: response.status, headers: response.headers, text, json };
}

async function resources(): Promise<Record<string, string>> {
  return (await ask(stage.directory)).json.resources as Record<string, string>;
}

async function codeFor(options: object = {}): Promise<{ machineCode: string; licenseKey: string }> {
  const { challenges } = await resources();
  const { challenge } = (await ask(String(challenges), {})).json as { challenge: string };
  const made = makeMachineCode(machine, {
    product: PRODUCT,
    issuedAt: NOW,
    accepts: [issuer.kid],
    random,
    challenge,
    ...options,
  });
  return { machineCode: made.text, licenseKey: stage.license.key };
}

const reader = { anchors: [{ publicKey: issuer.keys.publicKey }], product: PRODUCT };

describe('a vendor on loopback', () => {
  test('has a directory, and answers by the schemas of the specification', async () => {
    await opened();
    const directory = await ask(stage.directory);
    expect(specFault('directory', directory.json)).toBeUndefined();
    const { challenges, activations, checkIns, deactivations } = await resources();
    const challenge = await ask(String(challenges), {});
    expect([challenge.status, specFault('challenge-answer', challenge.json)]).toEqual([201, undefined]);

    const activation = await ask(String(activations), await codeFor());
    expect([activation.status, specFault('activation-answer', activation.json)]).toEqual([201, undefined]);
    const read = readToken(String(activation.json.token), reader);
    expect(read).toMatchObject({ ok: true, claims: { seat: { generation: 1, mode: 'online' } } });

    const holds = { sub: 'act-1', generation: 1 };
    const { machineCode } = await codeFor({ holds });
    const checkIn = await ask(String(checkIns), { machineCode });
    expect([checkIn.status, checkIn.json.token]).toEqual([200, activation.json.token]);
    expect(stage.books.confirmed).toBe(1);
    stage.now += stage.license.leaseSeconds / 2;
    const renewed = await ask(String(checkIns), { machineCode: (await codeFor({ holds })).machineCode });
    expect(readToken(String(renewed.json.token), reader)).toMatchObject({
      claims: { seat: { generation: 2 } },
    });

    const deactivation = makeDeactivation(machine, { product: PRODUCT, issuedAt: NOW, random }).text;
    const first = await ask(String(deactivations), { deactivation });
    const second = await ask(String(deactivations), { deactivation });
    expect([first.status, second.status, second.json]).toEqual([201, 200, first.json]);
    const after = await ask(String(activations), await codeFor());
    expect([after.status, after.json.code, specFault('problem', after.json)]).toEqual([
      409,
      'machine-key-retired',
      undefined,
    ]);
  });

  test('takes a challenge once, and not from 300 seconds on', async () => {
    await opened();
    const { activations } = await resources();
    await ask(String(activations), await codeFor());
    const sent = stage.at('activations')[0]?.code;
    const challenge = sent?.ok ? sent.claims.challenge : undefined;
    expect(challenge).toMatch(/^[A-Za-z0-9_-]{22}$/);
    const options = { product: PRODUCT, issuedAt: NOW, accepts: [issuer.kid], random };
    const other = makeMachineCode(machine, { ...options, ...(challenge !== undefined && { challenge }) });
    const used = await ask(String(activations), { machineCode: other.text, licenseKey: stage.license.key });
    expect(used.json.code).toBe('challenge-invalid');
    const late = await codeFor();
    stage.now += 300;
    expect((await ask(String(activations), late)).json.code).toBe('challenge-invalid');
  });

  test('records what came, and where it came to', async () => {
    await opened();
    await ask(stage.directory);
    const { activations } = await resources();
    await ask(String(activations), { machineCode: 'v4.public.AAAA' });
    const last = stage.requests.at(-1);
    expect(last).toMatchObject({ origin: 'home', place: 'activations', method: 'POST', status: 400 });
    expect(last?.code).toMatchObject({ ok: false, code: 'malformed' });
    await ask(`${new URL(stage.directory).origin}/directory`);
    expect(stage.requests.at(-1)).toMatchObject({ place: 'none', target: '/directory', status: 404 });
    expect(stage.strangers).toBe(0);
  });

  test('has only the resources that it is to have, and leads astray', async () => {
    await opened(['challenges']);
    expect(Object.keys(await resources())).toEqual(['activations', 'checkIns', 'deactivations']);
    stage.lay({
      at: 'directory',
      does: {
        kind: 'astray',
        resources: { activations: 'stranger', checkIns: 'absent', portalLinks: 'relative' },
      },
    });
    const { activations, ...others } = await resources();
    expect(Object.keys(others)).toEqual(['deactivations', 'portalLinks']);
    expect(new URL(String(activations)).origin).not.toBe(new URL(stage.directory).origin);
    await ask(String(activations), {});
    expect([stage.strangers, stage.requests.at(-1)?.origin]).toEqual([1, 'stranger']);
  });

  test('counts a handshake as a connection to another origin', async () => {
    await opened();
    await expect(fetch(stage.directory.replace('http:', 'https:'))).rejects.toThrow();
    expect([stage.strangers, stage.requests.length]).toEqual([1, 0]);
  });

  test('refuses connections while it is away', async () => {
    await opened();
    await stage.leave();
    await expect(fetch(stage.directory)).rejects.toThrow();
    await stage.comeBack();
    expect((await ask(stage.directory)).status).toBe(200);
  });
});

describe('faults', () => {
  test('are counted, in the order in which they were laid', async () => {
    await opened();
    stage.lay(
      { at: 'directory', skip: 1, times: 2, does: { kind: 'answer', status: 500 } },
      { at: 'directory', skip: 2, does: { kind: 'answer', status: 502 } },
    );
    const statuses: number[] = [];
    for (let n = 0; n < 5; n++) statuses.push((await ask(stage.directory)).status);
    expect(statuses).toEqual([200, 500, 500, 502, 200]);
  });

  test('close, cut and lose', async () => {
    await opened();
    const { challenges } = await resources();
    for (const kind of ['close', 'lost', 'half'] as const) {
      stage.lay({ at: 'challenges', does: { kind } });
      await expect(ask(String(challenges), {})).rejects.toThrow();
    }
    stage.lay({ at: 'challenges', does: { kind: 'gone' } });
    expect((await ask(String(challenges), {})).status).toBe(201);
    await expect(fetch(stage.directory)).rejects.toThrow();
  });

  test('a lost activation is carried out', async () => {
    await opened();
    const { activations } = await resources();
    stage.lay({ at: 'activations', does: { kind: 'lost' } });
    await expect(ask(String(activations), await codeFor())).rejects.toThrow();
    expect(stage.books.tokens.length).toBe(1);
  });

  test('redirect, refuse, restate and change', async () => {
    await opened();
    const { challenges } = await resources();
    stage.lay(
      { at: 'challenges', does: { kind: 'redirect', status: 307, to: 'itself' } },
      {
        at: 'challenges',
        does: { kind: 'problem', code: 'rate-limited', status: 429, headers: { 'retry-after': '9' } },
      },
      { at: 'challenges', does: { kind: 'restated', status: 200, type: 'text/html' } },
      { at: 'challenges', does: { kind: 'members', members: { challenge: 7, expiresAt: null } } },
      { at: 'challenges', does: { kind: 'pieces' } },
      { at: 'challenges', does: { kind: 'padded', bytes: 70_000 } },
    );
    const moved = await ask(String(challenges), {});
    expect([moved.status, moved.headers.get('location')]).toEqual([307, challenges]);
    const refused = await ask(String(challenges), {});
    expect([specFault('problem', refused.json), refused.headers.get('retry-after')]).toEqual([
      undefined,
      '9',
    ]);
    const restated = await ask(String(challenges), {});
    expect([restated.status, restated.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect((await ask(String(challenges), {})).text).toBe('{"challenge":7}');
    expect((await ask(String(challenges), {})).json.expiresAt).toBe(formatInstant(NOW + 300));
    expect((await ask(String(challenges), {})).text.length).toBe(70_000);
  });

  test('a late answer and a flood end with their connection', async () => {
    await opened();
    stage.lay(
      { at: 'directory', does: { kind: 'late' } },
      { at: 'directory', does: { kind: 'drip' } },
      { at: 'directory', does: { kind: 'flood', bytes: 100_000 } },
    );
    const late = new AbortController();
    const asking = fetch(stage.directory, { signal: late.signal });
    await stage.seen('directory');
    late.abort();
    await expect(asking).rejects.toThrow();
    const drip = await fetch(stage.directory);
    await drip.body?.cancel();
    const flood = await fetch(stage.directory);
    const body = flood.body?.getReader();
    let bytes = 0;
    while (bytes < 100_000) bytes += (await body?.read())?.value?.length ?? 0;
    await body?.cancel();
    expect(bytes).toBe(100_000);
  });

  test.each([
    ['wrong-kind', 'wrong-kind'],
    ['other-version', 'version-unsupported'],
    ['unknown-key', 'key-unknown'],
    ['bad-signature', 'signature-invalid'],
    ['claims', 'claims-invalid'],
    ['critical', 'extension-unsupported'],
    ['other-product', 'product-mismatch'],
    ['other-key', 'machine-key-mismatch'],
    ['other-machine', 'machine-mismatch'],
    ['lower-generation', 'generation-superseded'],
  ] as const)('a token with the fault %s is refused with %s', async (fault, code) => {
    await opened();
    const { activations } = await resources();
    await ask(String(activations), await codeFor());
    stage.lay({ at: 'activations', does: { kind: 'token', fault } });
    const { token } = (await ask(String(activations), await codeFor())).json;
    const made = stage.at('activations')[0]?.code;
    const components = made?.ok ? made.claims.machine.fingerprint.components : [];
    const read = readToken(String(token), {
      ...reader,
      machine: { kid: machine.kid, components },
      generations: new Map([['lic-1', 2]]),
    });
    expect(read).toMatchObject({ ok: false, code });
  });

  test('leave no connection behind', async () => {
    await opened();
    const socket = connect(Number(new URL(stage.directory).port), '127.0.0.1');
    await new Promise((resolve) => socket.on('connect', resolve));
    const ended = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    await stage.close();
    await ended;
    expect(PLACES.length).toBe(5);
  });
});
