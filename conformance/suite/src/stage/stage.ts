import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Instant } from '../oracle/calendar.js';
import type { Issuer } from '../oracle/issuer.js';
import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import { formatPublicKey } from '../oracle/paserk.js';
import type { Random } from '../oracle/random.js';
import type { ReadArtifact } from '../oracle/read-artifact.js';
import { readCarried } from '../oracle/read-carried.js';
import type { Refusal } from '../oracle/refusal.js';
import { HarnessError } from '../outcome.js';
import { type Answer, jsonAnswer, problemAnswer } from './answer.js';
import { urlAstray } from './astray.js';
import { type StageBooks, type StageLicense, stageBooks } from './books.js';
import {
  type Astray,
  countedFaults,
  type Deed,
  type Faults,
  PLACES,
  type Place,
  type TokenFault,
} from './fault.js';
import { goodAnswer } from './good-answer.js';
import { type Listener, listenOnLoopback } from './listener.js';
import { send } from './send.js';
import { faultyToken, receiptOfAnother, unknownIssuer } from './token-fault.js';

/** What a stage is built with. */
export interface StageOptions {
  readonly issuer: Issuer;
  readonly random: Random;
  readonly product: string;
  readonly now: Instant;
  readonly license?: Partial<StageLicense>;
  /** Resources that the directory does not have. */
  readonly without?: readonly Exclude<Place, 'directory'>[];
}

/** A request as it came, with what the oracle makes of it. */
export interface StageRequest {
  /** Whether it came to the directory's origin, or to the one beside it. */
  readonly origin: 'home' | 'stranger';
  /** The resource at this path, whatever the query. */
  readonly place: Place | 'none';
  readonly method: string;
  /** Path and query, as they came. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body, where it is a JSON object. */
  readonly json: JsonObject | undefined;
  /** The machine code in it, where the resource asks for one. */
  readonly code: ReadArtifact<'machine-code'> | Refusal | undefined;
  readonly deactivation: ReadArtifact<'deactivation'> | Refusal | undefined;
  /** What a fault did in place of a good answer. */
  readonly fault: Deed | undefined;
  /** Status that was to be sent; absent where a fault says nothing. */
  readonly status: number | undefined;
}

/** The suite's own vendor on loopback: scripted, with its own issuer and clock. */
export interface Stage extends Pick<Faults, 'lay' | 'clear'> {
  /** URL of the directory: all that a client knows. */
  readonly directory: string;
  /** Paths and queries of the resources. */
  readonly targets: Readonly<Record<Place, string>>;
  readonly license: StageLicense;
  readonly books: StageBooks;
  /** The vendor's clock. */
  now: Instant;
  /** Every request, in the order in which they came. */
  readonly requests: readonly StageRequest[];
  /** The requests for a resource. */
  at(place: Place): readonly StageRequest[];
  /**
   * Connections to other origins than the directory's, whether or not a request came over them: to the other port, and
   * with another scheme to this one.
   */
  readonly strangers: number;
  /** Resolves when the n-th request for a resource has come, counted from 1. */
  seen(place: Place, n?: number): Promise<void>;
  /** Refuses connections, until {@link comeBack}. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  /** @throws HarnessError where an answer that was to be good broke its schema. */
  close(): Promise<void>;
}

/** Nothing that a client could guess; a part of each must not be lost on the way. */
const TARGETS: Record<Place, string> = {
  directory: '/Q7/where.is?it=here&v=1',
  challenges: '/zx81/c/',
  activations: '/a%2Fb;x=1/Act?p=%3D&q=a+b',
  checkIns: '/zx81/c/again',
  deactivations: '/end//of.it',
};
/** Where a redirect to the same origin leads: the same resource. */
const ELSEWHERE = '/moved';

/** Starts a stage. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { issuer, product } = options;
  const license: StageLicense = {
    id: 'lic-1',
    key: 'QK7M2-9XWZT-4HRVB-8NPCD-A',
    edition: 'standard',
    entitlements: ['export'],
    leaseSeconds: 1_209_600,
    ...options.license,
  };
  const books = stageBooks(issuer, license, options.random.subStream('stage'));
  const faults = countedFaults();
  const requests: StageRequest[] = [];
  const waiting: { place: Place; n: number; resolve: () => void }[] = [];
  let now = options.now;
  let ownFault: HarnessError | undefined;

  const home: Listener = await listenOnLoopback(
    (request, response) => void received('home', request, response),
  );
  const beside = await listenOnLoopback((request, response) => void received('stranger', request, response));
  const origin = `http://127.0.0.1:${home.port}`;

  function directory(astray: Readonly<Record<string, Astray>> = {}): JsonObject {
    const resources: Record<string, Json> = {};
    for (const place of PLACES) {
      if (place === 'directory' || options.without?.includes(place)) continue;
      const url = urlAstray(astray[place], TARGETS[place], home.port, beside.port);
      if (url !== undefined) resources[place] = url;
    }
    for (const name of Object.keys(astray).filter((other) => !(other in TARGETS)))
      resources[name] = urlAstray(astray[name], `/${name}`, home.port, beside.port) ?? null;
    const keyOf = ({ kid, keys }: Issuer) => ({
      kid,
      key: formatPublicKey(keys.publicKey),
      status: 'active',
    });
    return {
      protocol: 'oap/1',
      issuer: issuer.iss,
      claims: ['core', 'online', 'proofs'],
      // A key that nobody trusts is listed with the vendor's own.
      keys: [keyOf(unknownIssuer(issuer)), keyOf(issuer)],
      products: [{ id: product, name: 'Example Editor', editions: [license.edition] }],
      limits: { httpBodyBytesMax: 131_072, challengeSeconds: 300 },
      resources,
    };
  }

  /** What the vendor does with a request where nothing is the matter. @throws HarnessError where that breaks its schema. */
  function carryOut(seen: Omit<StageRequest, 'fault' | 'status'>): Answer {
    return goodAnswer(seen.place, answered(seen));
  }

  function answered(seen: Omit<StageRequest, 'fault' | 'status'>): Answer {
    if (seen.place === 'none') return problemAnswer('not-supported', 404);
    if (seen.place === 'directory') return jsonAnswer(200, directory());
    if (seen.method !== 'POST') return problemAnswer('not-supported', 405);
    if (seen.place === 'challenges') return books.challenge(now);
    if (seen.place === 'deactivations') {
      const read = seen.deactivation;
      return read?.ok ? books.deactivate(read.claims, now) : problemAnswer(read?.code ?? 'malformed');
    }
    const read = seen.code;
    if (!read?.ok) return problemAnswer(read?.code ?? 'malformed');
    return seen.place === 'activations'
      ? books.activate(read.claims, seen.json?.licenseKey, now)
      : books.checkIn(read.claims, now);
  }

  /** A fault of the suite's own must not look like one of the network: it is told when the stage is closed. */
  async function received(at: StageRequest['origin'], request: IncomingMessage, response: ServerResponse) {
    try {
      await receive(at, request, response);
    } catch (error) {
      ownFault ??=
        error instanceof HarnessError ? error : new HarnessError(`the stage failed: ${String(error)}`);
      response.destroy();
      for (const wait of waiting) wait.resolve();
    }
  }

  async function receive(at: StageRequest['origin'], request: IncomingMessage, response: ServerResponse) {
    response.on('error', () => undefined);
    const body = await bodyOf(request).catch(() => undefined);
    if (body === undefined) return;
    const seen = looked(at, request, body);
    const deed = at === 'home' && seen.place !== 'none' ? faults.due(seen.place) : undefined;
    const { answer, play } = await played(seen, deed);
    requests.push({ ...seen, fault: deed, status: answer?.status });
    for (const wait of waiting)
      if (requests.filter(({ place }) => place === wait.place).length >= wait.n) wait.resolve();
    if (answer) play(response, answer);
    else response.destroy();
  }

  /** The answer and the way to send it; no answer closes the connection. */
  async function played(
    seen: Omit<StageRequest, 'fault' | 'status'>,
    deed: Deed | undefined,
  ): Promise<{ answer?: Answer; play: (response: ServerResponse, answer: Answer) => void }> {
    const play = send.whole;
    switch (deed?.kind) {
      case undefined:
        return { answer: carryOut(seen), play };
      case 'gone':
        await home.leave();
        return { answer: carryOut(seen), play };
      case 'close':
        return { play };
      case 'lost':
        carryOut(seen);
        return { play };
      case 'late':
      case 'drip':
      case 'half':
      case 'pieces':
        return { answer: carryOut(seen), play: send[deed.kind] };
      case 'padded':
        return { answer: carryOut(seen), play: (to, answer) => send.padded(to, answer, deed.bytes) };
      case 'flood': {
        const answer = {
          status: deed.status ?? 200,
          headers: { 'content-type': deed.type ?? 'application/json' },
          body: '',
        };
        return { answer, play: (to) => send.flood(to, answer, deed.bytes) };
      }
      case 'answer': {
        const type: Record<string, string> = deed.type === undefined ? {} : { 'content-type': deed.type };
        const headers = { ...type, ...deed.headers };
        return { answer: { status: deed.status, headers, body: deed.body ?? '' }, play };
      }
      case 'problem': {
        const type: Record<string, string> = deed.type === undefined ? {} : { 'content-type': deed.type };
        return {
          answer: problemAnswer(deed.code, deed.status, deed.members, { ...type, ...deed.headers }),
          play,
        };
      }
      case 'redirect':
        return { answer: redirect(seen, deed), play };
      case 'restated': {
        const good = carryOut(seen);
        const type: Record<string, string> = deed.type === undefined ? {} : { 'content-type': deed.type };
        const headers = { ...good.headers, ...type, ...deed.headers };
        return { answer: { ...good, status: deed.status ?? good.status, headers }, play };
      }
      case 'members':
        return { answer: changed(carryOut(seen), deed.members), play };
      case 'astray':
        return { answer: jsonAnswer(200, directory(deed.resources)), play };
      case 'token':
        return { answer: withFault(carryOut(seen), deed.fault), play };
      case 'receipt-of-another':
        return { answer: changed(carryOut(seen), { receipt: receiptOfAnother(product, issuer) }), play };
    }
  }

  function redirect(seen: Pick<StageRequest, 'target'>, deed: Deed & { kind: 'redirect' }): Answer {
    const location = {
      elsewhere: `${origin}${ELSEWHERE}${seen.target}`,
      stranger: `http://127.0.0.1:${beside.port}${seen.target}`,
      itself: `${origin}${seen.target}`,
    }[deed.to];
    return { status: deed.status, headers: { location }, body: '' };
  }

  function withFault(answer: Answer, fault: TokenFault): Answer {
    const token = books.tokens.at(-1);
    return token && answer.status < 300
      ? changed(answer, { token: faultyToken(token, fault, issuer) })
      : answer;
  }

  function looked(
    at: StageRequest['origin'],
    request: IncomingMessage,
    body: string,
  ): Omit<StageRequest, 'fault' | 'status'> {
    const target = request.url ?? '';
    const bare = target.startsWith(ELSEWHERE) ? target.slice(ELSEWHERE.length) : target;
    const place = PLACES.find((name) => pathOf(TARGETS[name]) === pathOf(bare)) ?? 'none';
    const json = objectIn(body);
    const carried = (name: string) => (typeof json?.[name] === 'string' ? (json[name] as string) : '');
    return {
      origin: at,
      place,
      method: request.method ?? '',
      target,
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body,
      json,
      code:
        place === 'activations' || place === 'checkIns'
          ? readCarried('machine-code', carried('machineCode'))
          : undefined,
      deactivation:
        place === 'deactivations' ? readCarried('deactivation', carried('deactivation')) : undefined,
    };
  }

  return {
    directory: origin + TARGETS.directory,
    targets: TARGETS,
    license,
    books,
    get now() {
      return now;
    },
    set now(instant) {
      now = instant;
    },
    requests,
    at: (place) => requests.filter((request) => request.place === place),
    get strangers() {
      return beside.connections + home.garbled;
    },
    seen: (place, n = 1) =>
      new Promise((resolve) => {
        if (requests.filter((request) => request.place === place).length >= n) resolve();
        else waiting.push({ place, n, resolve });
      }),
    lay: faults.lay,
    clear: faults.clear,
    leave: () => home.leave(),
    comeBack: () => home.comeBack(),
    async close() {
      await home.close();
      await beside.close();
      if (ownFault) throw ownFault;
    },
  };
}

function changed(answer: Answer, members: JsonObject): Answer {
  const now: Record<string, Json> = { ...(objectIn(answer.body) ?? {}) };
  for (const [name, value] of Object.entries(members)) {
    if (value === null) delete now[name];
    else now[name] = value;
  }
  return { ...answer, body: JSON.stringify(now) };
}

const pathOf = (target: string) => target.split('?')[0];

function objectIn(body: string): JsonObject | undefined {
  try {
    const json = JSON.parse(body) as Json;
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
