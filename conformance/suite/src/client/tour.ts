import { formatInstant } from '../oracle/calendar.js';
import type { DeactivationClaims, MachineCodeClaims } from '../oracle/claims.js';
import { componentsOf, machineIdentity } from '../oracle/identity.js';
import type { Json, JsonObject } from '../oracle/json.js';
import { makeMachineCode } from '../oracle/machine-code.js';
import { seededRandom } from '../oracle/random.js';
import { readCarried } from '../oracle/read-carried.js';
import { factsOf } from './installed.js';
import { isClaimed, METHODS, methodOf } from './methods.js';
import { makeVendor, NOW, PRODUCT } from './vendor.js';

/** One call on a tour through every method. */
export interface TourCall {
  readonly method: string;
  /** Whether a good client does what is asked, or refuses it. */
  readonly wants: 'result' | 'refusal';
  /** The code by which a good client refuses. */
  readonly code?: string;
  /** What is asked, for people: `a text that holds no token`. */
  readonly about: string;
  /** The params, of what came before; undefined: what came before does not allow the call. */
  params(seen: TourSeen): JsonObject | undefined;
}

/** What a tour has seen so far. */
interface TourSeen {
  readonly folder: string;
  /** The last result of each method. */
  readonly results: ReadonlyMap<string, JsonObject>;
}

const RUBBISH = 'Hello, this is no license.';

/** The calls of a tour through every method that the claims have: each with something to do, and with something to refuse. */
export function tourOf(claims: readonly string[], seed: bigint): readonly TourCall[] {
  return callsOf(seed).filter(({ method }) => isClaimed(methodOf(method).claim, claims));
}

/** Methods on a tour that a driver with these claims answers. */
export const methodsOf = (claims: readonly string[]): readonly string[] =>
  METHODS.filter(({ claim }) => isClaimed(claim, claims)).map(({ method }) => method);

function callsOf(seed: bigint): readonly TourCall[] {
  const random = seededRandom('tour', seed);
  const now = formatInstant(NOW);
  const vendor = makeVendor(random, seed);
  const machine = machineIdentity({ seed, nonce: 0, name: 'tour' });
  const code = makeMachineCode(machine, {
    product: PRODUCT,
    issuedAt: NOW,
    accepts: [vendor.issuer.kid],
    random: random.subStream('code'),
  });
  const token = vendor.token(code.claims);
  const facts = factsOf(machine);
  const open = (trust: JsonObject[], name: string) => ({
    method: 'open',
    wants: 'result' as const,
    about: 'on an empty state directory',
    params: ({ folder }: TourSeen) => ({
      now,
      stateDirectory: `${folder}/${name}`,
      product: PRODUCT,
      appVersion: '1.0.0',
      platform: machine.platform,
      osVersion: machine.osVersion,
      trust,
      facts,
    }),
  });
  const does = (method: string, about: string, params: TourCall['params'] | JsonObject): TourCall => ({
    method,
    wants: 'result',
    about,
    params: typeof params === 'function' ? params : () => params,
  });
  const refuses = (method: string, code: string, about: string, params: JsonObject): TourCall => ({
    method,
    wants: 'refusal',
    code,
    about,
    params: () => params,
  });
  return [
    does('read', 'a text that holds a token', { text: `Here it is:\n\n  ${token.text}\n` }),
    refuses('read', 'malformed', 'a text that holds none', { text: RUBBISH }),
    does('verify', 'a token of a trusted issuer', {
      kind: 'token',
      bytes: base64(token.text),
      trust: vendor.trust(),
      product: PRODUCT,
    }),
    refuses('verify', 'malformed', 'bytes that hold no token', {
      kind: 'token',
      bytes: base64(RUBBISH),
      trust: vendor.trust(),
    }),
    does('compare', 'a machine with its own binding', {
      binding: token.claims.binding as unknown as JsonObject,
      components: componentsOf(machine, PRODUCT) as unknown as readonly Json[],
    }),
    open([], 'untrusting'),
    refuses('machineCode', 'client-outdated', 'with no issuer key trusted', { now }),
    does('close', 'the client', {}),
    open(vendor.trust(), 'state'),
    does('status', 'of a client that is not activated', { now }),
    does('machineCode', 'of a client that has no key yet', { now }),
    does('save', 'the request file, without a folder', { now, artifact: 'machine-code' }),
    refuses('save', 'activation-not-found', 'a deactivation file where there is none', {
      now,
      artifact: 'deactivation',
    }),
    refuses('load', 'malformed', 'a text that holds no token', { now, text: RUBBISH }),
    does('load', 'the token that answers the code shown', ({ results }) => {
      const claims = claimsIn<MachineCodeClaims>('machine-code', results.get('machineCode')?.['machineCode']);
      return claims && { now, text: vendor.token(claims).text };
    }),
    does('setFacts', 'a machine without a disk serial', { facts: { ...facts, 'hw.disk-serial.1': null } }),
    refuses('activate', 'not-supported', 'without a directory', {
      now,
      licenseKey: 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2',
    }),
    refuses('checkIn', 'not-supported', 'without a directory', { now }),
    does('deactivate', 'the client', { now }),
    refuses('loadReceipt', 'malformed', 'a text that holds no receipt', { now, text: RUBBISH }),
    does('loadReceipt', 'the receipt of the deactivation', ({ results }) => {
      const shown = results.get('deactivate')?.['deactivation'];
      const claims = claimsIn<DeactivationClaims>('deactivation', shown);
      return claims && { now, text: vendor.receipt(claims).text };
    }),
    does('close', 'the client', {}),
  ];
}

function claimsIn<Claims>(
  kind: 'machine-code' | 'deactivation',
  shown: Json | undefined,
): Claims | undefined {
  const read = typeof shown === 'string' ? readCarried(kind, shown) : undefined;
  return read?.ok ? (read.claims as unknown as Claims) : undefined;
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
