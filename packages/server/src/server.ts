import type { Ed25519, RandomSource } from '@offline-activation/keys';
import type { Ledger, Product } from '@offline-activation/protocol';
import { pathBelow, withoutSlash } from './http/base-path.js';
import { dispatch } from './http/dispatch.js';
import { problemAnswer } from './http/problem-answer.js';
import { resourcesOf } from './http/resources.js';
import { memoryOutbox } from './outbox.js';
import { pageResources } from './pages/resources.js';
import type { Clock, IssuerKey, MailPort, Parts } from './parts.js';
import type { LicenseRecord } from './rules/license-record.js';
import { refusal } from './rules/refusal.js';
import { putLicense } from './steps/put-license.js';
import { readLedger } from './steps/read-ledger.js';
import { memoryStore } from './store/memory-store.js';
import type { Store } from './store/port.js';

/** What only the listener knows of a request. */
export interface Connection {
  /** Address that the request came from: failed credentials are counted by it. Default: one source for all. */
  readonly source?: string;
}

/** Answers a request; never rejects. */
export type Fetch = (request: Request, connection?: Connection) => Promise<Response>;

/** What a server is made of. Members that may be left out have a default that suits tests, not production. */
export interface ServerOptions {
  /** The vendor, as in tokens and the directory: 1 to 200 characters. */
  readonly issuer: string;
  readonly products: readonly Product[];
  /** Issuer keys, newest first; a function where they change. */
  readonly issuerKeys: readonly IssuerKey[] | (() => readonly IssuerKey[]);
  /** Absolute URL that all paths are below; a function where it is known only later. */
  readonly baseUrl: string | (() => string);
  /** A strict engine. */
  readonly ed25519: Ed25519;
  readonly now: Clock;
  /** A cryptographic random source. */
  readonly random: RandomSource;
  /** Stored before the first request is answered. */
  readonly licenses?: readonly LicenseRecord[];
  /** Default: memory. */
  readonly store?: Store;
  /** Default: a memory that nobody reads. */
  readonly mail?: MailPort;
  /** Whether failed credentials are limited per source. Default true. */
  readonly rateLimits?: boolean;
  /** Told of faults of the server, of which an answer says nothing. Default: nobody. */
  readonly onFault?: (fault: unknown) => void;
}

/** A license server. */
export interface LicenseServer {
  readonly fetch: Fetch;
  /** Stores a license, new or in place of the one with its id, whose activations stay. */
  putLicense(license: LicenseRecord): Promise<void>;
  /** The books, as of now. */
  ledger(): Promise<Ledger>;
}

/** Where requests come from if the listener does not say. */
const UNKNOWN_SOURCE = 'unknown';

/**
 * Makes the reference license server: a function from `Request` to `Response`.
 *
 * It claims every class and feature. All state is in the store: a new server over the same
 * store goes on where the last one stopped.
 *
 * @spec 1.2, 9, 10, 11, 18
 */
export function createServer(options: ServerOptions): LicenseServer {
  const { issuerKeys, baseUrl, licenses = [] } = options;
  const parts: Parts = {
    issuer: options.issuer,
    products: options.products,
    issuerKeys: typeof issuerKeys === 'function' ? issuerKeys : () => issuerKeys,
    store: options.store ?? memoryStore(),
    now: options.now,
    random: options.random,
    mail: options.mail ?? memoryOutbox().mail,
    rateLimits: options.rateLimits ?? true,
    ed25519: options.ed25519,
    onFault: options.onFault ?? (() => {}),
  };
  const base = () => withoutSlash(typeof baseUrl === 'function' ? baseUrl() : baseUrl);
  const resources = [...resourcesOf(parts, base), ...pageResources({ parts, base })];

  let stocked: Promise<void> | undefined;
  const stock = () => {
    stocked ??= stockWith(parts, licenses);
    return stocked;
  };

  return {
    async fetch(request, { source = UNKNOWN_SOURCE } = {}) {
      try {
        await stock();
        const path = pathBelow(base(), request);
        if (path === undefined) throw refusal('not-supported', { status: 404 });
        return await dispatch(resources, path, request, source);
      } catch (thrown) {
        return problemAnswer(thrown, parts.onFault);
      }
    },
    async putLicense(license) {
      await stock();
      await putLicense(parts, license);
    },
    async ledger() {
      await stock();
      return readLedger(parts);
    },
  };
}

async function stockWith(parts: Parts, licenses: readonly LicenseRecord[]): Promise<void> {
  for (const license of licenses) await putLicense(parts, license);
}
