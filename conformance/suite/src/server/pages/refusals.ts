import { registry } from '@offline-activation/spec';
import type { Case, T } from '../../case.js';
import type { WebPage } from '../../pages/browser.js';
import { namedBy, textIn } from '../../pages/document.js';
import { asksFor } from '../../pages/form.js';
import type { Filled } from '../../pages/form-body.js';
import type { Observed } from '../../steps/observe.js';
import type { ActivateStep } from '../../steps/step.js';
import { text, world } from '../plans.js';
import { activate, again } from '../steps.js';
import {
  activateOnPage,
  browser,
  credentials,
  freshCode,
  handIn,
  outcome,
  PAGES,
  shownCode,
  shownEnvelope,
  shownTimes,
} from './visit.js';

/** Judges that a page refuses as the API has just done. */
function refusedAlike(t: T, page: WebPage, { body, code = '' }: Observed): void {
  const token = shownEnvelope(page, 'token');
  t.that('PAGE-7', token === undefined, code, 'a token', 'page');
  t.that('PAGE-3', shownCode(page) === code, code, outcome(page), 'data-oap-code');
  const statuses = registry('errors').errors.find((each) => each.code === code)?.status ?? [];
  t.that('PAGE-3', statuses.includes(page.reply.status), statuses, page.reply.status, `status of ${code}`);
  const type = page.reply.headers['content-type'] ?? 'none';
  t.that('PAGE-3', /^text\/html\b/i.test(type), 'text/html', type, 'Content-Type');
  for (const name of ['freeAt', 'retryAt', 'unlockAt']) {
    const instant = body?.[name];
    if (typeof instant !== 'string') continue;
    t.that('PAGE-3', shownTimes(page).includes(instant), instant, shownTimes(page), name);
  }
}

/** Judges that a page has a field again, and that what is wrong is tied to it. */
function tied(t: T, page: WebPage, ...names: readonly string[]): void {
  const fields = page.forms.flatMap((form) =>
    form.fields.filter(({ name }) => names.includes(name) && asksFor(form, name)),
  );
  const marked = fields.find(({ element }) => element.attributes['aria-invalid'] === 'true');
  t.that('PAGE-4', marked !== undefined, `${names.join(' or ')} with aria-invalid`, 'none', 'form');
  const says = namedBy(page.root, marked?.element.attributes['aria-describedby'])
    .map(textIn)
    .join(' ')
    .trim();
  t.that('PAGE-4', says !== '', 'text by aria-describedby', 'none', names.join(' or '));
}

/** Has the API refuse a step, judged by the books, and answers what it said. */
async function refusedByApi(t: T, step: ActivateStep): Promise<Observed> {
  await t.arrange(step);
  return await t.ask(step);
}

const ONE_SEAT = text({}, { limit: 1 });
const ONE_EDITION = text({}, { editions: ['standard'] });

/** What a page says when it does not do what was asked. @spec 18.1 */
export const REFUSALS: readonly Case[] = [
  {
    id: 'pages/refused-code',
    title: 'Text that is no code, and a file that is none, are refused with code, status and field.',
    asserts: ['PAGE-3', 'PAGE-4'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const by = browser(t);
      const wrong: readonly (readonly [string, Filled])[] = [
        ['code', { code: 'I have lost it' }],
        ['file', { file: { name: 'x.oareq', type: 'image/png', content: new Uint8Array([1, 2, 0]) } }],
      ];
      for (const [name, filled] of wrong) {
        const page = await handIn(t, by, filled);
        t.that('PAGE-3', shownCode(page) === 'malformed', 'malformed', outcome(page), name);
        t.that('PAGE-3', page.reply.status === 400, 400, page.reply.status, `status of ${name}`);
        tied(t, page, 'code', 'file');
      }
    },
  },
  {
    id: 'pages/refused-key',
    title: 'A license key that names nothing is refused as by the API, and the field says so.',
    asserts: ['PAGE-3', 'PAGE-4'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const code = freshCode(t, 'A', 'a');
      const api = await refusedByApi(t, again('A', 'a', { spoil: { email: 'other' } }));
      const typed = credentials(t, 'L', { email: `not-${t.world.licenses['L']?.email}` });
      const page = await activateOnPage(t, browser(t), { code }, typed);
      refusedAlike(t, page, api);
      tied(t, page, 'licenseKey');
    },
  },
  {
    id: 'pages/refused-edition',
    title: 'An edition that the license lacks is refused as by the API, and the field says so.',
    asserts: ['PAGE-3', 'PAGE-4'],
    needs: PAGES,
    world: world(ONE_EDITION),
    async run(t) {
      const code = freshCode(t, 'A', 'a');
      const api = await refusedByApi(t, again('A', 'a', { edition: 'pro' }));
      const page = await activateOnPage(t, browser(t), { code }, credentials(t, 'L', { edition: 'pro' }));
      refusedAlike(t, page, api);
      tied(t, page, 'edition');
    },
  },
  {
    id: 'pages/refused-seat',
    title: 'Where no seat is free the page says so as the API does, with the date.',
    asserts: ['PAGE-3'],
    needs: PAGES,
    world: world(ONE_SEAT),
    async run(t) {
      await t.arrange(activate('A'));
      const code = freshCode(t, 'B', 'b');
      const api = await refusedByApi(t, again('B', 'b'));
      refusedAlike(t, await activateOnPage(t, browser(t), { code }, credentials(t)), api);
    },
  },
];
