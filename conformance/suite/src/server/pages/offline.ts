import type { Case, T } from '../../case.js';
import { openCarrier } from '../../oracle/carrier.js';
import { ENCODINGS, fileName, writeFile } from '../../oracle/carrier-file.js';
import { readArtifact } from '../../oracle/read-artifact.js';
import type { Browser, WebPage } from '../../pages/browser.js';
import { closest, having, textIn } from '../../pages/document.js';
import { formsIn } from '../../pages/form.js';
import { anchorsOf, claimsOf } from '../../steps/observe.js';
import { text, world } from '../plans.js';
import { again } from '../steps.js';
import {
  activateOnPage,
  browser,
  credentials,
  formFor,
  found,
  freshCode,
  handIn,
  outcome,
  PAGES,
  shownCode,
  tellsNewSeats,
  tokenOn,
} from './visit.js';

const SYSTEMS = { windows: /windows/i, macos: /mac ?os/i, linux: /linux/i, other: /./ };

/** The answer behind the `data-oap-file` of a page. */
export async function fileBehind(t: T, by: Browser, page: WebPage): Promise<WebPage> {
  const marked = found(t, 'PAGE-8', having(page.root, 'data-oap-file')[0], 'data-oap-file', 'page');
  const href = marked.attributes['href'];
  if (marked.name === 'a' && href !== undefined) return by.open(new URL(href, page.url).href);
  const element = closest(marked, 'form');
  const form = formsIn(page.root, page.url).find((each) => each.element === element);
  return by.submit(page, found(t, 'PAGE-8', form, 'a link or a form', 'data-oap-file'));
}

/** Has a license file sent as the bytes that a program has written, under some name. */
const file = (name: string, type: string, content: Uint8Array) => ({ file: { name, type, content } });

/** What becomes of a machine code. @spec 18.2 */
export const OFFLINE: readonly Case[] = [
  {
    id: 'pages/code-alone',
    title: 'A code alone is answered with what it says, and takes no seat.',
    asserts: ['PAGE-6'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      await tellsNewSeats(t);
      const { machine } = t.bench.actor('A');
      const page = await handIn(t, browser(t), { code: freshCode(t, 'A', 'a') });
      const [device] = having(page.root, 'data-oap-device');
      const says = device === undefined ? '' : textIn(device);
      t.that('PAGE-6', device !== undefined, 'data-oap-device', outcome(page), 'page');
      t.that('PAGE-6', says.includes(machine.label), machine.label, says.trim(), 'label');
      t.that('PAGE-6', SYSTEMS[machine.platform].test(says), machine.platform, says.trim(), 'platform');
      const product = t.world.directory.products.find(({ id }) => id === t.world.licenses['L']?.product);
      const named = textIn(page.root).includes(product?.name ?? '');
      t.that('PAGE-6', named, product?.name, 'not named', 'product');
      formFor(t, page, 'licenseKey');
      const { status } = await t.ask(again('A', 'a'));
      t.that('PAGE-6', status === 201, '201: the first to take a seat', status, 'activation afterwards');
    },
  },
  {
    id: 'pages/same-token',
    title: 'A code that was answered is answered on the page with the same token, as often as it comes.',
    asserts: ['PAGE-7'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const code = freshCode(t, 'A', 'a');
      await t.arrange(again('A', 'a'), again('A', 'a'));
      const { token } = await t.ask(again('A', 'a'));
      for (const look of ['first', 'second']) {
        const page = await activateOnPage(t, browser(t), { code }, credentials(t));
        const shown = tokenOn(t, 'PAGE-7', page);
        t.that('PAGE-7', shown === token?.text, token?.text, shown, `token, ${look} time`);
      }
    },
  },
  {
    id: 'pages/new-token',
    title: 'A code that comes to the page first is given a token for its machine, of the edition chosen.',
    asserts: ['PAGE-7'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      freshCode(t, 'A', 'a');
      const first = again('A', 'a', { edition: 'pro' });
      await t.arrange(first, first, first);
      const granted = claimsOf((await t.ask(first)).token)?.license.edition;
      t.that('TOK-3', granted === 'pro', 'pro', granted, 'edition from the API');
      const code = freshCode(t, 'B', 'b');
      const page = await activateOnPage(t, browser(t), { code }, credentials(t, 'L', { edition: 'pro' }));
      const shown = tokenOn(t, 'PAGE-7', page);
      const read = readArtifact('token', shown, anchorsOf(t.world.directory));
      t.that('PAGE-7', read.ok, 'a token', read.ok ? '' : read.reason, 'token');
      const { token } = await t.ask(again('B', 'b', { edition: 'pro' }));
      t.that('PAGE-7', token?.text === shown, shown, token?.text, 'the same from the API');
      const edition = claimsOf(token)?.license.edition;
      t.that('PAGE-7', edition === 'pro', 'pro', edition, 'edition');
    },
  },
  {
    id: 'pages/request-file',
    title: 'A request file is read under any name and of any type.',
    asserts: ['CARR-1'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const by = browser(t);
      const code = freshCode(t, 'A', 'a');
      const product = t.world.licenses['L']?.product ?? '';
      const content = ENCODINGS['utf-8']?.(
        writeFile('machine-code', code, { product, created: t.world.now().min }),
      );
      const names = [
        [fileName('machine-code', product), 'application/octet-stream'],
        ['request (1).xml', 'text/xml'],
        ['photo.png', 'image/png'],
        ['Anfrage für "Ada".oareq.txt', 'text/plain'],
        ['download', ''],
      ] as const;
      for (const [name, type] of names) {
        const page = await handIn(t, by, file(name, type, content ?? new Uint8Array()));
        const isRead = having(page.root, 'data-oap-device').length > 0;
        t.that('CARR-1', isRead, 'what the code says', outcome(page), name);
      }
    },
  },
  {
    id: 'pages/bytes-of-a-file',
    title: 'A file is read as the bytes that it has: also in UTF-16, and with a byte order mark.',
    asserts: ['PAGE-7'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const code = freshCode(t, 'A', 'a');
      await t.arrange(again('A', 'a'), again('A', 'a'));
      const { token } = await t.ask(again('A', 'a'));
      const product = t.world.licenses['L']?.product ?? '';
      const written = writeFile('machine-code', code, { product, created: t.world.now().min });
      for (const encoding of ['utf-8-bom', 'utf-16le-bom', 'utf-16be-bom']) {
        const content = ENCODINGS[encoding]?.(written) ?? new Uint8Array();
        const sent = file(fileName('machine-code', product), 'application/octet-stream', content);
        const by = browser(t);
        const asked = await handIn(t, by, sent);
        t.that('PAGE-7', shownCode(asked) === undefined, 'what the code says', outcome(asked), encoding);
        const page = await by.submit(asked, formFor(t, asked, 'licenseKey'), credentials(t));
        t.that('PAGE-7', tokenOn(t, 'PAGE-7', page) === token?.text, token?.text, 'another', encoding);
      }
    },
  },
  {
    id: 'pages/license-file',
    title: 'The token on the page is there as a file too, which browsers save under its canonical name.',
    asserts: ['PAGE-8', 'HTTP-32'],
    needs: PAGES,
    world: world(text()),
    async run(t) {
      const by = browser(t);
      const product = t.world.licenses['L']?.product ?? '';
      const code = freshCode(t, 'A', 'a');
      await t.arrange(again('A', 'a', { accept: 'license-file' }));
      const page = await activateOnPage(t, by, { code }, credentials(t));
      const token = tokenOn(t, 'PAGE-7', page);
      const { reply } = await fileBehind(t, by, page);
      t.that('PAGE-8', reply.status === 200, 200, reply.status, 'file');
      const opened = openCarrier(reply.body);
      t.that(
        'PAGE-8',
        opened.ok && opened.envelope === token,
        token,
        opened.ok ? opened.envelope : opened.reason,
        'file',
      );
      const name = fileName('token', product);
      const {
        'content-disposition': disposition = '',
        'content-type': type = '',
        ...headers
      } = reply.headers;
      t.that('HTTP-32', /^attachment\b/i.test(disposition), 'attachment', disposition, 'Content-Disposition');
      for (const needed of [`filename="${name}"`, `filename*=UTF-8''${name}`]) {
        t.that(
          'HTTP-32',
          disposition.toLowerCase().includes(needed.toLowerCase()),
          needed,
          disposition,
          'Content-Disposition',
        );
      }
      const expected = 'application/vnd.offline-activation.license+xml';
      t.that('HTTP-32', type.toLowerCase().startsWith(expected), expected, type, 'Content-Type');
      const sniff = headers['x-content-type-options'];
      t.that('HTTP-32', sniff?.toLowerCase() === 'nosniff', 'nosniff', sniff, 'X-Content-Type-Options');
    },
  },
  {
    id: 'pages/qr-of-a-long-token',
    title: 'A token that is too long for one QR code is not shown as one.',
    asserts: ['QR-1'],
    needs: PAGES,
    world: world(
      text({}, { entitlements: Array.from({ length: 32 }, (_, n) => `a-rather-long-entitlement-${n}`) }),
    ),
    async run(t) {
      const code = freshCode(t, 'A', 'a');
      await t.arrange(again('A', 'a'));
      const page = await activateOnPage(t, browser(t), { code }, credentials(t));
      const { length } = tokenOn(t, 'PAGE-7', page);
      t.that('TOK-3', length > 1809, 'a token over 1,809 bytes', length, 'token');
      const drawn = having(page.root, 'data-oap-qr').length;
      t.that('QR-1', drawn === 0, 'no QR code', drawn, 'page');
    },
  },
];
