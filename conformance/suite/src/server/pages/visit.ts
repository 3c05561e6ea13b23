import type { T } from '../../case.js';
import { type Browser, browserIn, type WebPage } from '../../pages/browser.js';
import { having, textIn } from '../../pages/document.js';
import { asksFor, type Form, has } from '../../pages/form.js';
import type { Filled } from '../../pages/form-body.js';
import type { H } from '../../plan.js';
import type { Cap, Id } from '../../requirement.js';
import { makeCode } from '../../steps/make-code.js';
import { activate } from '../steps.js';

export const PAGES: readonly Cap[] = ['feature:pages'];
/** What a case needs that opens a session in a browser. */
export const MAILED: readonly Cap[] = ['outbox', 'feature:pages', 'feature:portal'];

export const browser = (t: T): Browser => browserIn(t.world);

/** The URL of one of the two pages. */
export const pageUrl = (t: T, name: 'offline' | 'my'): string => t.world.directory.pages?.[name] ?? '';

/** Judges that there is something, and answers it. */
export function found<A>(t: T, id: Id, thing: A | undefined, what: string, at: string): A {
  t.that(id, thing !== undefined, what, 'none', at);
  return thing as A;
}

/** The form of a page that asks for something, sent by `POST`. */
export function formFor(t: T, page: WebPage, name: string): Form {
  const form = found(
    t,
    'PAGE-1',
    page.forms.find((each) => asksFor(each, name)),
    `a form with ${name}`,
    page.url,
  );
  t.that('PAGE-1', form.method === 'POST', 'POST', form.method, `form with ${name}`);
  return form;
}

/** The form of a page with a field that is filled already, to this value if one is given. */
export const formWith = (page: WebPage, name: string, value?: string): Form | undefined =>
  page.forms.find(
    (form) =>
      has(form, name) &&
      (value === undefined || form.fields.some((field) => field.name === name && field.value === value)),
  );

/** The envelope that a page shows. */
export function shownEnvelope(page: WebPage, kind: 'token' | 'receipt'): string | undefined {
  const [element] = having(page.root, `data-oap-${kind}`);
  if (!element) return undefined;
  return (element.name === 'input' ? (element.attributes['value'] ?? '') : textIn(element)).trim();
}

/** The code of the refusal that a page says. */
export const shownCode = (page: WebPage): string | undefined =>
  having(page.root, 'data-oap-code')[0]?.attributes['data-oap-code'];

/** The instants that a page shows. */
export const shownTimes = (page: WebPage): string[] =>
  having(page.root, 'datetime').flatMap(({ name, attributes }) =>
    name === 'time' ? [attributes['datetime'] ?? ''] : [],
  );

/** What came of it, for people. */
export const outcome = (page: WebPage): string =>
  shownCode(page) ?? (shownEnvelope(page, 'token') === undefined ? `${page.reply.status}` : 'a token');

/** Puts a fresh code of a machine on the bench under a handle, and answers its text. */
export function freshCode(t: T, machine: H, as: H, license: H = 'L'): string {
  const product = t.world.licenses[license]?.product ?? '';
  const made = makeCode(t.bench, t.world, machine, product);
  if (made === undefined) throw new TypeError('a plain code needs nothing');
  t.bench.codes.set(as, made);
  return made.text;
}

/** Makes sure that the API says when it gives a new seat: then it can be asked whether a page has given one. */
export async function tellsNewSeats(t: T): Promise<void> {
  const { status } = await t.ask(activate('Z'));
  t.that('ACT-3', status === 201, 201, status, 'a new seat from the API');
}

/** Opens `offline` and hands in a code, and nothing else. */
export async function handIn(t: T, by: Browser, code: Filled): Promise<WebPage> {
  const page = await by.open(pageUrl(t, 'offline'));
  const [name = 'code'] = Object.keys(code);
  return by.submit(page, formFor(t, page, name), code);
}

/** What a customer types to have a license: key and address, and what a case departs from. */
export function credentials(t: T, license: H = 'L', more: Filled = {}): Filled {
  const { key = '', email = '' } = t.world.licenses[license] ?? {};
  return { licenseKey: key, email, ...more };
}

/** Activates through the page: the code, then what it asks for beside. */
export async function activateOnPage(t: T, by: Browser, code: Filled, typed: Filled): Promise<WebPage> {
  const asked = await handIn(t, by, code);
  return by.submit(asked, formFor(t, asked, 'licenseKey'), typed);
}

/** The token that a page must show. */
export const tokenOn = (t: T, id: Id, page: WebPage): string => {
  const token = shownEnvelope(page, 'token');
  t.that(id, token !== undefined, 'a token', outcome(page), 'page');
  return String(token);
};
