import { readFileSync } from 'node:fs';
import type { ArtifactKind } from '@offline-activation/protocol';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readMachineCode, readReceipt, trustStore } from '../src/index.js';
import { draftOf, issuer, machine, PRODUCT, retired, stranger, trust } from './drafts.js';
import { type Draft, forge } from './forge.js';
import { engines, load, read, refusal } from './readers.js';

const KINDS: readonly ArtifactKind[] = ['machine-code', 'deactivation', 'token', 'receipt'];
const [, native] = engines[1] ?? [];

const forged = (kind: ArtifactKind, change: (draft: Draft) => void) => {
  const draft = draftOf(kind);
  change(draft);
  return forge(draft);
};

describe('what a refusal says beside its code', () => {
  const said = async (kind: ArtifactKind, change: (draft: Draft) => void) =>
    await refusal(read(kind, forged(kind, change)));

  test('a payload without a kind: reason json', async () => {
    const got = await said('token', (draft) => {
      delete draft.payload['kind'];
    });
    expect(got).toEqual({ code: 'malformed', stage: 'structure', details: { reason: 'json' } });
  });

  test.each(['{', '{"kid":1}', '{"kid":"x","more":1}'])('the footer %s: reason footer', async (footer) => {
    const got = await said('token', (draft) => {
      draft.footer = footer;
    });
    expect(got).toEqual({ code: 'malformed', stage: 'structure', details: { reason: 'footer' } });
  });

  test('a machine that is no object, a key that is none: which member', async () => {
    for (const [machine, pointer] of [
      [[], '/machine'],
      [{ key: 1 }, '/machine/key'],
      [{ key: 'k4.public.' }, '/machine/key'],
    ]) {
      const got = await said('machine-code', (draft) => {
        draft.payload['machine'] = machine;
      });
      expect(got).toEqual({ code: 'claims-invalid', stage: 'claims', details: { pointer } });
    }
  });

  test('crit: a pointer where it is wrong itself, none where it asks for what is not implemented', async () => {
    const crit = (names: string[]) => (draft: Draft) => {
      draft.payload['x'] = 1;
      draft.payload['crit'] = names;
    };
    const [wrong, unknown] = [await said('token', crit(['iss'])), await said('token', crit(['x']))];
    expect(wrong).toEqual({ code: 'claims-invalid', stage: 'claims', details: { pointer: '/crit' } });
    expect(unknown).toEqual({ code: 'extension-unsupported', stage: 'claims', details: {} });
  });
});

describe('READ-2: kind', () => {
  test.each(
    KINDS.flatMap((got) => KINDS.filter((kind) => kind !== got).map((expected) => ({ got, expected }))),
  )('a $got where a $expected is expected', async ({ got, expected }) => {
    expect(await refusal(read(expected, forge(draftOf(got))))).toEqual({
      code: 'wrong-kind',
      stage: 'kind',
      details: { expected, got },
    });
  });

  test('of a kind from outside an error repeats 64 characters', async () => {
    const carrier = forged('machine-code', (draft) => {
      draft.payload['kind'] = '\u{1F5DD}'.repeat(65);
    });
    const { details } = await refusal(read('machine-code', carrier));
    expect(details['got']).toBe('\u{1F5DD}'.repeat(64));
  });

  test('an artifact of a later kind is of the wrong kind, with or without footer', async () => {
    for (const footer of ['', JSON.stringify({ kid: issuer.kid })]) {
      const carrier = forged('machine-code', (draft) => {
        draft.payload['kind'] = 'transfer';
        draft.footer = footer;
      });
      for (const kind of KINDS) {
        expect(await refusal(read(kind, carrier))).toMatchObject({
          code: 'wrong-kind',
          details: { got: 'transfer' },
        });
      }
    }
  });
});

describe('what does not bear on reading', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each(KINDS)('a carrier: %s', async (kind) => {
    const envelope = forge(draftOf(kind));
    const wrapped = `Your code:\n\n${envelope.replace(/.{76}/g, '> $&\n')}\n\nRegards`;
    const file = `<?xml version="1.0"?><o:License xmlns:o="urn:oap:1"><o:Token>${envelope}</o:Token></o:License>`;
    for (const carrier of [
      envelope,
      wrapped,
      file,
      Buffer.from(file),
      Buffer.from(`\ufeff${file}`, 'utf16le'),
    ]) {
      expect(await read(kind, carrier)).toMatchObject({ envelope, claims: { kind } });
    }
  });

  test.each(KINDS)('READ-3: the clock: %s', async (kind) => {
    const carrier = forge(draftOf(kind));
    for (const now of ['1970-01-01', '2026-03-01', '2151-01-01']) {
      vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
      await expect(read(kind, carrier)).resolves.toMatchObject({ claims: { kind } });
    }
  });

  test.each(KINDS)('JSON-6, JSON-9: members not named, white space and order: %s', async (kind) => {
    const carrier = forged(kind, (draft) => {
      draft.payload = { 'x-more': { deep: [1, null, true] }, ...draft.payload };
      draft.payloadText = (json) => JSON.stringify(JSON.parse(json), null, 2);
    });
    await expect(read(kind, carrier)).resolves.toMatchObject({ claims: { kind } });
  });
});

describe('keys', () => {
  test('the id of the key that signed is answered', async () => {
    expect((await read('machine-code', forge(draftOf('machine-code')))).kid).toBe(machine.kid);
    expect((await read('token', forge(draftOf('token')))).kid).toBe(issuer.kid);
  });

  test('KEY-2: what a retired key signed verifies', async () => {
    const carrier = forged('token', (draft) => {
      draft.key = retired;
      draft.footer = JSON.stringify({ kid: retired.kid });
    });
    expect((await load(carrier)).kid).toBe(retired.kid);
  });

  test('ENV-8: no artifact brings its own key', async () => {
    const carrier = forged('token', (draft) => {
      draft.key = stranger;
      draft.footer = JSON.stringify({ kid: stranger.kid });
      draft.payload['key'] = stranger.text;
      draft.payload['machine'] = { key: stranger.text };
    });
    expect(await refusal(load(carrier))).toMatchObject({ code: 'key-unknown' });
    const own = trustStore([{ key: stranger.text, status: 'active' }]);
    await expect(load(carrier, { trust: own })).resolves.toMatchObject({ kid: stranger.kid });
  });

  test.each(engines)('SIG-4: a key of small order is no key that signs: %s', async (_, engine) => {
    const identity = Buffer.alloc(32);
    identity[0] = 1;
    const carrier = forged('machine-code', (draft) => {
      draft.payload['machine'] = {
        ...(draft.payload['machine'] as object),
        key: `k4.public.${identity.toString('base64url')}`,
      };
      // [0]B = R + [k]A holds for every message where A and R are the neutral element.
      draft.signature = () => Buffer.concat([identity, Buffer.alloc(32)]);
    });
    expect(await refusal(readMachineCode(carrier, engine))).toMatchObject({ code: 'signature-invalid' });
  });

  test('a machine key that is none is named by its pointer', async () => {
    const pointer = async (value: unknown) => {
      const carrier = forged('deactivation', (draft) => {
        draft.payload['machine'] = value;
      });
      return (await refusal(read('deactivation', carrier))).details['pointer'];
    };
    expect(await pointer([])).toBe('/machine');
    expect(await pointer(null)).toBe('/machine');
    expect(await pointer({})).toBe('/machine/key');
    expect(await pointer({ key: machine.kid })).toBe('/machine/key');
  });
});

describe('JSON-10: claims', () => {
  test.each<[ArtifactKind, string, unknown]>([
    ['token', '/exp', '2026-03-01T09:30:60Z'],
    ['token', '/seat/generation', 0],
    ['token', '/binding/components', []],
    ['receipt', '/releaseClass', 'free'],
    ['machine-code', '/accepts', []],
    ['machine-code', '/machine/label', 'a\u0007b'],
    ['deactivation', '/generation', 0],
  ])('%s: %s', async (kind, pointer, value) => {
    const carrier = forged(kind, ({ payload }) => {
      const [name = '', inner] = pointer.slice(1).split('/');
      payload[name] = inner === undefined ? value : { ...(payload[name] as object), [inner]: value };
    });
    const details = { pointer };
    expect(await refusal(read(kind, carrier))).toEqual({ code: 'claims-invalid', stage: 'claims', details });
  });

  test('names of components are distinct', async () => {
    const carrier = forged('machine-code', ({ payload }) => {
      const { fingerprint } = payload['machine'] as { fingerprint: { components: unknown[] } };
      fingerprint.components.push(fingerprint.components[0]);
    });
    expect((await refusal(read('machine-code', carrier))).details['pointer']).toBe(
      '/machine/fingerprint/components',
    );
  });
});

test('a receipt is for the product that reads it', async () => {
  const carrier = forge(draftOf('receipt'));
  if (native === undefined) throw new Error('no engine');
  await expect(readReceipt(carrier, { trust, product: PRODUCT }, native)).resolves.toMatchObject({
    kid: issuer.kid,
  });
  expect(await refusal(readReceipt(carrier, { trust, product: 'other' }, native))).toMatchObject({
    code: 'product-mismatch',
  });
});

test('stages are those of the registry', async () => {
  const { errors } = JSON.parse(
    readFileSync(new URL('../../../spec/registries/errors.json', import.meta.url), 'utf8'),
  ) as { errors: { code: string; stage: string }[] };
  const stageOf = new Map(errors.map(({ code, stage }) => [code, stage]));
  const seen = await Promise.all([
    refusal(read('token', '')),
    refusal(read('token', `${forge(draftOf('token'))}\n\n${'x'.repeat(70_000)}`)),
    refusal(read('token', forge(draftOf('receipt')))),
    refusal(read('token', forge(draftOf('token')).replace('v4', 'v2'))),
    refusal(load(forge(draftOf('token')), { product: 'other' })),
    refusal(load(forge(draftOf('token')), { machineKid: 'other' })),
    refusal(load(forge(draftOf('token')), { components: [] })),
    refusal(load(forge(draftOf('token')), { floorGeneration: () => 9 })),
  ]);
  for (const { code, stage } of seen) expect(stage, code).toBe(stageOf.get(code));
});
