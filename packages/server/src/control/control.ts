import type { Ed25519 } from '@offline-activation/keys';
import { pathBelow, withoutSlash } from '../http/base-path.js';
import { dispatch } from '../http/dispatch.js';
import { problemAnswer } from '../http/problem-answer.js';
import { refusal } from '../rules/refusal.js';
import type { Fetch } from '../server.js';
import { carriesToken } from './carries-token.js';
import { controlResources } from './resources.js';
import { makeWorld } from './world.js';
import { worldsInMemory } from './worlds.js';

/** What a control interface is made of. */
export interface ControlOptions {
  /** The bearer token that every control request carries. */
  readonly token: string;
  /** Absolute URL of the control interface; a function where it is known only later. */
  readonly controlUrl: string | (() => string);
  /** Absolute URL that the worlds' servers are below, of another origin; a function where it is known only later. */
  readonly worldsUrl: string | (() => string);
  /** A strict engine. */
  readonly ed25519: Ed25519;
  /** The vendor in every world. Default `Example Software`. */
  readonly issuer?: string;
  /** Told of faults of the server. Default: nobody. */
  readonly onFault?: (fault: unknown) => void;
}

/** A server under test: how it is commanded, and where its worlds are. They belong on two origins. */
export interface Control {
  readonly control: Fetch;
  readonly worlds: Fetch;
}

/**
 * Makes a control interface with worlds. Never in production.
 *
 * @spec 13 (CTL-1 to CTL-5)
 */
export function createControl(options: ControlOptions): Control {
  const { token, ed25519, issuer = 'Example Software', onFault = () => {} } = options;
  const controlUrl = urlOf(options.controlUrl);
  const worldsUrl = urlOf(options.worldsUrl);
  const worlds = worldsInMemory();
  const serverUrl = (id: string) => `${worldsUrl()}/${id}`;
  const resources = controlResources({
    worlds,
    controlUrl,
    serverUrl,
    ed25519,
    make: (seed) =>
      worlds.add(seed, (id, name) =>
        makeWorld(seed, { baseUrl: serverUrl(id), name, issuer, ed25519, onFault }),
      ),
  });
  return {
    async control(request, { source = '' } = {}) {
      try {
        if (!carriesToken(request.headers.get('authorization'), token)) throw refusal('unauthorized');
        const path = pathBelow(controlUrl(), request);
        if (path === undefined) throw refusal('not-supported', { status: 404 });
        return await dispatch(resources, path, request, source);
      } catch (thrown) {
        return problemAnswer(thrown, onFault);
      }
    },
    async worlds(request, connection) {
      const [, id = ''] = pathBelow(worldsUrl(), request)?.split('/') ?? [];
      const world = worlds.get(id);
      if (world === undefined) return problemAnswer(refusal('not-supported', { status: 404 }), onFault);
      return world.server.fetch(request, connection);
    },
  };
}

function urlOf(url: string | (() => string)): () => string {
  return () => withoutSlash(typeof url === 'function' ? url() : url);
}
