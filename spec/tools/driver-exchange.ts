/*
 * The worked exchange of chapter 17: whole lines between suite and driver, out of the artifacts of the other examples.
 * What a client would compute of them (verdict, weights, names) is computed here by the reference implementation.
 */
import { compare, componentsOf } from '@offline-activation/fingerprint';
import {
  DRIVER_METHODS,
  DRIVER_REVISION,
  type DriverMethod,
  ERRORS,
  type MachineCode,
  STATES,
  type Token,
} from '@offline-activation/protocol';
import type { Signed } from '@offline-activation/signer/issuer';

/** What the other examples have made. */
export interface Made {
  readonly product: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly code: Signed<Omit<MachineCode, 'kind' | 'ver'>>;
  readonly token: Signed<Omit<Token, 'kind' | 'ver'>>;
  /** The issuer's public key as text. */
  readonly issuerKey: string;
}

type Call = readonly [method: DriverMethod, params: object, result: object];

/** Makes the worked exchange: the lines in their order, to the driver and from it. */
export function driverExchange(made: Made): object {
  const lines = callsOf(made).flatMap(([method, params, result], index) => {
    const id = index + 1;
    return [
      { to: 'driver', line: JSON.stringify({ jsonrpc: '2.0', id, method, params }) },
      { to: 'suite', line: JSON.stringify({ jsonrpc: '2.0', id, result }) },
    ];
  });
  const schemas = Object.fromEntries(
    callsOf(made).map(([method]) => [method, [DRIVER_METHODS[method].params, DRIVER_METHODS[method].result]]),
  );
  return { example: 'driver-exchange', spec: '17.5', schemas, lines };
}

function callsOf({ product, facts, code, token, issuerKey }: Made): readonly Call[] {
  const { machine, app } = code.claims;
  const found = { ...facts, 'hw.cpu.1': null };
  const later = { ...found, 'hw.disk-serial.1': 'WD-WX11A1234567', 'net.mac.1': null };
  return [
    [
      'initialize',
      { protocol: DRIVER_REVISION },
      {
        protocol: DRIVER_REVISION,
        name: 'example-client',
        version: '1.0.0',
        claims: ['core'],
        capabilities: ['files', 'storage', 'kill'],
      },
    ],
    [
      'open',
      {
        now: '2026-03-01T09:28:00Z',
        stateDirectory: '/home/ada/.example-editor',
        product,
        appVersion: app.version,
        platform: machine.platform,
        osVersion: machine.osVersion,
        label: machine.label,
        trust: [{ key: issuerKey, status: 'active' }],
        facts: found,
      },
      saidOf('unactivated', false),
    ],
    ['machineCode', { now: '2026-03-01T09:28:00Z', shareLabel: true }, { machineCode: code.envelope }],
    [
      'load',
      { now: '2026-03-01T09:40:00Z', text: `> ${code.envelope}` },
      {
        error: {
          code: 'wrong-kind',
          remedy: ERRORS['wrong-kind'].remedy,
          offers: [],
          expected: 'token',
          got: 'machine-code',
        },
      },
    ],
    ['load', { now: '2026-03-01T09:41:00Z', text: token.envelope }, {}],
    ['setFacts', { facts: later }, {}],
    [
      'status',
      { now: '2026-03-02T08:00:00Z' },
      {
        ...saidOf('machine-drifted', true),
        token: toldOf(token.claims),
        fingerprint: compare(token.claims.binding, componentsOf(product, later)),
      },
    ],
    ['close', {}, {}],
  ];
}

function saidOf(state: keyof typeof STATES, usable: boolean): object {
  const { remedy, offers } = STATES[state];
  return { state, usable, remedy, offers };
}

function toldOf({ jti, sub, license, seat, exp }: Made['token']['claims']): object {
  const { generation, mode, unlockAt } = seat;
  return { jti, sub, license, generation, mode, exp, unlockAt };
}
