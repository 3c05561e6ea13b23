import { outgoingText } from '../schema-check.js';
import type { HttpReply, Mail, World } from '../target.js';

/** The requests of the portal, as a browser sends them; nothing is judged here. @spec 11.7 */

const resource = (world: World, name: string): string => world.directory.resources[name] ?? '';

const post = (world: World, name: string, schema: string, body: object): Promise<HttpReply> =>
  world.send({
    method: 'POST',
    url: resource(world, name),
    headers: { 'content-type': 'application/json' },
    body: outgoingText(schema, body),
  });

const bearer = (session: string | undefined): Record<string, string> =>
  session === undefined ? {} : { authorization: `Bearer ${session}` };

/** Asks for a link to be mailed. */
export const askForLink = (world: World, email: string): Promise<HttpReply> =>
  post(world, 'portalLinks', 'portal-link-request', { email });

/** The mails that went to an address, oldest first. */
export const mailsTo = async (world: World, email: string): Promise<readonly Mail[]> =>
  (await world.outbox()).filter(({ to }) => to === email);

const LOOKS_MAX = 20;
const BETWEEN_LOOKS_MS = 100;

/**
 * The mail that comes after those before. The answer was 202: a server may send a little later.
 *
 * @returns Undefined where none came in two seconds.
 */
export async function newMail(world: World, email: string, before: number): Promise<Mail | undefined> {
  for (let look = 1; look <= LOOKS_MAX; look++) {
    const mails = await mailsTo(world, email);
    if (mails.length > before) return mails.at(-1);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  return undefined;
}

/** Opens a mailed link. */
export const openLink = (world: World, link: string): Promise<HttpReply> =>
  post(world, 'portalSessions', 'portal-session-request', { link });

/** Asks for the list of licenses; without a session where none is given. */
export const listLicenses = (world: World, session?: string): Promise<HttpReply> =>
  world.send({ method: 'GET', url: resource(world, 'portalLicenses'), headers: bearer(session) });

/** Asks to deactivate the device behind a `release` URL. */
export const releaseAt = (world: World, url: string, session?: string): Promise<HttpReply> =>
  world.send({ method: 'DELETE', url, headers: bearer(session) });
