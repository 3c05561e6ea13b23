import type { ServerInProcessOptions } from '@offline-activation/conformance';
import { ed25519 as native } from '@offline-activation/keys/native';
import { ed25519 as tweetnacl } from '@offline-activation/keys/tweetnacl';
import { createControl } from '@offline-activation/server';

/** An Ed25519 engine of the reference packages. */
export type EngineName = 'native' | 'tweetnacl';

const ENGINES = { native, tweetnacl };

/** How the reference server is made. */
export interface ReferenceOptions {
  /** Default `native`: the other one takes about a hundred times as long. */
  readonly engine?: EngineName;
  /** Told of faults of the server, of which an answer says nothing. Default: nobody. */
  readonly onFault?: (fault: unknown) => void;
}

/** The reference server as the suite attaches it. */
export interface ReferenceServer extends ServerInProcessOptions {
  /** Bearer token of the control interface. */
  readonly token: string;
}

/** Names under the top-level domain that is reserved for tests: nobody connects to them. */
const WORLDS_URL = 'http://server.test';
const CONTROL_URL = 'http://control.test';
const TOKEN = 'reference';

/** Makes a reference server with a control interface; nothing is shared with another one. */
export function referenceServer({ engine = 'native', onFault }: ReferenceOptions = {}): ReferenceServer {
  const { control, worlds } = createControl({
    token: TOKEN,
    controlUrl: CONTROL_URL,
    worldsUrl: WORLDS_URL,
    ed25519: ENGINES[engine],
    ...(onFault && { onFault }),
  });
  return {
    name: `reference server in process, ${engine}`,
    token: TOKEN,
    fetch: (request) => worlds(request),
    control: { url: CONTROL_URL, token: TOKEN, fetch: (request) => control(request) },
  };
}
