import type { Case } from '../../case.js';
import { labelOf } from '../../pages/document.js';
import { asksFor } from '../../pages/form.js';
import { text, world } from '../plans.js';
import { browser, credentials, formFor, freshCode, handIn, PAGES, pageUrl } from './visit.js';

/** The fields of the pages, and who can use them. @spec 18.1 */
export const FORMS: readonly Case[] = [
  {
    id: 'pages/forms-of-offline',
    title:
      'A code, a file, an edition, an address and a license key are asked for in forms that need no script.',
    asserts: ['PAGE-1'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const by = browser(t);
      const first = await by.open(pageUrl(t, 'offline'));
      const second = await handIn(t, by, { code: freshCode(t, 'A', 'a') });
      for (const name of ['code', 'file', 'edition', 'email', 'licenseKey']) {
        const page = name === 'code' || name === 'file' ? first : second;
        const form = formFor(t, page, name);
        const sendsFiles = name !== 'file' || form.multipart;
        t.that('PAGE-1', sendsFiles, 'multipart/form-data', 'another type', 'form with file');
      }
    },
  },
  {
    id: 'pages/forms-of-my',
    title: 'An address is asked for in a form that needs no script.',
    asserts: ['PAGE-1'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const page = await browser(t).open(pageUrl(t, 'my'));
      formFor(t, page, 'email');
    },
  },
  {
    id: 'pages/labels',
    title: 'Every field that a person fills has a label.',
    asserts: ['PAGE-2'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const by = browser(t);
      await by.open(pageUrl(t, 'my'));
      const asked = await handIn(t, by, { code: freshCode(t, 'A', 'a') });
      await by.submit(asked, formFor(t, asked, 'licenseKey'), credentials(t, 'L', { licenseKey: 'wrong' }));
      for (const { root, forms, url } of by.pages) {
        for (const form of forms) {
          for (const { name, element } of form.fields.filter((field) => asksFor(form, field.name))) {
            if (element.name === 'button' || element.attributes['type'] === 'hidden') continue;
            t.that('PAGE-2', labelOf(root, element) !== '', 'a label', 'none', `${name} at ${url}`);
          }
        }
      }
    },
  },
];
