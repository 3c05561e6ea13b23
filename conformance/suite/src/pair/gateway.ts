import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Listener, listenOnLoopback } from '../stage/listener.js';
import type { HttpReply, HttpRequest, Now, World } from '../target.js';

/** Resources at which a client asks by itself, and the directory. */
export type GatewayPlace = 'directory' | 'challenges' | 'activations' | 'checkIns' | 'deactivations';
const RESOURCES = ['challenges', 'activations', 'checkIns', 'deactivations'] as const;

/** A request of the client, and the server's answer to it. */
export type Judged = (place: GatewayPlace, request: HttpRequest, reply: HttpReply, during: Now) => void;

/**
 * The network between the two ends: all that a client sends passes here, so that each request and each answer can be
 * judged, and so that a server that is a function in this process can be reached. It can be cut.
 */
export interface Gateway {
  /** URL of the directory as the client knows it. */
  readonly directory: string;
  /** From now on connections are refused. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Headers of an answer that are the gateway's own to set. */
const OWN = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding']);

/**
 * Opens a gateway to the world of a server.
 *
 * @param judged - Is told of each exchange, before the client gets the answer.
 * @param lost - Is told where no answer came.
 */
export async function openGateway(
  world: World,
  judged: Judged,
  lost: (error: unknown) => void,
): Promise<Gateway> {
  const listener: Listener = await listenOnLoopback((request, response) => void pass(request, response));
  const origin = `http://127.0.0.1:${listener.port}`;
  const here = (place: GatewayPlace) => `${origin}/${place}`;
  const there = (place: GatewayPlace): string | undefined =>
    place === 'directory' ? world.directoryUrl : world.directory.resources[place];

  /** Every URL of the directory that a client needs leads through here: it sends nothing to another origin (NET-6). */
  function rewritten(reply: HttpReply): HttpReply {
    try {
      const json = JSON.parse(new TextDecoder().decode(reply.body)) as { resources: Record<string, string> };
      for (const place of RESOURCES) if (place in json.resources) json.resources[place] = here(place);
      return { ...reply, body: new TextEncoder().encode(JSON.stringify(json)) };
    } catch {
      return reply;
    }
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => undefined);
    try {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const place = (request.url ?? '').slice(1) as GatewayPlace;
      const url = place === 'directory' || RESOURCES.some((one) => one === place) ? there(place) : undefined;
      // What the client makes of a path that nobody named is the matter of its own cases.
      if (url === undefined) return void response.writeHead(404).end();
      const sent: HttpRequest = {
        method: request.method ?? 'GET',
        url,
        headers: headersOf(request),
        ...(pieces.length > 0 && { body: new Uint8Array(Buffer.concat(pieces)) }),
      };
      const from = world.now().min;
      const reply = await world.send(sent);
      judged(place, sent, reply, { min: from, max: world.now().max });
      const { status, headers, body } = place === 'directory' ? rewritten(reply) : reply;
      const kept = Object.entries(headers).filter(([name]) => !OWN.has(name));
      response.writeHead(status, Object.fromEntries(kept)).end(body);
    } catch (error) {
      lost(error);
      response.destroy();
    }
  }

  return {
    directory: here('directory'),
    cut: () => listener.leave(),
    mend: () => listener.comeBack(),
    close: () => listener.close(),
  };
}

/** What a client says beside the body that a server looks at. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const kept = ['accept', 'content-type', 'content-encoding'];
  return Object.fromEntries(
    kept.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  );
}
