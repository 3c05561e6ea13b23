import type { Id } from '../../../requirement.js';
import type { Deed, Place } from '../../../stage/fault.js';

/** Status of a good answer. */
const GOOD: Record<Place, number> = {
  directory: 200,
  challenges: 201,
  activations: 201,
  checkIns: 200,
  deactivations: 201,
};
/** A status that means well, and that the resource does not have. */
const ODD: Record<Place, number> = {
  directory: 201,
  challenges: 200,
  activations: 202,
  checkIns: 201,
  deactivations: 202,
};

/** Something that goes wrong between client and vendor, and what the client must call it. */
export interface Failure {
  readonly name: string;
  readonly title: string;
  readonly id: Id;
  readonly code: string;
  readonly does: (at: Place) => Deed;
  /** What a client breaks for which all went well. */
  readonly waits?: Id;
}

const HTML =
  '<!DOCTYPE html><html><head><title>Log in</title></head><body>Welcome to our network.</body></html>';
const page = (status: number): Deed => ({
  kind: 'answer',
  status,
  type: 'text/html; charset=utf-8',
  body: HTML,
});
const text = (at: Place, body: string): Deed => ({
  kind: 'answer',
  status: GOOD[at],
  type: 'application/json',
  body,
});
const problem = (code: string, status: number, more: Partial<Deed & { kind: 'problem' }> = {}): Deed => ({
  kind: 'problem',
  code,
  status,
  ...more,
});

const failure = (name: string, title: string, id: Id, does: Failure['does'] | Deed): Failure => ({
  name,
  title,
  id,
  code: id === 'NET-13' || id === 'NET-16' ? 'server-unavailable' : 'network-blocked',
  does: typeof does === 'function' ? does : () => does,
});

/** What can come of a request that fails at once, but for refused connections. @spec 16.8 */
export const FAILURES: readonly Failure[] = [
  failure('closed', 'The connection is closed without an answer.', 'NET-13', { kind: 'close' }),
  failure('lost', 'The request is carried out, and the connection closed without an answer.', 'NET-13', {
    kind: 'lost',
  }),
  failure('cut', 'The connection is closed in the middle of the answer.', 'NET-13', { kind: 'half' }),
  failure('500-page', 'The answer is 500 with a page.', 'NET-16', page(500)),
  failure('502-page', 'A gateway answers 502 with a page.', 'NET-16', page(502)),
  failure('503-empty', 'The answer is 503 without a body.', 'NET-16', { kind: 'answer', status: 503 }),
  failure('599', 'The answer is 599 with JSON.', 'NET-16', {
    kind: 'answer',
    status: 599,
    type: 'application/json',
    body: '{}',
  }),
  failure('500-unlisted', 'A problem document with 500 has a code that the registry lacks.', 'NET-16', {
    ...problem('out-of-coffee', 500),
  }),
  failure(
    '500-other-code',
    'A problem document with 500 has a code that the registry lists with another status.',
    'NET-16',
    problem('license-revoked', 500),
  ),
  failure('500-other-type', 'What reads like a problem document has another media type, and 500.', 'NET-16', {
    ...problem('internal', 500, { type: 'application/json' }),
  }),
  failure('captive-portal', 'A captive portal answers 200 with its page.', 'NET-17', page(200)),
  failure('good-status-page', 'A page comes with the status of a good answer.', 'NET-17', (at) =>
    page(GOOD[at]),
  ),
  failure('404-page', 'The answer is 404 with a page.', 'NET-17', page(404)),
  failure('403-empty', 'The answer is 403 without a body.', 'NET-17', { kind: 'answer', status: 403 }),
  failure('407', 'A proxy wants a password.', 'NET-17', {
    ...page(407),
    headers: { 'proxy-authenticate': 'Basic realm="proxy"' },
  } as Deed),
  failure('511', 'The network wants a login, as RFC 6585 has it.', 'NET-17', page(511)),
  failure('429-page', 'The answer is 429 with a page and Retry-After.', 'NET-17', {
    ...page(429),
    headers: { 'retry-after': '7' },
  } as Deed),
  failure('204', 'The answer is 204.', 'NET-17', { kind: 'answer', status: 204 }),
  failure('odd-status', 'A good answer has a good status that is not its own.', 'NET-17', (at) => ({
    kind: 'restated',
    status: ODD[at],
  })),
  failure('empty', 'The answer has no body.', 'NET-17', (at) => text(at, '')),
  failure('broken-json', 'The answer is broken JSON.', 'NET-17', (at) =>
    text(at, '{"protocol":"oap/1","tok'),
  ),
  failure('array', 'The answer is an array.', 'NET-17', (at) => text(at, '[]')),
  failure('string', 'The answer is a JSON string.', 'NET-17', (at) => text(at, '"welcome"')),
  failure('null', 'The answer is null.', 'NET-17', (at) => text(at, 'null')),
  failure('empty-object', 'The answer is an object without members.', 'NET-17', (at) => text(at, '{}')),
  failure('other-types', 'The members that are needed are of other types.', 'NET-17', (at) => ({
    kind: 'members',
    members: { protocol: 1, resources: [], challenge: 7, token: { envelope: 'v4.public.' } },
    ...(at === 'directory' && { members: { resources: 'https://vendor.example/' } }),
  })),
  failure('problem-other-status', 'A problem document has a status that its code does not have.', 'NET-17', {
    ...problem('seat-limit-reached', 403),
  }),
  failure('problem-unlisted', 'A problem document has a code that the registry lacks.', 'NET-17', {
    ...problem('out-of-coffee', 409),
  }),
  failure(
    'problem-never-sent',
    'A problem document has a code that never travels over HTTP.',
    'NET-17',
    problem('machine-key-mismatch', 409),
  ),
  failure('problem-other-type', 'What reads like a problem document has another media type.', 'NET-17', {
    ...problem('seat-limit-reached', 409, { type: 'application/json' }),
  }),
  failure('problem-no-code', 'A problem document has no code.', 'NET-17', {
    ...problem('seat-limit-reached', 409, { members: { code: 409 } }),
  }),
  failure('problem-broken', 'A problem document is broken JSON.', 'NET-17', {
    kind: 'answer',
    status: 409,
    type: 'application/problem+json',
    body: '{"code":"seat-limit-reached"',
  }),
  failure('problem-array', 'A problem document is an array.', 'NET-17', {
    kind: 'answer',
    status: 409,
    type: 'application/problem+json',
    body: '[{"code":"seat-limit-reached"}]',
  }),
];
