import { text } from 'node:stream/consumers';
import { type Listening, listen } from './listen.js';

const json = (status: number, body?: unknown) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
  });

export interface VendorOptions {
  readonly capabilities?: readonly string[];
  /** Replaces answers of the control interface: by method and the end of the path. */
  readonly spoil?: (method: string, path: string) => Response | undefined;
  /** Replaces the directory. */
  readonly directory?: (good: object) => unknown;
  readonly date?: () => number;
}

/** A vendor's server as a function: it makes worlds by the control interface, and sells nothing in them. */
export interface Vendor {
  readonly seeds: Record<string, unknown>[];
  readonly seen: string[];
  fetch(request: Request): Promise<Response>;
  readonly control: {
    readonly url: string;
    readonly token: string;
    fetch(request: Request): Promise<Response>;
  };
}

export function vendor(origin: string, options: VendorOptions = {}): Vendor {
  const worlds = new Map<string, Record<string, unknown>>();
  const seeds: Record<string, unknown>[] = [];
  const seen: string[] = [];
  const capabilities = options.capabilities ?? ['clock', 'seed', 'outbox', 'ledger', 'keys', 'restart'];
  const directory = (world: Record<string, unknown> | undefined) => ({
    protocol: 'oap/1',
    issuer: 'Miniature',
    claims: ['core', 'portal'],
    keys: [
      {
        kid: 'k4.pid.x',
        key: 'k4.public.x',
        status: `${(world?.['issuerKeys'] as unknown[] | undefined)?.length ?? 0} keys`,
      },
    ],
    products: [{ id: 'example-editor', name: 'Example Editor', editions: ['standard'] }],
    limits: { httpBodyBytesMax: 131_072, challengeSeconds: 300 },
    resources: { activations: `${origin}activations` },
  });

  async function fetch(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname;
    seen.push(`${request.method} ${path}`);
    const [, name] = /^\/w\/(\d+)\/directory$/.exec(path) ?? [];
    const good = directory(name === undefined ? undefined : worlds.get(name));
    if (path === '/directory' || worlds.has(name ?? '')) return json(200, options.directory?.(good) ?? good);
    return json(path === '/activations' ? 201 : 404, { path });
  }

  async function control(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    seen.push(`${request.method} ${pathname}`);
    const spoilt = options.spoil?.(request.method, pathname);
    if (spoilt) return spoilt;
    if (request.headers.get('authorization') !== 'Bearer secret') return json(401, { code: 'unauthorized' });
    if (pathname === '/control')
      return json(200, { control: 1, capabilities, worlds: `${origin}control/worlds` });
    if (pathname === '/control/worlds') {
      const seed = (await request.json()) as Record<string, unknown>;
      seeds.push(seed);
      worlds.set(String(seeds.length), seed);
      return json(201, {
        world: `${origin}control/worlds/${seeds.length}`,
        directory: `${origin}w/${seeds.length}/directory`,
      });
    }
    const [, name = '', rest] = /^\/control\/worlds\/(\d+)(?:\/(.*))?$/.exec(pathname) ?? [];
    const world = worlds.get(name);
    if (!world) return json(404, { code: 'not-supported' });
    if (request.method === 'DELETE') return worlds.delete(name) ? json(204) : json(404);
    if (rest === 'ledger') return json(200, { licenses: [], retiredKeys: [] });
    if (rest === 'outbox')
      return json(200, { mails: [{ to: 'a@example.com', subject: 's', text: 't', link: 'l' }] });
    const body: unknown = await request.json();
    if (rest === 'keys') Object.assign(world, body);
    seeds.push({ [String(rest)]: body });
    return json(204);
  }
  return { seeds, seen, fetch, control: { url: `${origin}control`, token: 'secret', fetch: control } };
}

/** The same over HTTP; the control interface is at `/control`. */
export async function listeningVendor(
  options: VendorOptions = {},
): Promise<Listening & { readonly vendor: Vendor }> {
  let made: Vendor | undefined;
  const server = await listen(async (incoming, outgoing) => {
    const body = await text(incoming);
    const at = new URL(incoming.url ?? '/', server.url);
    const request = new Request(at, {
      method: incoming.method ?? 'GET',
      headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]),
      ...(body !== '' && { body }),
    });
    const response = await (at.pathname.startsWith('/control')
      ? made?.control.fetch(request)
      : made?.fetch(request));
    if (!response) return;
    if (options.date) outgoing.setHeader('date', new Date(options.date() * 1000).toUTCString());
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  });
  made = vendor(server.url, options);
  return { ...server, vendor: made };
}
