import type { MadeCode } from '../made-code.js';
import { openCarrier } from '../oracle/carrier.js';
import { isObject, type JsonObject } from '../oracle/json.js';
import type { Kind } from '../oracle/kinds.js';
import { readCarried } from '../oracle/read-carried.js';
import { Breach } from '../outcome.js';
import { judgeActivation, type Prepared } from '../steps/activate.js';
import { judgeChallenge } from '../steps/challenge.js';
import { judgeCheckIn } from '../steps/check-in.js';
import { judgeAll, type PlayContext } from '../steps/context.js';
import { judgeDeactivation } from '../steps/deactivate.js';
import { digestOf } from '../steps/make-code.js';
import { type Observed, observe } from '../steps/observe.js';
import type { HttpRequest, Now } from '../target.js';
import type { GatewayPlace, Judged } from './gateway.js';
import { SidedBreach } from './side.js';

/** A code that a client has sent, and what came back. */
export interface OnlineExchange {
  readonly place: GatewayPlace;
  readonly code?: MadeCode;
  /** The challenge that was given last before it. */
  readonly challenge: string | undefined;
  readonly observed: Observed;
}

/** What passes the gateway while a client is asked to go online. */
export interface Exchanges {
  readonly judged: Judged;
  /** No answer came: the server's fault, or nobody's. */
  readonly lost: (error: unknown) => void;
  /** Begins anew, for a machine. */
  begin(machine: string): void;
  /** What has passed. @throws whatever was found in the first exchange that was not as it must be. */
  end(): readonly OnlineExchange[];
}

/** Judges each answer that passes by the books. The server's are judged first: a client cannot do better than they. */
export function exchangesOf(c: PlayContext): Exchanges {
  let passed: OnlineExchange[] = [];
  let machine = '';
  let challenge: string | undefined;
  let fault: unknown;
  let failed = false;

  function take(place: GatewayPlace, request: HttpRequest, observed: Observed, now: Now): void {
    if (place === 'directory') return;
    if (place === 'challenges') {
      challenge = judgeChallenge(c, observed);
      return;
    }
    const json = bodyOf(request);
    if (place === 'deactivations') {
      const { text, read } = readIn('deactivation', json['deactivation']);
      passed.push({ place, challenge, observed });
      const { claims, kid } = read;
      const components = claims.machine.fingerprint?.components;
      const given = { digest: digestOf(text), kid, jti: claims.jti, product: claims.aud, components };
      judgeDeactivation(c, given, observed);
      return;
    }
    const { text, read } = readIn('machine-code', json['machineCode']);
    const code: MadeCode = { machine, text, digest: digestOf(text), kid: read.kid, claims: read.claims };
    passed.push({ place, code, challenge, observed });
    if (place === 'checkIns') {
      judgeCheckIn(c, code, observed, now);
      return;
    }
    judgeAll(c.judge, judgeActivation(c, c.judge, preparedOf(code, json), observed, now).side);
  }

  function note(error: unknown): void {
    if (!failed) fault = ofServer(error);
    failed = true;
  }

  return {
    judged(place, request, reply, during) {
      if (failed) return;
      try {
        take(place, request, observe(reply, c.world.directory), during);
      } catch (error) {
        note(error);
      }
    },
    lost: note,
    begin(handle) {
      machine = handle;
      passed = [];
      challenge = undefined;
      failed = false;
    },
    end() {
      if (failed) throw fault;
      return passed;
    },
  };
}

/** What is broken in an answer, the server has broken. */
function ofServer(error: unknown): unknown {
  if (!(error instanceof Breach) || error instanceof SidedBreach) return error;
  return new SidedBreach('server', error.id, error.expected, error.got, error.at);
}

/** An artifact in a request: what does not read there, the client has not written well. */
function readIn<K extends 'machine-code' | 'deactivation'>(kind: K, text: unknown) {
  const read = typeof text === 'string' ? readCarried(kind, text) : undefined;
  if (read?.ok) return { text: envelopeOf(String(text)), read };
  const id = kind === 'machine-code' ? 'CODE-1' : 'DEACT-1';
  const got = read ? `${read.code}: ${read.reason}` : (text ?? 'nothing');
  throw new SidedBreach('client', id, `a ${kind} that reads well`, got, `request.${memberOf(kind)}`);
}

const memberOf = (kind: Kind) => (kind === 'machine-code' ? 'machineCode' : kind);

/** The envelope in a carrier that reads. */
function envelopeOf(text: string): string {
  const opened = openCarrier(text);
  return opened.ok ? opened.envelope : '';
}

function bodyOf({ method, headers = {}, body }: HttpRequest): JsonObject {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim();
  const asked = `${method} ${type}`;
  if (asked !== 'POST application/json')
    throw new SidedBreach('client', 'NET-2', 'POST application/json', asked, 'request');
  try {
    const json = JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
    if (isObject(json)) return json;
  } catch {
    // What is no JSON is no object either.
  }
  throw new SidedBreach('client', 'NET-2', 'a JSON object', 'something else', 'request.body');
}

/** An activation that a client has sent, as the books take one. */
function preparedOf(code: MadeCode, { licenseKey, email, edition }: JsonObject): Prepared {
  return {
    step: {
      op: 'activate',
      machine: code.machine,
      license: '',
      ...(typeof edition === 'string' && { edition }),
    },
    code,
    licenseKey: typeof licenseKey === 'string' ? licenseKey : '',
    ...(typeof email === 'string' && { email }),
    body: '',
  };
}
