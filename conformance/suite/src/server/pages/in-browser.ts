import type { Case } from '../../case.js';
import { openCarrier } from '../../oracle/carrier.js';
import { fileName } from '../../oracle/carrier-file.js';
import type { RealBrowser } from '../../pages/real-browser.js';
import { text, world } from '../plans.js';
import { credentials, freshCode, PAGES, pageUrl } from './visit.js';

/**
 * Cases that a browser decides which people use: what it calls the file that it saves.
 *
 * They are no part of `cases`, because most machines that judge a server have no browser.
 *
 * @spec 18.2 (PAGE-8)
 */
export const casesInBrowser = (browser: RealBrowser): readonly Case[] =>
  [true, false].map((scripts) => ({
    id: `pages/browser/${scripts ? 'license-file' : 'license-file-without-scripts'}`,
    title: `A browser ${scripts ? '' : 'without scripts '}saves the license file under its canonical name.`,
    asserts: ['PAGE-8'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const product = t.world.licenses['L']?.product ?? '';
      const { licenseKey, email } = credentials(t);
      const typed = { code: freshCode(t, 'A', 'a'), licenseKey: String(licenseKey), email: String(email) };
      const saved = await browser.download({ url: pageUrl(t, 'offline'), typed, scripts });
      const name = fileName('token', product);
      t.that('PAGE-8', saved !== undefined, name, 'no file was saved', 'download');
      t.that('PAGE-8', saved?.name === name, name, saved?.name, 'name of the saved file');
      const opened = openCarrier(saved?.content ?? new Uint8Array());
      t.that('PAGE-8', opened.ok, 'a license file', opened.ok ? '' : opened.reason, 'saved file');
    },
  }));
