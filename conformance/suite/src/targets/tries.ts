import { registry } from '@offline-activation/spec';
import { policyOf } from '../model/policy.js';
import { fromUtf8, utf8 } from '../oracle/bytes.js';
import { isObject, type Json } from '../oracle/json.js';
import type { Directory, HttpReply, HttpRequest, KnownLicense } from '../target.js';
import { Lacks } from './lacks.js';
import type { UsedUp } from './used-up.js';

/**
 * Tries with wrong credentials on a server that counts them.
 *
 * Cases fail credentials on purpose; one too many, and the server rightly refuses everything from here for a while, also
 * what other cases ask and what the next run asks. So fewer are made than would lead there. @spec 9.5 (CRED-5)
 */
export interface Tries {
  /** Sends a request, unless it would be one try too many. @throws Lacks */
  send(
    request: HttpRequest,
    of: { readonly directory: Directory; readonly licenses: Readonly<Record<string, KnownLicense>> },
    send: () => Promise<HttpReply>,
  ): Promise<HttpReply>;
}

const limit = (name: string): number =>
  registry('limits').limits.find((one) => one.name === name)?.value ?? 0;

/** Nothing is counted. */
export const UNCOUNTED: Tries = { send: (_request, _of, send) => send() };

/** Every failure is counted, those of earlier runs included. */
export function countedTries(used: UsedUp, clock: () => number = () => Math.floor(Date.now() / 1000)): Tries {
  const most = limit('rateLimitFailures') - 1;
  const window = limit('rateLimitWindowSeconds');
  let underWay = 0;
  return {
    async send(request, { directory, licenses }, send) {
      const isTry = request.method === 'POST' && request.url === directory.resources['activations'];
      if (!isTry || isRight(request.body, Object.values(licenses))) return await send();
      if (used.failuresSince(clock() - window) + underWay >= most) {
        const often = `at most ${most} of them are made within ${window} s`;
        const hint = '"rateLimits": false in the fixtures says that the server does not count them';
        throw new Lacks('seed', `tries wrong credentials; ${often}: ${hint}`);
      }
      underWay++;
      try {
        const reply = await send();
        if (parsed(reply.body)?.['code'] === 'license-not-found') used.noteFailure(clock());
        return reply;
      } finally {
        underWay--;
      }
    },
  };
}

/** Whether credentials are those of a license to the letter; a body without any fails before they are looked at. */
function isRight(body: HttpRequest['body'], licenses: readonly KnownLicense[]): boolean {
  const json = parsed(typeof body === 'string' ? utf8(body) : body);
  if (!json || typeof json['licenseKey'] !== 'string') return true;
  const owned = licenses.find(({ key }) => key === json['licenseKey']);
  if (!owned) return false;
  return policyOf(owned.plan.policy).credentials === 'key' || json['email'] === owned.email;
}

function parsed(body: Uint8Array | undefined): Readonly<Record<string, Json>> | undefined {
  try {
    const json = JSON.parse(fromUtf8(body ?? new Uint8Array()) ?? '') as Json;
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
