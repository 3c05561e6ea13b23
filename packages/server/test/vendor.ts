import { formatInstant, open, parseInstant, parseStrictJson } from '@offline-activation/codec';
import type { Ed25519 } from '@offline-activation/keys';
import { ed25519 as native } from '@offline-activation/keys/native';
import type {
  ActivationAnswer,
  Directory,
  Ledger,
  LedgerLicense,
  License,
  Outbox,
  PolicyOverride,
  Problem,
  Token,
  WorldSeed,
} from '@offline-activation/protocol';
import { createControl } from '../src/control/control.js';
import type { Fetch } from '../src/server.js';
import { type Machine, machineOf } from './machine.js';

export const START = '2026-03-01T09:30:00Z';
export const KEY = '0FJHB-YTKES-PGFQS-GXXY5-KZNZE';
export const OTHER_KEY = '1R0F1-92RVZ-2DWEA-NYBSR-CCSZD';

const CONTROL = 'http://control.test';
const WORLDS = 'http://worlds.test/worlds';
const TOKEN = 'control-token';

/** An answer of either server, its body read. */
export interface Reply<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body & Partial<Problem>;
}

export async function replyOf<Body>(response: Response): Promise<Reply<Body>> {
  const text = await response.text();
  const json = text !== '' && response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: json ? JSON.parse(text) : undefined,
  };
}

export function licenseOf(changes: Partial<License> & { policy?: PolicyOverride } = {}): License {
  return {
    id: 'lic-1',
    key: KEY,
    email: 'ada@example.com',
    product: 'example-editor',
    state: 'active',
    editions: ['standard', 'pro'],
    limit: 3,
    policy: { profile: 'text-3-seats' },
    ...changes,
  };
}

/** A world under command, as a test uses it. */
export interface Vendor {
  readonly directory: Directory;
  readonly directoryUrl: string;
  readonly fetch: Fetch;
  command<Body = unknown>(method: string, path: string, body?: unknown): Promise<Reply<Body>>;
  post<Body>(url: string | undefined, body: unknown, headers?: Record<string, string>): Promise<Reply<Body>>;
  machine(name: string, body?: string): Promise<Machine>;
  activate(code: string, more?: Record<string, unknown>): Promise<Reply<ActivationAnswer>>;
  checkIn(code: string): Promise<Reply<ActivationAnswer>>;
  deactivate(deactivation: string): Promise<Reply<{ receipt: string; releaseClass: string }>>;
  challenge(): Promise<string>;
  /** Opens a session for an address by its mailed link. */
  session(email?: string): Promise<string>;
  advanceTo(time: string): Promise<void>;
  advance(seconds: number): Promise<void>;
  now(): Promise<string>;
  license(changes: Partial<License>): Promise<void>;
  ledger(id?: string): Promise<LedgerLicense>;
  books(): Promise<Ledger>;
}

export async function vendorOf(
  seed: Partial<WorldSeed> = {},
  { ed25519 = native }: { readonly ed25519?: Ed25519 } = {},
): Promise<Vendor> {
  const { control, worlds } = createControl({
    token: TOKEN,
    controlUrl: CONTROL,
    worldsUrl: WORLDS,
    ed25519,
  });
  return vendorAt({ control, worlds, controlUrl: CONTROL, token: TOKEN }, seed);
}

export interface At {
  readonly control: Fetch;
  readonly worlds: Fetch;
  readonly controlUrl: string;
  readonly token: string;
}

export async function vendorAt(
  { control, worlds, controlUrl, token }: At,
  seed: Partial<WorldSeed> = {},
): Promise<Vendor> {
  const commandAt = async <Body>(method: string, url: string, body?: unknown): Promise<Reply<Body>> =>
    replyOf<Body>(
      await control(
        new Request(url, {
          method,
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      ),
    );
  const made = await commandAt<{ world: string; directory: string }>('POST', `${controlUrl}/worlds`, {
    now: START,
    products: [{ id: 'example-editor', name: 'Example Editor', editions: ['standard', 'pro'] }],
    licenses: [licenseOf()],
    ...seed,
  });
  if (made.status !== 201) throw new Error(`no world: ${made.text}`);
  const { world, directory: directoryUrl } = made.body;
  const { body: directory } = await replyOf<Directory>(await worlds(new Request(directoryUrl)));
  const { resources } = directory;

  const post = async <Body>(url: string | undefined, body: unknown, headers: Record<string, string> = {}) =>
    replyOf<Body>(
      await worlds(
        new Request(url ?? 'http://worlds.test/none', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
    );
  const command: Vendor['command'] = (method, path, body) => commandAt(method, world + path, body);
  const now = async () => (await command<{ now: string }>('GET', '')).body.now;
  const books = async () => (await command<Ledger>('GET', '/ledger')).body;
  const advanceTo = async (time: string) => {
    const done = await command('PUT', '/clock', { now: time });
    if (done.status !== 204) throw new Error(`clock: ${done.text}`);
  };
  return {
    directory,
    directoryUrl,
    fetch: worlds,
    command,
    post,
    machine: (name, body) =>
      machineOf(
        name,
        directory.keys.map(({ kid }) => kid),
        body,
      ),
    activate: (machineCode, more = {}) =>
      post(resources.activations, { machineCode, licenseKey: KEY, email: 'ada@example.com', ...more }),
    checkIn: (machineCode) => post(resources.checkIns, { machineCode }),
    deactivate: (deactivation) => post(resources.deactivations, { deactivation }),
    challenge: async () => (await post<{ challenge: string }>(resources.challenges, {})).body.challenge,
    async session(email = 'ada@example.com') {
      await post(resources.portalLinks, { email });
      const { mails } = (await command<Outbox>('GET', '/outbox')).body;
      const opened = await post<{ session: string }>(resources.portalSessions, { link: mails.at(-1)?.link });
      return opened.body.session;
    },
    advanceTo,
    advance: async (seconds) => advanceTo(formatInstant((parseInstant(await now()) ?? 0) + seconds)),
    now,
    async license(changes) {
      const license = licenseOf(changes);
      const done = await command('PUT', `/licenses/${license.id}`, license);
      if (done.status !== 204) throw new Error(`license: ${done.text}`);
    },
    books,
    async ledger(id = 'lic-1') {
      const found = (await books()).licenses.find((license) => license.id === id);
      if (found === undefined) throw new Error(`no license ${id}`);
      return found;
    },
  };
}

/** What a token says. Nothing is verified. */
export function claimsOf(token: string): Token {
  return parseStrictJson(open(token).payload) as unknown as Token;
}
