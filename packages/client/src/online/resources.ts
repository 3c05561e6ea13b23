import { compileCheck, Directory, ProtocolError, type Resources } from '@offline-activation/protocol';
import { type Body, type Form, isObject } from './answer.js';
import { networkBlocked } from './transport-fault.js';

/** The resources that a client asks. */
export type ResourceName = Extract<
  keyof Resources,
  'activations' | 'challenges' | 'checkIns' | 'deactivations'
>;

const isProtocol = compileCheck(Directory.properties.protocol);

/** A directory as a client needs it: its `resources`. Keys, limits and pages say nothing here (HTTP-3). */
export const DIRECTORY_FORM: Form<Body> = {
  statuses: [200],
  take: ({ protocol, resources }) => (isProtocol(protocol).ok && isObject(resources) ? resources : undefined),
};

/**
 * Reads the one URL that a client knows.
 *
 * @throws {@link ProtocolError} `not-supported` where there is none.
 * @throws TypeError for one that is no http or https URL.
 * @spec 16.8 (NET-19)
 */
export function directoryUrl(text: string | undefined): URL {
  if (text === undefined) throw notSupported();
  const url = httpUrl(text);
  if (url === undefined) throw new TypeError('the directory has no http or https URL');
  return url;
}

/**
 * Answers the URL of a resource that is needed.
 *
 * @throws {@link ProtocolError} `not-supported` where the directory lacks it, `network-blocked` where it is no URL, or
 *   one of another origin than the directory's.
 * @spec 16.8 (NET-6, NET-18, NET-19)
 */
export function resourceUrl(resources: Body, name: ResourceName, directory: URL): URL {
  const text = resources[name];
  if (text === undefined) throw notSupported();
  const url = typeof text === 'string' ? httpUrl(text) : undefined;
  if (url === undefined || url.origin !== directory.origin) throw networkBlocked();
  return url;
}

/** Tells whether a directory has a resource, whatever stands there. */
export const hasResource = (resources: Body, name: ResourceName): boolean => resources[name] !== undefined;

/** An absolute URL that a request can be sent to: without user and password, which `fetch` refuses. */
function httpUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = url.username === '' && url.password === '';
  return isPlain && (url.protocol === 'http:' || url.protocol === 'https:') ? url : undefined;
}

const notSupported = () => new ProtocolError('not-supported', 'request');
