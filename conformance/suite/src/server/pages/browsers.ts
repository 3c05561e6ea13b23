import type { Case, T } from '../../case.js';
import { fromUtf8 } from '../../oracle/bytes.js';
import type { WebPage } from '../../pages/browser.js';
import type { Cookie } from '../../pages/cookies.js';
import type { Form } from '../../pages/form.js';
import type { Filled } from '../../pages/form-body.js';
import { text, world } from '../plans.js';
import { activationOf, licensesOf, objectsIn, session } from '../portal/visit.js';
import { activate, again } from '../steps.js';
import { BODY_BYTES_MAX } from '../wire/requests.js';
import { scriptFault, sourcesOf, urlsOn } from './policy.js';
import { signIn } from './session.js';
import {
  activateOnPage,
  browser,
  credentials,
  formFor,
  formWith,
  found,
  freshCode,
  handIn,
  MAILED,
  outcome,
  PAGES,
  pageUrl,
  shownCode,
  tellsNewSeats,
} from './visit.js';

const ELSEWHERE: readonly Readonly<Record<string, string>>[] = [
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  { origin: 'null', 'sec-fetch-site': 'cross-site' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-site' },
];

/** Judges the headers of a page. */
function guarded(t: T, { url, reply: { headers } }: WebPage): void {
  const policy = headers['content-security-policy'] ?? '';
  const fault = scriptFault(policy, new URL(url).origin);
  t.that('PAGE-14', fault === undefined, 'no scripts but files of the server', fault, `policy of ${url}`);
  const frames = sourcesOf(policy, 'frame-ancestors');
  t.that('PAGE-14', frames?.join() === "'none'", "frame-ancestors 'none'", frames, `policy of ${url}`);
  const sniff = headers['x-content-type-options'];
  t.that('PAGE-14', sniff?.toLowerCase() === 'nosniff', 'nosniff', sniff, `X-Content-Type-Options of ${url}`);
  const referrer = headers['referrer-policy'] ?? 'none';
  const hidden = ['no-referrer', 'same-origin'].includes(referrer.toLowerCase());
  t.that('PAGE-14', hidden, 'no-referrer or same-origin', referrer, `Referrer-Policy of ${url}`);
  const cache = headers['cache-control'] ?? 'none';
  t.that('HTTP-10', /\bno-store\b/i.test(cache), 'no-store', cache, `Cache-Control of ${url}`);
}

/** Sends a form as a page of somebody else would have it sent: each must be refused. */
async function forge(
  t: T,
  by: ReturnType<typeof browser>,
  page: WebPage,
  form: Form,
  filled: Filled,
): Promise<void> {
  for (const headers of ELSEWHERE) {
    const { reply } = await by.submit(page, form, filled, headers);
    const from = `${headers['origin']}, ${headers['sec-fetch-site']}`;
    t.that('PAGE-15', reply.status === 403, 403, reply.status, `form from ${from}`);
  }
}

/** The cookie that holds a session: the one that is kept from scripts, or else the longest. */
const sessionCookie = (cookies: readonly Cookie[]): Cookie | undefined =>
  [...cookies].sort((a, b) => b.value.length - a.value.length)[0];

/** What pages owe to the browsers that they are opened in. @spec 18.4 */
export const BROWSERS: readonly Case[] = [
  {
    id: 'pages/headers',
    title: 'Pages, those of a refusal too, let no foreign script, frame, guess or cache near them.',
    asserts: ['PAGE-14', 'HTTP-10'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const by = browser(t);
      await by.open(pageUrl(t, 'my'));
      await handIn(t, by, { code: 'no code' });
      await activateOnPage(t, by, { code: freshCode(t, 'A', 'a') }, credentials(t));
      for (const page of by.pages) guarded(t, page);
    },
  },
  {
    id: 'pages/forged-activation',
    title: 'A form that another site sends takes no seat.',
    asserts: ['PAGE-15'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      await tellsNewSeats(t);
      const by = browser(t);
      const asked = await handIn(t, by, { code: freshCode(t, 'A', 'a') });
      await forge(t, by, asked, formFor(t, asked, 'licenseKey'), credentials(t));
      const { status } = await t.ask(again('A', 'a'));
      t.that('PAGE-15', status === 201, '201: the first to take a seat', status, 'activation afterwards');
    },
  },
  {
    id: 'pages/forged-release',
    title: 'A form that another site sends releases no device, though the browser has a session.',
    asserts: ['PAGE-15'],
    needs: MAILED,
    world: world(text({ lock: null })),
    async run(t) {
      await t.arrange(activate('A'));
      const opened = await session(t, 'L');
      const by = browser(t);
      const list = await signIn(t, by);
      const id = activationOf(t, 'A', 'L');
      const form = found(t, 'PAGE-11', formWith(list, 'activation', id), 'a form to deactivate', 'list');
      const asked = await by.submit(list, form);
      const confirm = found(t, 'PAGE-12', formWith(asked, 'confirm'), 'a form with confirm', 'page');
      await forge(t, by, asked, confirm, {});
      const devices = (await licensesOf(t, opened)).flatMap((license) => objectsIn(license, 'activations'));
      const still = devices.some((device) => device['id'] === id);
      t.that('PAGE-15', still, 'the device', 'released', 'list');
    },
  },
  {
    id: 'pages/session-cookie',
    title: 'The session is in a cookie that scripts and other sites do not get, and is not in the page.',
    asserts: ['PAGE-16'],
    needs: MAILED,
    world: world(text()),
    async run(t) {
      const by = browser(t);
      const page = await signIn(t, by);
      const cookie = found(t, 'PAGE-16', sessionCookie(by.setCookies), 'a cookie', 'Set-Cookie');
      const { attributes } = cookie;
      t.that(
        'PAGE-16',
        attributes['httponly'] !== undefined,
        'HttpOnly',
        Object.keys(attributes),
        'Set-Cookie',
      );
      const sameSite = attributes['samesite']?.toLowerCase() ?? 'none';
      t.that('PAGE-16', ['lax', 'strict'].includes(sameSite), 'Lax or Strict', sameSite, 'SameSite');
      const secure = new URL(page.url).protocol !== 'https:' || attributes['secure'] !== undefined;
      t.that('PAGE-16', secure, 'Secure', Object.keys(attributes), 'Set-Cookie');
      const body = fromUtf8(page.reply.body) ?? '';
      t.that('PAGE-16', !body.includes(cookie.value), 'no session', 'the session', 'page');
    },
  },
  {
    id: 'pages/urls',
    title: 'Neither what was typed nor a session is in a URL that a browser remembers.',
    asserts: ['PAGE-17'],
    needs: MAILED,
    world: world(text()),
    async run(t) {
      const by = browser(t);
      const { key = '', email = '' } = t.world.licenses['L'] ?? {};
      const code = freshCode(t, 'A', 'a');
      const asked = await handIn(t, by, { code });
      await by.submit(
        asked,
        formFor(t, asked, 'licenseKey'),
        credentials(t, 'L', { licenseKey: `${key}-0` }),
      );
      await by.submit(asked, formFor(t, asked, 'licenseKey'), credentials(t));
      await signIn(t, by);
      const session = sessionCookie(by.setCookies)?.value ?? '';
      const secrets = {
        'the license key': key,
        'the address': email,
        'the code': code,
        'the session': session,
      };
      for (const url of [...by.urls, ...by.pages.flatMap(urlsOn)]) {
        const text = decoded(url).toLowerCase();
        const [what] =
          Object.entries(secrets).find(
            ([, secret]) => secret !== '' && text.includes(secret.toLowerCase()),
          ) ?? [];
        t.that('PAGE-17', what === undefined, 'nothing that was typed', what, url.slice(0, 200));
      }
    },
  },
  {
    id: 'pages/upload-too-large',
    title: 'A body over the bound is refused, also where a browser sends it, and a file over its own too.',
    asserts: ['HTTP-14', 'PAGE-3'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const upload = (bytes: number) =>
        handIn(t, browser(t), {
          file: { name: 'x.oareq', type: '', content: new Uint8Array(bytes).fill(0x20) },
        });
      const over = await upload(BODY_BYTES_MAX + 1);
      t.that('HTTP-14', over.reply.status === 413, 413, over.reply.status, 'body over the bound');
      const large = await upload(65_537);
      t.that('PAGE-3', shownCode(large) === 'too-large', 'too-large', outcome(large), 'file over its bound');
      t.that('PAGE-3', large.reply.status === 413, 413, large.reply.status, 'file over its bound');
    },
  },
];

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
