import type { T } from '../../case.js';
import { compareLedger } from '../../model/compare-ledger.js';
import { settle } from '../../model/settle.js';
import { isObject, type Json, type JsonObject } from '../../oracle/json.js';
import type { H } from '../../plan.js';
import type { Cap, Id } from '../../requirement.js';
import { observe } from '../../steps/observe.js';
import { askForLink, listLicenses, mailsTo, newMail, openLink } from '../../steps/portal.js';
import type { HttpReply } from '../../target.js';

/** What a case needs that opens the portal. */
export const OUTBOX: readonly Cap[] = ['seed', 'outbox', 'feature:portal'];
/** What a case needs that releases devices at chosen instants. */
export const RELEASES: readonly Cap[] = [...OUTBOX, 'clock'];

/** An answer with the `code` of its problem, if it is one, else its status: for saying what came. */
export function seen(t: T, reply: HttpReply): { status: number; body: JsonObject; got: string | number } {
  const { status, body, code } = observe(reply, t.world.directory);
  return { status, body: body ?? {}, got: code ?? status };
}

/** Whether an answer is the refusal of a link or session. */
export const isUnauthorized = (t: T, reply: HttpReply): boolean => {
  const { status, got } = seen(t, reply);
  return status === 401 && got === 'unauthorized';
};

/** Has a link mailed to the owner of a license. */
export async function mailedLink(t: T, license: H): Promise<string> {
  const email = t.world.licenses[license]?.email ?? '';
  const before = (await mailsTo(t.world, email)).length;
  const asked = await askForLink(t.world, email);
  t.that('HTTP-50', asked.status === 202, 202, asked.status, 'status');
  const mail = await newMail(t.world, email, before);
  t.that('HTTP-55', mail !== undefined, 'one more mail', 'no mail', 'outbox');
  return mail?.link ?? '';
}

/** Opens the portal as the owner of a license. */
export async function session(t: T, license: H): Promise<string> {
  const { body, got } = seen(t, await openLink(t.world, await mailedLink(t, license)));
  const opened = body['session'];
  t.that('HTTP-51', typeof opened === 'string', 'a session', got, 'session');
  return String(opened);
}

/** The licenses that a session is shown. */
export async function licensesOf(t: T, opened: string): Promise<readonly JsonObject[]> {
  const { status, body, got } = seen(t, await listLicenses(t.world, opened));
  t.that('HTTP-53', status === 200 && Array.isArray(body['licenses']), 'the list', got, 'licenses');
  return objectsIn(body, 'licenses');
}

export function objectsIn(holder: JsonObject | undefined, name: string): readonly JsonObject[] {
  const list = holder?.[name];
  return Array.isArray(list)
    ? (list as readonly Json[]).filter((item): item is JsonObject => isObject(item))
    : [];
}

/** The server's id of the activation that a machine has under a license, by the books. */
export function activationOf(t: T, machine: H, license: H): string {
  settle(t.bench.books, t.world.now().max);
  const { kid } = t.bench.actor(machine).machine;
  return t.bench.books.licenses[license]?.activations.find((each) => each.kid === kid)?.sub ?? '';
}

/** The device of a machine as a session is shown it. */
export async function deviceOf(
  t: T,
  opened: string,
  machine: H,
  license: H,
): Promise<JsonObject | undefined> {
  const id = activationOf(t, machine, license);
  const devices = (await licensesOf(t, opened)).flatMap((shown) => objectsIn(shown, 'activations'));
  return devices.find((device) => device['id'] === id);
}

/** The URL at which a machine's device is released. */
export async function releaseUrl(t: T, opened: string, machine: H, license: H): Promise<string> {
  const url = (await deviceOf(t, opened, machine, license))?.['release'];
  t.that('HTTP-53', typeof url === 'string', 'the device with its release URL', url ?? 'none', 'release');
  return String(url);
}

/** Compares some columns of the server's ledger with the books: a difference is a breach of this id. */
export async function ledgerShows(
  t: T,
  id: Id,
  ...columns: readonly ('activations' | 'exposures' | 'counted')[]
): Promise<void> {
  const now = t.world.now().max;
  const ledger = await t.world.ledger();
  settle(t.bench.books, now);
  const differs = compareLedger(t.bench.books, ledger, now).find(({ at }) =>
    columns.some((column) => at.endsWith(`: ${column}`)),
  );
  t.that(id, differs === undefined, differs?.expected, differs?.got, differs?.at);
}

/** Makes sure that a lock is lifted: a lock that a confirmed token leaves standing is another sentence's matter. */
export async function lifted(t: T, machine: H, license: H): Promise<void> {
  const id = activationOf(t, machine, license);
  const shown = (await t.world.ledger()).licenses.flatMap(({ activations }) => activations);
  const until = shown.find((activation) => activation.id === id)?.unlockAt;
  t.that('CHK-3', until === undefined, 'no lock', until, 'ledger: unlockAt');
}
