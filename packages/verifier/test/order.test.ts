import type { ArtifactKind } from '@offline-activation/protocol';
import { describe, expect, test } from 'vitest';
import type { TokenContext } from '../src/index.js';
import { components, draftOf, isMachineSigned, issuer, otherMachine, revoked, stranger } from './drafts.js';
import { type Draft, forge } from './forge.js';
import { engines, read, refusal } from './readers.js';

type Context = { -readonly [Member in keyof TokenContext]?: TokenContext[Member] };

/** One fault of one step of §3.5, made so that faults of different steps go together. */
interface Fault {
  readonly step: number;
  readonly of: string;
  readonly code: string;
  readonly stage: string;
  readonly kinds: readonly ArtifactKind[];
  readonly make: (draft: Draft, context: Context) => void;
}

const ALL: readonly ArtifactKind[] = ['machine-code', 'deactivation', 'token', 'receipt'];
const MACHINE = ALL.filter(isMachineSigned);
const ISSUER = ALL.filter((kind) => !isMachineSigned(kind));
/** Another kind that is signed by the same party. */
const OTHER = {
  'machine-code': 'deactivation',
  deactivation: 'machine-code',
  token: 'receipt',
  receipt: 'token',
};

const text = (change: (json: string) => string) => (draft: Draft) => {
  draft.payloadText = change;
};
const member = (name: string, value: unknown) => (draft: Draft) => {
  draft.payload[name] = value;
};
const footer = (value: string) => (draft: Draft) => {
  draft.footer = value;
};
const fault = (
  step: number,
  of: string,
  [code, stage]: readonly [string, string],
  kinds: readonly ArtifactKind[],
  make: Fault['make'],
): Fault => ({ step, of, code, stage, kinds, make });

const MALFORMED = ['malformed', 'structure'] as const;
const CLAIMS = ['claims-invalid', 'claims'] as const;

const FAULTS: readonly Fault[] = [
  fault(1, 'carrier too large', ['too-large', 'size'], ALL, (draft) => {
    draft.carrier = (envelope) => `${envelope}\n\n${'x'.repeat(65_536)}`;
  }),
  fault(1, 'envelope too large', ['too-large', 'size'], ALL, (draft) => {
    draft.carrier = (envelope) => envelope.replace('v4.public.', `v4.public.${'A'.repeat(8_192)}`);
  }),
  fault(2, 'no envelope', MALFORMED, ALL, (draft) => {
    draft.carrier = () => 'nothing here';
  }),
  fault(2, 'another version', ['version-unsupported', 'version'], ALL, (draft) => {
    draft.carrier = (envelope) => envelope.replace('v4.public.', 'v3.public.');
  }),
  fault(2, 'under 64 bytes', MALFORMED, ALL, (draft) => {
    draft.carrier = () => `v4.public.${'A'.repeat(84)}`;
  }),
  fault(
    2,
    'duplicate member',
    MALFORMED,
    ALL,
    text((json) => `${json.slice(0, -1)},"x":1,"x":2}`),
  ),
  fault(
    2,
    'trailing space',
    MALFORMED,
    ALL,
    text((json) => `${json} `),
  ),
  fault(
    2,
    'a fraction',
    MALFORMED,
    ALL,
    text((json) => `${json.slice(0, -1)},"x":1.5}`),
  ),
  fault(
    2,
    'no object',
    MALFORMED,
    ALL,
    text((json) => `[${json}]`),
  ),
  fault(2, 'footer of a machine', MALFORMED, MACHINE, footer(JSON.stringify({ kid: issuer.kid }))),
  fault(2, 'footer no JSON', MALFORMED, ALL, footer('kid')),
  fault(2, 'kid no string', MALFORMED, ISSUER, footer('{"kid":1}')),
  fault(2, 'footer with more', MALFORMED, ISSUER, footer(JSON.stringify({ kid: issuer.kid, x: 1 }))),
  fault(2, 'footer too long', MALFORMED, ISSUER, footer(JSON.stringify({ kid: 'k'.repeat(119) }))),
  fault(3, 'kind missing', MALFORMED, ALL, member('kind', undefined)),
  fault(3, 'kind no string', MALFORMED, ALL, member('kind', 1)),
  fault(3, 'another kind', ['wrong-kind', 'kind'], ALL, (draft) => {
    draft.payload['kind'] = OTHER[draft.payload['kind'] as ArtifactKind] ?? 'invoice';
  }),
  fault(4, 'ver 2', ['version-unsupported', 'version'], ALL, member('ver', 2)),
  fault(4, 'ver 0', ['version-unsupported', 'version'], ALL, member('ver', 0)),
  fault(5, 'no footer', ['key-unknown', 'key'], ISSUER, footer('')),
  fault(5, 'kid unknown', ['key-unknown', 'key'], ISSUER, footer(JSON.stringify({ kid: stranger.kid }))),
  fault(5, 'kid no id', ['key-unknown', 'key'], ISSUER, footer('{"kid":"x"}')),
  fault(5, 'kid revoked', ['key-revoked', 'key'], ISSUER, (draft) => {
    draft.footer = JSON.stringify({ kid: revoked.kid });
    draft.key = revoked;
  }),
  fault(5, 'no machine', CLAIMS, MACHINE, member('machine', undefined)),
  fault(5, 'no key', CLAIMS, MACHINE, (draft) => {
    draft.payload['machine'] = { ...(draft.payload['machine'] as object), key: 'k4.public.AAAA' };
  }),
  fault(6, 'a bit of the signature', ['signature-invalid', 'signature'], ALL, (draft) => {
    draft.signature = (bytes) => bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte));
  }),
  fault(6, 'assertion of another kind', ['signature-invalid', 'signature'], ALL, (draft) => {
    draft.assertion = `oap/1/${OTHER[draft.assertion.slice(6) as ArtifactKind]}`;
  }),
  fault(6, 'key of another', ['signature-invalid', 'signature'], ALL, (draft) => {
    draft.key = stranger;
  }),
  fault(7, 'jti', CLAIMS, ALL, member('jti', 'AAAAAAAAAAAAAAAAAAAAAB')),
  fault(7, 'ver missing', CLAIMS, ALL, member('ver', undefined)),
  fault(7, 'ver no number', CLAIMS, ALL, member('ver', '1')),
  fault(7, 'iat', CLAIMS, ALL, member('iat', '2026-02-29T00:00:00Z')),
  fault(7, 'crit empty', CLAIMS, ALL, member('crit', [])),
  fault(7, 'crit of a known name', CLAIMS, ALL, member('crit', ['jti'])),
  fault(7, 'crit of nothing', CLAIMS, ALL, member('crit', ['x'])),
  fault(7, 'crit', ['extension-unsupported', 'claims'], ALL, (draft) => {
    draft.payload['crit'] = ['x-quota'];
    draft.payload['x-quota'] = 1;
  }),
  fault(8, 'another product', ['product-mismatch', 'product'], ISSUER, member('aud', 'example-viewer')),
  fault(
    9,
    'another key',
    ['machine-key-mismatch', 'machine-key'],
    ['token'],
    member('cnf', { kid: otherMachine.kid }),
  ),
  fault(10, 'mismatch', ['machine-mismatch', 'fingerprint'], ['token'], (_, context) => {
    context.components = components('changed');
  }),
  fault(10, 'indeterminate', ['machine-indeterminate', 'fingerprint'], ['token'], (_, context) => {
    context.components = [];
  }),
  fault(11, 'older', ['generation-superseded', 'generation'], ['token'], (_, context) => {
    context.floorGeneration = () => 6;
  }),
];

/** A draft with these faults; of two that touch the same thing, the one of the earlier step is left standing. */
function spoil(kind: ArtifactKind, ...faults: readonly Fault[]) {
  const draft = draftOf(kind);
  const context: Context = {};
  for (const { make } of [...faults].sort((a, b) => b.step - a.step)) make(draft, context);
  return { carrier: forge(draft), context };
}

describe.each(engines)('%s', (_, engine) => {
  describe.each(ALL)('%s', (kind) => {
    const faults = FAULTS.filter(({ kinds }) => kinds.includes(kind));

    test('without fault is read', async () => {
      await expect(read(kind, forge(draftOf(kind)), engine)).resolves.toMatchObject({ claims: { kind } });
    });

    test.each(faults)('READ-4: step $step, $of: $code', async (one) => {
      const { carrier, context } = spoil(kind, one);
      const { code, stage } = await refusal(read(kind, carrier, engine, context));
      expect({ code, stage }).toEqual({ code: one.code, stage: one.stage });
    });

    test('READ-1: of two faults the one of the earlier step is reported', async () => {
      for (const early of faults) {
        for (const late of faults.filter(({ step }) => step > early.step)) {
          const { carrier, context } = spoil(kind, early, late);
          const { code } = await refusal(read(kind, carrier, engine, context));
          expect(code, `${early.of}, then ${late.of}`).toBe(early.code);
        }
      }
    });

    test('READ-1: with a fault in every step the first is reported, and then the next', async () => {
      const steps = [...new Set(faults.map(({ step }) => step))].sort((a, b) => a - b);
      for (const from of steps) {
        const chosen = steps
          .filter((step) => step >= from)
          .flatMap((s) => faults.filter(({ step }) => step === s).slice(-1));
        const { carrier, context } = spoil(kind, ...chosen);
        const { code } = await refusal(read(kind, carrier, engine, context));
        expect(code).toBe(chosen[0]?.code);
      }
    });
  });
});
