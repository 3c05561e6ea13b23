import { describe, expect, it } from 'vitest';
import { decideGiveUp } from '../../src/client/model/give-up.js';
import { afterLoad, decideLoad } from '../../src/client/model/load.js';
import { observe } from '../../src/client/model/observe.js';
import { type ClientInputs, type ClientState, EMPTY_STATE } from '../../src/client/model/state.js';
import { statusOf } from '../../src/client/model/status.js';
import { machineIdentity } from '../../src/oracle/identity.js';
import { bind, issueToken, makeIssuer } from '../../src/oracle/issuer.js';
import { makeMachineCode } from '../../src/oracle/machine-code.js';
import { formatPublicKey } from '../../src/oracle/paserk.js';
import { seededRandom } from '../../src/oracle/random.js';

const T0 = 1_772_355_600;
const DAY = 86_400;
const random = seededRandom('client model', 1);
const machine = machineIdentity({ seed: 1, nonce: 0, name: 'own' }, 'linux');
const issuer = makeIssuer(1, 'Example Software');
const inputs: ClientInputs = {
  product: 'example-editor',
  appVersion: '1.0.0',
  platform: 'linux',
  osVersion: '12',
  label: 'mine',
  trust: [{ key: formatPublicKey(issuer.keys.publicKey), status: 'active' }],
  facts: machine.facts,
};
const code = makeMachineCode(machine, {
  product: inputs.product,
  issuedAt: T0,
  accepts: [issuer.kid],
  random,
});
const component = (name: string, weight: number, of: 'hardware' | 'os') => ({ name, weight, class: of });
const token = (generation: number, expiresAt?: number) =>
  issueToken(issuer, code.claims, {
    issuedAt: T0,
    random,
    sub: 'act-1',
    license: { id: 'lic-1', edition: 'standard', entitlements: [] },
    generation,
    limit: 3,
    binding: bind(code.claims, {
      components: [component('hw.board-serial.1', 2, 'hardware'), component('os.install-id.1', 1, 'os')],
      quorum: 3,
    }),
    ...(expiresAt !== undefined && { expiresAt }),
  });

const pending: ClientState = { ...EMPTY_STATE, kid: machine.kid, pending: code };
const load = (state: ClientState, text: string, now = T0): ClientState => {
  const seen = observe(state, inputs, now);
  const decision = decideLoad(seen, inputs, now, text);
  return decision.kind === 'accepted' ? afterLoad(seen, inputs, now, decision) : seen;
};
const stateAt = (state: ClientState, now: number, around = inputs) => {
  const { state: name, usable } = statusOf(observe(state, around, now), around, now);
  return `${name} ${usable}`;
};

describe('the model of a client', () => {
  const active = load(pending, token(2, T0 + 10 * DAY).text);

  it('loads the answer, and is expired from its exp on', () => {
    expect(stateAt(pending, T0)).toBe('pending false');
    expect(active.pending).toBeUndefined();
    expect(stateAt(active, T0 + 10 * DAY - 1)).toBe('active true');
    expect(stateAt(active, T0 + 10 * DAY)).toBe('expired false');
  });

  it('refuses a lower generation and takes the same again', () => {
    const decide = (generation: number) => decideLoad(active, inputs, T0, token(generation).text);
    expect(decide(1)).toMatchObject({ kind: 'refused', code: 'generation-superseded', by: 'TOK-21' });
    expect(decide(2)).toMatchObject({ kind: 'accepted', by: 'LOAD-3' });
  });

  it('follows a clock by 31 days, and further only after a day', () => {
    const far = T0 + 31 * DAY + 1;
    expect(observe(active, inputs, far - 1).floor).toBe(far - 1);
    const once = observe(active, inputs, far);
    expect(once).toMatchObject({ floor: T0, series: { first: far, last: far } });
    expect(observe(once, inputs, far + DAY - 1).floor).toBe(T0);
    expect(observe(once, inputs, far + DAY)).toMatchObject({ floor: far + DAY, series: undefined });
    expect(observe(once, inputs, T0).series).toBeUndefined();
  });

  it('is rolled back when the clock is more than a day before the floor', () => {
    expect(stateAt(active, T0 - DAY)).toBe('active true');
    expect(stateAt(active, T0 - DAY - 1)).toBe('clock-rollback false');
  });

  it('counts the grace from the first sight, which only goes back', () => {
    const blind = { ...inputs, facts: [] };
    const seen = observe(observe(active, blind, T0 + 60), blind, T0 + 30);
    expect(seen.firstSight).toBe(T0 + 30);
    expect(stateAt(seen, T0 + 30 + 7 * DAY - 1, blind)).toBe('machine-indeterminate true');
    expect(stateAt(seen, T0 + 30 + 7 * DAY, blind)).toBe('machine-indeterminate false');
    expect(observe(seen, inputs, T0 + 90).firstSight).toBeUndefined();
  });

  it('gives up a key once, and has nothing to give up without one', () => {
    expect(decideGiveUp(EMPTY_STATE)).toMatchObject({ code: 'activation-not-found', by: 'END-8' });
    expect(decideGiveUp(active)).toMatchObject({ kind: 'fresh' });
    const given = { kid: machine.kid, jti: 'x', text: 'y', hasReceipt: true };
    const gone = { ...EMPTY_STATE, deactivations: [given] };
    expect(decideGiveUp(gone)).toMatchObject({ code: 'machine-key-retired', by: 'END-7' });
    expect(stateAt(gone, T0)).toBe('deactivated false');
  });
});
