import { randomBytes } from 'node:crypto';
import { encodeBase64Url } from '@offline-activation/keys';
import { type Control, createControl } from '../control/control.js';
import { issuerKeysFrom, madeIssuerKey } from '../control/seed-keys.js';
import { PATHS } from '../http/paths.js';
import { memoryOutbox } from '../outbox.js';
import type { MailPort } from '../parts.js';
import type { LicenseRecord } from '../rules/license-record.js';
import { createServer, type Fetch } from '../server.js';
import { BANNER } from './banner.js';
import { ENGINES, type EngineName } from './engine.js';
import { type Listener, listen } from './listen.js';
import { readStock, stockFrom } from './read-stock.js';
import { SAMPLES } from './samples.js';

/** How the reference server is to be run. */
export interface StartOptions {
  /** Path of a file of licenses; without one there are samples. */
  readonly licensesFile?: string;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Offers the control interface too, at a port of its own. */
  readonly control?: {
    /** Default 0: any free port. */
    readonly port?: number;
    /** Bearer token; a random one is made without. */
    readonly token?: string;
  };
  /** Default `native`. */
  readonly engine?: EngineName;
  /** Where mails go. Default: they are kept and nobody reads them. */
  readonly mail?: MailPort;
  /** Told of faults of the server. Default: nobody. */
  readonly onFault?: (fault: unknown) => void;
}

/** The reference server, running. Nothing has been printed. */
export interface StartedServer {
  /** The one URL that a client knows. */
  readonly directoryUrl: string;
  /** The pages for people. */
  readonly pages: { readonly offline: string; readonly my: string };
  /** URL and bearer token of the control interface, where it is offered. */
  readonly control?: { readonly url: string; readonly token: string };
  /** What it started with; the keys are there to be shown. */
  readonly licenses: readonly LicenseRecord[];
  /** Lines that say what this server is, and what it is not. */
  readonly banner: readonly string[];
  /** Stops it; everything is forgotten. */
  close(): Promise<void>;
}

/** Where the worlds of the control interface are, below the server's own origin. */
const WORLDS_PATH = '/worlds';
const TOKEN_BYTES = 24;

/**
 * Starts the reference server: in memory, without TLS, for tests and for trying things out.
 *
 * @throws {@link ProtocolError} `malformed` with a `pointer` for a file of licenses that is none.
 * @throws Error of the platform, if a file cannot be read or a port not be taken.
 */
export async function startServer(options: StartOptions = {}): Promise<StartedServer> {
  const { licensesFile, host, port, onFault } = options;
  const ed25519 = ENGINES[options.engine ?? 'native'];
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const now = () => Math.floor(Date.now() / 1000);
  const stock = licensesFile === undefined ? stockFrom(SAMPLES, now()) : await readStock(licensesFile, now());
  const { products, licenses, rateLimits } = stock;
  const issuerKeys =
    stock.issuerKeys === undefined
      ? [await madeIssuerKey(random, ed25519)]
      : await issuerKeysFrom(stock.issuerKeys, ed25519);

  const urls = { server: '', control: '' };
  const optional = { ...(onFault && { onFault }) };
  const { fetch } = createServer({
    issuer: 'Example Software',
    products,
    licenses,
    issuerKeys,
    rateLimits,
    baseUrl: () => urls.server,
    ed25519,
    now,
    random,
    mail: options.mail ?? memoryOutbox().mail,
    ...optional,
  });
  const token = options.control?.token ?? encodeBase64Url(random(TOKEN_BYTES));
  const control =
    options.control &&
    createControl({
      token,
      controlUrl: () => urls.control,
      worldsUrl: () => urls.server + WORLDS_PATH,
      ed25519,
      ...optional,
    });

  const where = { ...(host !== undefined && { host }) };
  const server = await listen(withWorlds(fetch, control), { ...where, ...(port !== undefined && { port }) });
  urls.server = server.url;
  const commands =
    control && (await controlListener(control, server, { ...where, port: options.control?.port ?? 0 }));
  urls.control = commands?.url ?? '';
  return {
    directoryUrl: server.url + PATHS.directory,
    pages: { offline: server.url + PATHS.offlinePage, my: server.url + PATHS.myPage },
    ...(commands && { control: { url: commands.url, token } }),
    licenses,
    banner: BANNER,
    close: async () => {
      await Promise.all([server.close(), commands?.close()]);
    },
  };
}

/** The server's own origin: worlds below their path, the server itself everywhere else. */
function withWorlds(fetch: Fetch, control: Control | undefined): Fetch {
  if (control === undefined) return fetch;
  return (request, connection) => {
    const ofWorlds = new URL(request.url).pathname.startsWith(`${WORLDS_PATH}/`);
    return ofWorlds ? control.worlds(request, connection) : fetch(request, connection);
  };
}

/** Listens for commands; if that fails, nothing is left listening. */
async function controlListener(
  control: Control,
  server: Listener,
  where: { readonly host?: string; readonly port: number },
): Promise<Listener> {
  try {
    return await listen(control.control, where);
  } catch (error) {
    await server.close();
    throw error;
  }
}
