import type { Artifact } from '../../src/oracle/artifact.js';
import { parseInstant } from '../../src/oracle/calendar.js';
import { makeDeactivation } from '../../src/oracle/deactivation.js';
import { type Machine, machineIdentity } from '../../src/oracle/identity.js';
import {
  type BindingPolicy,
  bind,
  type Issuer,
  issueReceipt,
  issueToken,
  makeIssuer,
} from '../../src/oracle/issuer.js';
import type { Kind } from '../../src/oracle/kinds.js';
import { makeMachineCode } from '../../src/oracle/machine-code.js';
import { type Random, seededRandom } from '../../src/oracle/random.js';

export const NOW = parseInstant('2026-03-01T09:30:00Z') ?? 0;
export const PRODUCT = 'example-editor';
export const POLICY: BindingPolicy = {
  components: [
    { name: 'hw.smbios-uuid.1', class: 'hardware', weight: 3 },
    { name: 'hw.board-serial.1', class: 'hardware', weight: 2 },
    { name: 'hw.disk-serial.1', class: 'hardware', weight: 2 },
    { name: 'hw.cpu.1', class: 'hardware', weight: 1 },
    { name: 'net.mac.1', class: 'network', weight: 1 },
    { name: 'os.install-id.1', class: 'os', weight: 1 },
  ],
  quorum: 5,
};

export interface Good {
  readonly random: Random;
  readonly machine: Machine;
  readonly issuer: Issuer;
  readonly artifacts: { readonly [K in Kind]: Artifact<K> };
}

/** One artifact of each kind, all of one story. */
export function goodOnes(seed: number | string = 1): Good {
  const random = seededRandom('test', seed);
  const machine = machineIdentity({ seed, nonce: 0, name: 'laptop' });
  const issuer = makeIssuer(seed, 'Example Vendor');
  const code = makeMachineCode(machine, { product: PRODUCT, issuedAt: NOW, accepts: [issuer.kid], random });
  const token = issueToken(issuer, code.claims, {
    issuedAt: NOW + 60,
    random,
    sub: 'act-1',
    license: { id: 'lic-1', edition: 'pro', entitlements: ['export'] },
    generation: 2,
    limit: 3,
    unlockAt: NOW + 86_400,
    binding: bind(code.claims, POLICY),
  });
  const deactivation = makeDeactivation(machine, {
    product: PRODUCT,
    issuedAt: NOW + 120,
    random,
    sub: 'act-1',
    generation: 2,
  });
  const receipt = issueReceipt(issuer, deactivation.claims, {
    issuedAt: NOW + 180,
    random,
    releaseClass: 'proved',
    sub: 'act-1',
  });
  return { random, machine, issuer, artifacts: { 'machine-code': code, token, deactivation, receipt } };
}
