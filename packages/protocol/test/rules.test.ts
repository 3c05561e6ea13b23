import { describe, expect, it } from 'vitest';
import { compileCheck, SCHEMAS, type SchemaName } from '../src/index.js';
import { SAMPLES } from './samples.js';

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const KID = `k4.pid.${'B'.repeat(44)}`;

/** A change of a sample that its schema must refuse, and where. */
const REFUSED: readonly (readonly [SchemaName, string, (sample: never) => void])[] = [
  ['machine-code', '/ver', (s: { ver: number }) => (s.ver = 2)],
  ['machine-code', '/kind', (s: { kind: string }) => (s.kind = 'token')],
  ['machine-code', '/accepts', (s: { accepts: string[] }) => (s.accepts = [])],
  ['machine-code', '/accepts', (s: { accepts: string[] }) => (s.accepts = [KID, KID])],
  ['machine-code', '/accepts', (s: { accepts: string[] }) => (s.accepts = kids(17))],
  ['machine-code', '/holds/generation', (s: { holds: { generation: number } }) => (s.holds.generation = 0)],
  [
    'machine-code',
    '/machine/platform',
    (s: { machine: { platform: string } }) => (s.machine.platform = 'bsd'),
  ],
  [
    'machine-code',
    '/machine/fingerprint/components',
    (s: WithPrint) => (components(s)[1] = components(s)[0]),
  ],
  ['machine-code', '/machine/fingerprint/components', (s: WithPrint) => fill(components(s), 17)],
  ['machine-code', '/crit', (s: { crit: string[] }) => (s.crit = [])],
  ['machine-code', '/crit', (s: { crit: string[] }) => (s.crit = ['x', 'x'])],
  ['machine-code', '/crit/0', (s: { crit: string[] }) => (s.crit = ['é'])],
  [
    'deactivation',
    '/machine/fingerprint/components',
    (s: WithPrint) => (components(s)[1] = components(s)[0]),
  ],
  ['deactivation', '/generation', (s: { generation: number }) => (s.generation = 0)],
  ['token', '/iss', (s: { iss: string }) => (s.iss = 'x'.repeat(201))],
  ['token', '/seat/generation', (s: { seat: { generation: number } }) => (s.seat.generation = 0)],
  ['token', '/seat/limit', (s: { seat: { limit: number } }) => (s.seat.limit = -1)],
  ['token', '/seat/mode', (s: { seat: { mode: string } }) => (s.seat.mode = 'both')],
  ['token', '/license/entitlements', (s: WithLicense) => (s.license.entitlements = ['a', 'a'])],
  ['token', '/license/entitlements', (s: WithLicense) => (s.license.entitlements = words(33))],
  ['token', '/binding/quorum', (s: WithBinding) => (s.binding.quorum = 0)],
  ['token', '/binding/components', (s: WithBinding) => (s.binding.components = [])],
  ['token', '/binding/components', (s: WithBinding) => fill(s.binding.components, 17)],
  ['token', '/binding/components', (s: WithBinding) => s.binding.components.push(s.binding.components[0]!)],
  ['token', '/binding/components/0/weight', (s: WithBinding) => (s.binding.components[0]!.weight = 0)],
  ['token', '/binding/components/1/weight', (s: WithBinding) => (s.binding.components[1]!.weight = 1001)],
  ['receipt', '/releaseClass', (s: { releaseClass: string }) => (s.releaseClass = 'released')],
  ['directory', '/claims', (s: { claims: string[] }) => (s.claims = ['online'])],
  ['directory', '/limits/challengeSeconds', (s: WithLimits) => (s.limits.challengeSeconds = 301)],
  ['directory', '/limits/httpBodyBytesMax', (s: WithLimits) => (s.limits.httpBodyBytesMax = 131071)],
  ['directory', '/keys', (s: { keys: unknown[] }) => s.keys.push(s.keys[0])],
  ['activation-request', '/licenseKey', (s: { licenseKey: string }) => (s.licenseKey = '')],
  ['activation-request', '/licenseKey', (s: { licenseKey: string }) => (s.licenseKey = 'x'.repeat(257))],
  ['activation-request', '/email', (s: { email: string }) => (s.email = 'x'.repeat(255))],
  ['activation-request', '/edition', (s: { edition: string }) => (s.edition = 'x'.repeat(65))],
  ['portal-session-answer', '/session', (s: { session: string }) => (s.session = 'a b')],
  ['release-answer', '/releaseClass', (s: { releaseClass: string }) => (s.releaseClass = 'proved')],
  ['problem', '/pointer', (s: { pointer: string }) => (s.pointer = 'a')],
  ['problem', '/pointer', (s: { pointer: string }) => (s.pointer = '/~2')],
  ['problem', '/code', (s: { code: string }) => (s.code = 'teapot')],
  ['problem', '/got', (s: { got: string }) => (s.got = 'x'.repeat(65))],
  ['policy', '/reissueBudget', (s: { reissueBudget: number }) => (s.reissueBudget = 1001)],
  ['policy', '/offlineToken', (s: { offlineToken: string }) => (s.offlineToken = 'P1DT1H')],
  ['policy', '/lock', (s: { lock: string }) => (s.lock = 'perpetual')],
  ['policy', '/binding/components', (s: WithBinding) => s.binding.components.push(s.binding.components[0]!)],
  ['policy-override', '/profile', (s: { profile: string }) => (s.profile = 'none')],
  ['license', '/limit', (s: { limit: number }) => (s.limit = 1_000_001)],
  ['license', '/editions', (s: { editions: string[] }) => (s.editions = [])],
  ['license', '/state', (s: { state: string }) => (s.state = 'expired')],
  ['world-seed', '/licenses', (s: { licenses: unknown[] }) => s.licenses.push(s.licenses[0])],
  ['world-seed', '/products', (s: { products: unknown[] }) => s.products.push(s.products[0])],
  ['keys-request', '/issuerKeys', (s: { issuerKeys: unknown[] }) => (s.issuerKeys = [])],
  ['control-root', '/control', (s: { control: number }) => (s.control = 2)],
  [
    'ledger',
    '/licenses/0/exposures',
    (s: WithBooks) => s.licenses[0]!.exposures.push(s.licenses[0]!.exposures[0]),
  ],
];

interface WithPrint {
  machine: { fingerprint: { components: unknown[] } };
}
interface WithLicense {
  license: { entitlements: string[] };
}
interface WithBinding {
  binding: { quorum: number; components: { name: string; weight: number }[] };
}
interface WithLimits {
  limits: { challengeSeconds: number; httpBodyBytesMax: number };
}
interface WithBooks {
  licenses: { exposures: unknown[] }[];
}
const components = (s: WithPrint) => s.machine.fingerprint.components;
const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`);
const kids = (n: number) => words(n).map((word) => `k4.pid.${word.padEnd(44, 'A')}`);
const fill = (list: unknown[], n: number) =>
  list.splice(0, 2, ...words(n).map((name) => ({ name, class: 'os', digest: ID, weight: 1 })));

describe('refusals', () => {
  it.each(REFUSED)('%s refuses %s after %s', (name, pointer, change) => {
    const sample = SAMPLES[name]();
    change(sample as never);
    expect(compileCheck(SCHEMAS[name])(sample)).toEqual({ ok: false, pointer });
  });
});

describe('what is allowed', () => {
  it('a fingerprint without components', () => {
    const sample = SAMPLES['machine-code']() as unknown as WithPrint;
    sample.machine.fingerprint.components = [];
    expect(compileCheck(SCHEMAS['machine-code'])(sample).ok).toBe(true);
  });

  it('an edition and an e-mail of any text in a request: what they mean is another question', () => {
    const sample = { ...SAMPLES['activation-request'](), edition: '', email: '\n' };
    expect(compileCheck(SCHEMAS['activation-request'])(sample).ok).toBe(true);
  });
});
