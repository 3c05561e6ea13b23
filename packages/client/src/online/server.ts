import { type ActivationRequest, ChallengeAnswer, compileCheck } from '@offline-activation/protocol';
import { type Body, type Form, readAnswer } from './answer.js';
import { ask, type Transport } from './request.js';
import { DIRECTORY_FORM, directoryUrl, hasResource, type ResourceName, resourceUrl } from './resources.js';

/** A server as its directory describes it, for one exchange. */
export interface Server {
  readonly has: (name: ResourceName) => boolean;
  /** Makes sure that resources can be asked, before any is: what is sent to one is used up. */
  readonly require: (...names: readonly ResourceName[]) => void;
  /** Answers a fresh challenge. */
  readonly challenge: () => Promise<string>;
  /** Answers the token as it came: reading it is up to who loads it. */
  readonly activate: (request: ActivationRequest) => Promise<string>;
  /** Answers the token as it came. */
  readonly checkIn: (machineCode: string) => Promise<string>;
  /** Answers the receipt as it came. */
  readonly deactivate: (deactivation: string) => Promise<string>;
}

/** Where a server is, and how it is asked. */
export interface Reach extends Transport {
  /** URL of the directory; without one there is no server. */
  readonly directory?: string | undefined;
}

const isChallenge = compileCheck(ChallengeAnswer.properties.challenge);

const textIn = (member: string) => (body: Body) => {
  const text = body[member];
  return typeof text === 'string' ? text : undefined;
};

const CHALLENGE: Form<string> = {
  statuses: [201],
  take: ({ challenge }) => {
    const checked = isChallenge(challenge);
    return checked.ok ? checked.value : undefined;
  },
};
const ACTIVATION: Form<string> = { statuses: [200, 201], take: textIn('token') };
const CHECK_IN: Form<string> = { statuses: [200], take: textIn('token') };
const DEACTIVATION: Form<string> = { statuses: [200, 201], take: textIn('receipt') };

/**
 * Asks the directory, so that the resources can be asked.
 *
 * @throws {@link ProtocolError} as {@link readAnswer} and {@link ask}; `not-supported` without a directory URL. So do
 *   the server's functions, and `not-supported` for a resource that the directory lacks.
 * @spec 16.8, 11.1 (NET-2, NET-6, HTTP-3, HTTP-4)
 */
export async function serverAt({ directory, ...transport }: Reach): Promise<Server> {
  const root = directoryUrl(directory);
  const resources = readAnswer(await ask({ method: 'GET', url: root }, transport), DIRECTORY_FORM);
  const post = async <T>(name: ResourceName, body: unknown, form: Form<T>): Promise<T> => {
    const url = resourceUrl(resources, name, root);
    return readAnswer(await ask({ method: 'POST', url, body }, transport), form);
  };
  return {
    has: (name) => hasResource(resources, name),
    require(...names) {
      for (const name of names) resourceUrl(resources, name, root);
    },
    challenge: () => post('challenges', {}, CHALLENGE),
    activate: (request) => post('activations', request, ACTIVATION),
    checkIn: (machineCode) => post('checkIns', { machineCode }, CHECK_IN),
    deactivate: (deactivation) => post('deactivations', { deactivation }, DEACTIVATION),
  };
}
