import { fromUtf8 } from '../oracle/bytes.js';
import type { HttpReply, HttpRequest, World } from '../target.js';
import { type Cookie, cookiesIn, goesTo, isGone } from './cookies.js';
import { type PageElement, parsePage } from './document.js';
import { type Form, formsIn } from './form.js';
import { BOUNDARY, type Filled, multipart, pairsOf, urlEncoded } from './form-body.js';

/** A page that was opened. */
export interface WebPage {
  readonly url: string;
  readonly reply: HttpReply;
  readonly root: PageElement;
  readonly forms: readonly Form[];
}

/** A browser without scripts: it keeps cookies, follows redirects, and says where its forms come from. */
export interface Browser {
  /** Every page so far. */
  readonly pages: readonly WebPage[];
  /** Every URL that was asked for so far. */
  readonly urls: readonly string[];
  /** Every cookie that was set so far. */
  readonly setCookies: readonly Cookie[];
  open(url: string): Promise<WebPage>;
  /** @param headers - In place of those that a browser would send. */
  submit(
    page: WebPage,
    form: Form,
    filled?: Filled,
    headers?: Readonly<Record<string, string>>,
  ): Promise<WebPage>;
}

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const REDIRECTS_MAX = 5;

/** Opens a browser in a world, with no cookies. */
export function browserIn(world: World): Browser {
  const pages: WebPage[] = [];
  const urls: string[] = [];
  const setCookies: Cookie[] = [];
  const jar = new Map<string, Cookie>();

  function keep(reply: HttpReply): void {
    for (const cookie of cookiesIn(reply.headers['set-cookie'])) {
      setCookies.push(cookie);
      if (isGone(cookie)) jar.delete(cookie.name);
      else jar.set(cookie.name, cookie);
    }
  }

  async function go(request: HttpRequest): Promise<WebPage> {
    let asked = request;
    for (let left = REDIRECTS_MAX; ; left -= 1) {
      urls.push(asked.url);
      const { pathname } = new URL(asked.url);
      const cookies = [...jar.values()].filter((cookie) => goesTo(cookie, pathname));
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      const reply = await world.send({
        ...asked,
        headers: { accept: ACCEPT, ...asked.headers, ...(cookie !== '' && { cookie }) },
      });
      keep(reply);
      const to = reply.headers['location'];
      if (reply.status < 300 || reply.status > 399 || to === undefined || left === 0) {
        const root = parsePage(fromUtf8(reply.body) ?? '');
        const page = { url: asked.url, reply, root, forms: formsIn(root, asked.url) };
        pages.push(page);
        return page;
      }
      asked = { method: 'GET', url: new URL(to, asked.url).href, headers: fromHere() };
    }
  }

  return {
    pages,
    urls,
    setCookies,
    open: (url) => go({ method: 'GET', url, headers: { 'sec-fetch-site': 'none' } }),
    submit(page, form, filled = {}, headers = {}) {
      const pairs = pairsOf(form, filled);
      if (form.method === 'GET') {
        const url = new URL(form.action);
        url.search = urlEncoded(pairs);
        return go({ method: 'GET', url: url.href, headers: { ...fromHere(), ...headers } });
      }
      const type = form.multipart
        ? `multipart/form-data; boundary=${BOUNDARY}`
        : 'application/x-www-form-urlencoded';
      return go({
        method: 'POST',
        url: form.action,
        headers: { 'content-type': type, origin: originShown(page), ...fromHere(), ...headers },
        body: form.multipart ? multipart(pairs) : urlEncoded(pairs),
      });
    },
  };
}

const fromHere = () => ({ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate' });

/** Under `no-referrer` a browser hides the origin of a form, from its own server too. */
const originShown = ({ url, reply }: WebPage): string =>
  reply.headers['referrer-policy'] === 'no-referrer' ? 'null' : new URL(url).origin;
