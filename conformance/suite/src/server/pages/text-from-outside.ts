import type { Case, T } from '../../case.js';
import type { WebPage } from '../../pages/browser.js';
import { elementsIn, textIn } from '../../pages/document.js';
import { text, world } from '../plans.js';
import { again } from '../steps.js';
import { deviceOn, signIn } from './session.js';
import { activateOnPage, browser, credentials, freshCode, handIn, MAILED, PAGES } from './visit.js';

const MARKUP = '<img src=x onerror=alert(1)>';
/** Right-to-left override, zero-width space, an isolate, a byte order mark. */
const UNSEEN = '\u202E\u200B\u2066\uFEFF';
const LABEL = `"'&lt;${MARKUP}${UNSEEN}`;

/** Judges that nothing from outside came into a page as markup or unseen. */
function harmless(t: T, page: WebPage, at: string): void {
  const all = elementsIn(page.root);
  const active = all.find(
    ({ name, attributes, ...element }) =>
      Object.keys(attributes).some((attribute) => attribute.startsWith('on')) ||
      (name === 'img' && attributes['src'] === 'x') ||
      (name === 'script' && textIn({ name, attributes, ...element }).includes('alert(1)')),
  );
  t.that('PAGE-5', active === undefined, 'text', active && `<${active.name}>`, at);
  const shown = textIn(page.root) + all.flatMap(({ attributes }) => Object.values(attributes)).join('\n');
  const unseen = [...UNSEEN].find((symbol) => shown.includes(symbol));
  t.that('PAGE-5', unseen === undefined, 'no format characters', unseen && hex(unseen), at);
}

const hex = (symbol: string): string => `U+${symbol.charCodeAt(0).toString(16).toUpperCase()}`;

function label(t: T): void {
  const actor = t.bench.actor('A');
  actor.machine = { ...actor.machine, label: LABEL };
}

/** Text that somebody else has made up. @spec 18.1 (PAGE-5) */
export const TEXT_FROM_OUTSIDE: readonly Case[] = [
  {
    id: 'pages/hostile-label',
    title: 'A label with markup and unseen characters is shown as text, before and after the seat is given.',
    asserts: ['PAGE-5'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      label(t);
      const by = browser(t);
      const page = await activateOnPage(t, by, { code: freshCode(t, 'A', 'a') }, credentials(t));
      for (const [index, each] of [...by.pages.slice(0, -1), page].entries())
        harmless(t, each, `page ${index + 1}`);
    },
  },
  {
    id: 'pages/hostile-label-on-my',
    title: 'A label with markup and unseen characters is shown as text in the list of devices.',
    asserts: ['PAGE-5'],
    needs: [...MAILED, 'feature:portal'],
    world: world(text()),
    async run(t) {
      label(t);
      freshCode(t, 'A', 'a');
      await t.arrange(again('A', 'a'));
      const page = await signIn(t, browser(t));
      harmless(t, page, 'list');
      const id = t.bench.books.licenses['L']?.activations[0]?.sub ?? '';
      const device = deviceOn(page, id);
      t.that('PAGE-11', device !== undefined, 'the device', 'none', 'list');
    },
  },
  {
    id: 'pages/hostile-fields',
    title: 'What was typed is text too where a page shows it again.',
    asserts: ['PAGE-5'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const by = browser(t);
      harmless(t, await handIn(t, by, { code: `</textarea><script>alert(1)</script>${UNSEEN}` }), 'code');
      const typed = {
        licenseKey: `">${MARKUP}`,
        email: `'>${MARKUP}${UNSEEN}`,
        edition: `</select>${MARKUP}`,
      };
      harmless(t, await activateOnPage(t, by, { code: freshCode(t, 'A', 'a') }, typed), 'form');
    },
  },
];
