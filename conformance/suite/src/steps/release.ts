import { checksOfRefusal } from '../model/checks-of-refusal.js';
import { decideRelease } from '../model/decide-release.js';
import { force, release as releaseSeat, settle } from '../model/settle.js';
import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import type { KnownLicense } from '../target.js';
import { judgeAll, type PlayContext, type Played } from './context.js';
import { type Observed, observe } from './observe.js';
import { askForLink, listLicenses, mailsTo, newMail, openLink, releaseAt } from './portal.js';
import type { ReleaseStep } from './step.js';

/** A person opens the portal, chooses the machine's device and asks to deactivate it. @spec 10.3, 11.7 */
export async function release(
  c: PlayContext,
  step: ReleaseStep,
): Promise<Omit<Played, 'step' | 'at'> | string> {
  const known = c.world.licenses[step.license];
  const book = c.bench.books.licenses[step.license];
  if (!known || !book || c.world.directory.resources['portalLinks'] === undefined) return 'no portal';
  settle(c.bench.books, c.world.now().max);
  const { kid } = c.bench.actor(step.machine).machine;
  const activation = book.activations.find((candidate) => candidate.kid === kid);
  if (!activation) return 'the machine has no activation';
  const session = await openSession(c, known);
  const url = await releaseUrl(c, session, activation.sub);
  const reply = await releaseAt(c.world, url, session);
  const { status, body, code, ...rest } = observe(reply, c.world.directory);
  const now = c.world.now();
  settle(c.bench.books, now.max);
  const decision = decideRelease(book, activation, now.max);
  const releaseClass = body?.['releaseClass'] ?? null;
  const got = code ?? releaseClass ?? `status ${status}`;
  const observed: Json = { status, ...(code !== undefined && { code }), releaseClass };
  // A lock that holds too long is about the lock, whatever should have come instead of it.
  const locked = decision.by === 'LOCK-3' || decision.by === 'REL-2' ? null : 'another answer';
  if (locked) c.judge.that('LOCK-3', code !== 'device-locked', locked, got, 'code');
  if (decision.kind === 'refuse') {
    c.judge.that(decision.by, code === decision.code, decision.code, got, 'code');
    const seen: Observed = { status, ...rest, ...(body && { body }), ...(code !== undefined && { code }) };
    const retryAt = body?.['retryAt'] ?? null;
    if (decision.members['retryAt'] !== undefined && decision.members['retryAt'] !== null) {
      c.judge.that('REL-5', retryAt !== null, 'a date', retryAt, 'problem.retryAt', true);
    }
    judgeAll(c.judge, checksOfRefusal(decision, seen));
    return { expected: { refuse: decision.code }, observed, by: decision.by };
  }
  c.judge.that(
    decision.by,
    releaseClass === decision.releaseClass,
    decision.releaseClass,
    got,
    'releaseClass',
  );
  if (decision.releaseClass !== 'ending') releaseSeat(book, activation);
  else if (activation.state === 'live') {
    Object.assign(activation, { state: 'ending', endingBy: 'portal', endingSince: now.max });
  }
  if (decision.releaseClass === 'forced') force(book, kid, now.max);
  return { expected: { releaseClass: decision.releaseClass }, observed, by: decision.by };
}

/** Asks for a link, takes it out of the mail, and opens a session with it. */
async function openSession(c: PlayContext, known: KnownLicense): Promise<string> {
  const { world } = c;
  const before = (await mailsTo(world, known.email)).length;
  const asked = await askForLink(world, known.email);
  c.judge.that('HTTP-50', asked.status === 202, 202, asked.status, 'status');
  const mail = await newMail(world, known.email, before);
  c.judge.that('HTTP-55', mail !== undefined, 'a mail with a link', 'no mail', 'outbox');
  const opened = await openLink(world, mail?.link ?? '');
  const session = observe(opened, world.directory).body?.['session'];
  c.judge.that('HTTP-51', typeof session === 'string', 'a session', opened.status, 'session');
  return String(session);
}

/** Finds the activation in the list of devices. */
async function releaseUrl(c: PlayContext, session: string, sub: string): Promise<string> {
  const { world } = c;
  const listed = await listLicenses(world, session);
  const licenses = arrayIn(observe(listed, world.directory).body, 'licenses');
  const entry = licenses.flatMap((license) => arrayIn(license, 'activations')).find(({ id }) => id === sub);
  const url = entry?.['release'];
  c.judge.that(
    'HTTP-53',
    typeof url === 'string',
    'the device with its release URL',
    entry ?? 'not listed',
    'activations',
  );
  return String(url);
}

function arrayIn(holder: JsonObject | undefined, name: string): JsonObject[] {
  const list = holder?.[name];
  return Array.isArray(list)
    ? (list as readonly Json[]).filter((item): item is JsonObject => isObject(item))
    : [];
}
