import { fromUtf8 } from '../oracle/bytes.js';
import { isObject, type Json } from '../oracle/json.js';
import { Unmeasured } from '../outcome.js';
import type { Cap } from '../requirement.js';
import { checkOutgoing, specFault } from '../schema-check.js';
import type { Ledger, Mail } from '../target.js';
import { Lacks } from './lacks.js';
import type { IssuerKeySeed, LicenseSeed, WorldSeed } from './realise.js';
import type { Transport } from './transport.js';

/** Where the control interface is. */
export interface ControlOptions {
  readonly url: string;
  readonly token: string;
}

export interface ControlRoot {
  readonly capabilities: ReadonlySet<Cap>;
  readonly worlds: string;
}

/**
 * The control interface of a server under test. @spec 13
 *
 * What we send is checked against the specification's schemas first. Whatever goes wrong on the other side is
 * {@link Unmeasured}: the control interface is a means, and what it does wrong fails no requirement of the server.
 */
export interface ControlClient {
  readonly address: ControlOptions;
  root(): Promise<ControlRoot>;
  makeWorld(worlds: string, seed: WorldSeed): Promise<{ readonly world: string; readonly directory: string }>;
  putClock(world: string, now: string): Promise<void>;
  putLicense(world: string, license: LicenseSeed): Promise<void>;
  putKeys(world: string, issuerKeys: readonly IssuerKeySeed[]): Promise<void>;
  ledger(world: string): Promise<Ledger>;
  outbox(world: string): Promise<readonly Mail[]>;
  restart(world: string): Promise<void>;
  deleteWorld(world: string): Promise<void>;
}

/** One request to the control interface. */
interface Call {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly url: string;
  /** Schema of the body that we send, and of the answer that we want. */
  readonly sends?: readonly [schema: string | null, body: unknown];
  readonly wants: number;
  readonly answer?: string;
  /** The capability without which the answer may be `not-supported`. */
  readonly cap?: Cap;
}

/** Makes a client over a transport. */
export function controlClient(transport: Transport, address: ControlOptions): ControlClient {
  async function call({ method, url, sends, wants, answer, cap }: Call): Promise<Json> {
    if (sends?.[0]) checkOutgoing(sends[0], sends[1]);
    const sent = await transport.send({
      method,
      url,
      headers: {
        authorization: `Bearer ${address.token}`,
        ...(sends && { 'content-type': 'application/json' }),
      },
      ...(sends && { body: JSON.stringify(sends[1]) }),
    });
    const what = `the control interface, asked ${method} ${url},`;
    if (sent.fault) throw new Unmeasured(`${what} gave no answer: ${sent.fault.says}`);
    const json = parsed(sent.reply.body);
    if (sent.reply.status === wants) {
      const fault = answer === undefined ? undefined : specFault(answer, json);
      if (fault)
        throw new Unmeasured(
          `${what} answered with a broken ${answer}: ${fault.pointer || '/'} ${fault.says}`,
        );
      return json;
    }
    if (cap && isObject(json) && json['code'] === 'not-supported') throw new Lacks(cap);
    const hint = sent.reply.status === 401 ? ': it refuses the token' : detailOf(json);
    throw new Unmeasured(`${what} answered ${sent.reply.status}, not ${wants}${hint}`);
  }

  return {
    address,
    async root() {
      const json = (await call({ method: 'GET', url: address.url, wants: 200, answer: 'control-root' })) as {
        capabilities: readonly Cap[];
        worlds: string;
      } & Json;
      return { capabilities: new Set(json.capabilities), worlds: json.worlds };
    },
    async makeWorld(worlds, seed) {
      const json = await call({
        method: 'POST',
        url: worlds,
        sends: ['world-seed', seed],
        wants: 201,
        answer: 'world-answer',
        cap: 'seed',
      });
      return json as unknown as { world: string; directory: string };
    },
    async putClock(world, now) {
      await call({
        method: 'PUT',
        url: `${world}/clock`,
        sends: ['clock', { now }],
        wants: 204,
        cap: 'clock',
      });
    },
    async putLicense(world, license) {
      const url = `${world}/licenses/${license.id}`;
      await call({ method: 'PUT', url, sends: ['license', license], wants: 204, cap: 'seed' });
    },
    async putKeys(world, issuerKeys) {
      const url = `${world}/keys`;
      await call({ method: 'PUT', url, sends: ['keys-request', { issuerKeys }], wants: 204, cap: 'keys' });
    },
    async ledger(world) {
      const url = `${world}/ledger`;
      return (await call({
        method: 'GET',
        url,
        wants: 200,
        answer: 'ledger',
        cap: 'ledger',
      })) as unknown as Ledger;
    },
    async outbox(world) {
      const url = `${world}/outbox`;
      const json = await call({ method: 'GET', url, wants: 200, answer: 'outbox', cap: 'outbox' });
      return (json as unknown as { mails: readonly Mail[] }).mails;
    },
    async restart(world) {
      await call({ method: 'POST', url: `${world}/restart`, sends: [null, {}], wants: 204, cap: 'restart' });
    },
    async deleteWorld(world) {
      await call({ method: 'DELETE', url: world, wants: 204 });
    },
  };
}

function parsed(body: Uint8Array): Json {
  try {
    return JSON.parse(fromUtf8(body) ?? '') as Json;
  } catch {
    return null;
  }
}

const detailOf = (json: Json): string =>
  isObject(json) && typeof json['code'] === 'string'
    ? ` (${json['code']}: ${String(json['detail'] ?? json['title'] ?? '')})`
    : '';
