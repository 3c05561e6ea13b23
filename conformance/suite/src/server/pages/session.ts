import type { T } from '../../case.js';
import type { Browser, WebPage } from '../../pages/browser.js';
import { having } from '../../pages/document.js';
import type { H } from '../../plan.js';
import { mailsTo, newMail } from '../../steps/portal.js';
import type { Mail } from '../../target.js';
import { formFor, formWith, found, pageUrl } from './visit.js';

/** Asks for a link on the page, and answers the mail that comes. */
export async function mailFromPage(t: T, by: Browser, license: H = 'L'): Promise<Mail> {
  const email = t.world.licenses[license]?.email ?? '';
  const before = (await mailsTo(t.world, email)).length;
  const page = await by.open(pageUrl(t, 'my'));
  await by.submit(page, formFor(t, page, 'email'), { email });
  return found(t, 'HTTP-55', await newMail(t.world, email, before), 'one more mail', 'outbox');
}

/** The URL in a mail that has its secret. */
export function mailedUrl(t: T, { text, link }: Mail): string {
  const urls = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const opens = (url: string) => url.startsWith(pageUrl(t, 'my')) && new URL(url).search.includes(link);
  return found(t, 'PAGE-10', urls.find(opens), 'a URL of the page with the secret', 'mail');
}

/** Opens a session in a browser: a mail, its URL, a press. Answers the page that comes. */
export async function signIn(t: T, by: Browser, license: H = 'L'): Promise<WebPage> {
  const page = await by.open(mailedUrl(t, await mailFromPage(t, by, license)));
  return by.submit(page, found(t, 'PAGE-10', formWith(page, 'link'), 'a form with link', 'page'));
}

/** Where a page shows a device. */
export const deviceOn = (page: WebPage, id: string) => having(page.root, 'data-oap-device', id)[0];
