import { compileCheck, PortalLinkRequest, ProtocolError } from '@offline-activation/protocol';
import { PATHS } from '../../http/paths.js';
import { emailOfSession } from '../../portal/email-of-session.js';
import { endSession } from '../../portal/end-session.js';
import { listLicenses } from '../../portal/list-licenses.js';
import { openSession } from '../../portal/open-session.js';
import { releaseDevice } from '../../portal/release-device.js';
import { sendLink } from '../../portal/send-link.js';
import { refusal } from '../../rules/refusal.js';
import { deactivate } from '../../steps/deactivate.js';
import { carriedIn } from '../carried.js';
import { pageHeaders } from '../headers.js';
import { notice } from '../notice.js';
import { pageAnswer } from '../page-answer.js';
import { refusedBy } from '../refused.js';
import { textOf } from '../sent-form.js';
import { hrefOf, type Site } from '../site.js';
import { devicesPage } from './devices-page.js';
import { requireFormKey } from './form-key.js';
import { linkPage, mailedPage } from './link-pages.js';
import { receiptPage } from './receipt-page.js';
import { confirmPage, keptPage, releasedPage } from './release-pages.js';
import { sessionCookie, sessionIn } from './session-cookie.js';
import { startPage } from './start-page.js';

const checkLink = compileCheck(PortalLinkRequest);
/** The pages link to forms, not to URLs of the API. */
const noUrl = () => '';

/** The page itself: with a mailed link its button, with a session the devices, else where to begin. @spec 18.3 */
export async function myPage(site: Site, request: Request): Promise<Response> {
  const link = new URL(request.url).searchParams.get('link');
  if (link !== null) return pageAnswer(site, linkPage(site, link));
  const session = sessionIn(request.headers);
  const email = await emailIfGood(site, session);
  if (session === undefined || email === undefined) return pageAnswer(site, startPage(site));
  const { licenses } = await listLicenses(site.parts, email, noUrl);
  return pageAnswer(site, devicesPage(site, { session, licenses }));
}

/** A browser keeps a cookie for longer than a session may last. */
async function emailIfGood(site: Site, session: string | undefined): Promise<string | undefined> {
  try {
    return await emailOfSession(site.parts, session);
  } catch (thrown) {
    if (ProtocolError.is(thrown)) return undefined;
    throw thrown;
  }
}

/** Asks for a link. @spec 18.3 (PAGE-9) */
export async function linkAsked(site: Site, form: FormData): Promise<Response> {
  const checked = checkLink({ email: textOf(form, 'email') });
  if (!checked.ok) {
    const { problem } = refusedBy(site, refusal('malformed', { reason: 'body', pointer: checked.pointer }));
    const fault = { field: 'email', says: problem.title };
    const page = startPage(site, { notice: notice(problem), fault });
    return pageAnswer(site, { ...page, status: problem.status });
  }
  await sendLink(site.parts, checked.value, site.base() + PATHS.myPage);
  return pageAnswer(site, mailedPage(site));
}

/** Uses a mailed link up, and keeps the session in the browser. @spec 18.3, 18.4 (PAGE-10, PAGE-16) */
export async function linkUsed(site: Site, form: FormData): Promise<Response> {
  const { session } = await openSession(site.parts, { link: textOf(form, 'link') ?? '' });
  return toMyPage(site, session);
}

/** Ends the session. */
export async function signedOut(site: Site, form: FormData, request: Request): Promise<Response> {
  const session = sessionIn(request.headers);
  if (session !== undefined) {
    requireFormKey(form, session);
    await endSession(site.parts, session);
  }
  return toMyPage(site, '');
}

/** Releases a device, after asking. @spec 18.3 (PAGE-12) */
export async function releaseAsked(site: Site, form: FormData, request: Request): Promise<Response> {
  const session = sessionIn(request.headers);
  const email = await emailOfSession(site.parts, session);
  requireFormKey(form, session ?? '');
  const licenseId = textOf(form, 'license') ?? '';
  const activationId = textOf(form, 'activation') ?? '';
  if (!textOf(form, 'confirm')) {
    const { licenses } = await listLicenses(site.parts, email, noUrl);
    const activation = licenses
      .find(({ id }) => id === licenseId)
      ?.activations.find(({ id }) => id === activationId);
    if (activation === undefined) throw refusal('activation-not-found');
    return pageAnswer(site, confirmPage(site, { licenseId, activation, session: session ?? '' }));
  }
  try {
    const released = await releaseDevice(site.parts, { email, licenseId, activationId });
    return pageAnswer(site, releasedPage(site, released));
  } catch (thrown) {
    const { problem } = refusedBy(site, thrown);
    return pageAnswer(site, { ...keptPage(site, notice(problem)), status: problem.status });
  }
}

/** Takes a deactivation code. @spec 18.3 (PAGE-13) */
export async function codeHandedIn(site: Site, form: FormData): Promise<Response> {
  const { carrier, field } = await carriedIn(form);
  try {
    return pageAnswer(site, receiptPage(site, await deactivate(site.parts, { deactivation: carrier })));
  } catch (thrown) {
    const { problem, headers } = refusedBy(site, thrown);
    const text = typeof carrier === 'string' ? carrier : '';
    const page = startPage(site, { notice: notice(problem), text, fault: { field, says: problem.title } });
    return pageAnswer(site, { ...page, status: problem.status, headers });
  }
}

/** See other: a reload sends no form again. */
function toMyPage(site: Site, session: string): Response {
  return new Response(null, {
    status: 303,
    headers: {
      ...pageHeaders(),
      Location: hrefOf(site, PATHS.myPage),
      'Set-Cookie': sessionCookie(site, session),
    },
  });
}
