import { Breach, Unmeasured, Untestable } from '../outcome.js';
import type { Directory, Exchange, HttpReply, HttpRequest, RawRequest } from '../target.js';
import type { ClockEstimate } from './clock-estimate.js';
import { Lacks } from './lacks.js';
import { sendRaw } from './raw-socket.js';
import { readDirectory } from './read-directory.js';
import type { Bounds, Sent, Transport } from './transport.js';

/** How a world reaches its server. */
export interface Wire {
  readonly transport: Transport;
  readonly bounds: Bounds;
  /** Whether raw connections are possible. */
  readonly socket: boolean;
  readonly clock: ClockEstimate;
}

/** The wire of one world: everything sent is recorded, and no answer is no reason to go on. */
export interface RecordedWire {
  readonly log: readonly Exchange[];
  send(request: HttpRequest): Promise<HttpReply>;
  sendRaw(request: RawRequest): Promise<HttpReply>;
  /** Sends over another transport; recorded here. @throws Unmeasured where no complete answer comes. */
  sendOver(transport: Transport, request: HttpRequest): Promise<HttpReply>;
  /** @throws Breach HTTP-1 where there is no directory to work with. */
  directory(url: string): Promise<Directory>;
}

/**
 * Records what goes over a wire.
 *
 * @param clock - Where the world's clock stands, if it stands still.
 */
export function recordedWire(wire: Wire, clock: () => number | undefined = () => undefined): RecordedWire {
  const log: Exchange[] = [];
  const note = (exchange: Exchange, at = clock()) =>
    log.push({ ...exchange, ...(at !== undefined && { clock: at }) });
  let home: string | undefined;
  async function record(request: HttpRequest, sending: () => Promise<Sent>): Promise<HttpReply> {
    const sentAt = Date.now();
    const sent = await sending();
    note({
      request,
      took: sent.took,
      ...(sent.fault ? { fault: sent.fault.says } : { reply: sent.reply }),
    });
    if (sent.reply) {
      wire.clock.see(sent.reply, sentAt, Date.now());
      return sent.reply;
    }
    const what = `${request.method} ${request.url}`;
    // Where the directory came from somebody listened before; a directory that leads nowhere else is another matter.
    const atHome = home === undefined || originOf(request.url) === home;
    if (sent.fault.kind === 'refused' && atHome) throw new Unmeasured(`${what}: ${sent.fault.says}`);
    throw new Breach('HTTP-2', 'a complete answer', sent.fault.says, what);
  }
  const send = (request: HttpRequest) => record(request, () => wire.transport.send(request));
  return {
    log,
    send,
    async sendRaw(request) {
      if (!wire.socket) throw new Lacks('socket');
      const shown = { method: 'RAW', url: request.url, body: shownChunks(request) };
      return await record(shown, () => sendRaw(request, wire.bounds));
    },
    async sendOver(transport, request) {
      const sent = await transport.send(request);
      const { took, fault } = sent;
      // A report is shown around, and a token is not.
      const { authorization, ...headers } = request.headers ?? {};
      const shown = { ...headers, ...(authorization !== undefined && { authorization: '(not shown)' }) };
      note({
        request: { ...request, headers: shown },
        took,
        ...(fault ? { fault: fault.says } : { reply: sent.reply }),
      });
      if (fault) throw new Unmeasured(`${request.method} ${request.url}: ${fault.says}`);
      return sent.reply;
    },
    async directory(url) {
      const reading = readDirectory(
        await send({ method: 'GET', url, headers: { accept: 'application/json' } }),
      );
      if (!reading.ok) throw new Breach('HTTP-1', reading.expected, reading.got, reading.at);
      home = new URL(url).origin;
      return reading.directory;
    },
  };
}

/** A server may list what is no URL at all. */
const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : undefined);

const shownChunks = ({ chunks }: RawRequest): Uint8Array =>
  new Uint8Array(Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))));

/** What a world without a control interface does where a case asks it. */
export const withoutControl = async (): Promise<never> => {
  throw new Untestable('the target has no control interface');
};

/** Members of a world that need a capability which its target lacks. */
export const refusals = {
  setClock: async () => lack('clock'),
  setLicense: async () => lack('seed'),
  setKeys: async () => lack('keys'),
  ledger: async () => lack('ledger'),
  outbox: async () => lack('outbox'),
  restart: async () => lack('restart'),
};

function lack(cap: 'clock' | 'seed' | 'keys' | 'ledger' | 'outbox' | 'restart'): never {
  throw new Lacks(cap);
}
