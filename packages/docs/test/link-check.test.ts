import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLinks } from '../site/link-check.js';

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'oap-site-'));
  mkdirSync(join(site, 'a'));
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(join(site, file), text);

test('links to files and anchors that are there are fine', () => {
  write(
    'index.html',
    '<a href="a/b.html#x&amp;y">b</a><a href="#top">t</a><h1 id="top"></h1><a href="https://example.com/">e</a>',
  );
  write('a/b.html', '<p><a id="x&amp;y"></a></p><a href="../index.html">up</a><img src="c.png">');
  write('a/c.png', '');
  expect(checkLinks(site)).toEqual({ pages: 2, links: 5, broken: [] });
});

test.each([
  ['<a href="gone.html">', 'gone.html', 'no such file'],
  ['<img alt="" src="gone.png">', 'gone.png', 'no such file'],
  ['<a href="#gone">', '#gone', 'no such anchor'],
  ['<a class="x" href="a/b.html#gone">', 'a/b.html#gone', 'no such anchor'],
  ['<a href="a">', 'a', 'no page here'],
  ['<a href="../outside.html">', '../outside.html', 'no such file'],
  ['<a href="oap:page/gone">', 'oap:page/gone', 'no such file'],
])('%s is broken', (html, href, why) => {
  write('index.html', html);
  write('a/b.html', '<p id="there">');
  expect(checkLinks(site).broken).toEqual([{ page: 'index.html', href, why }]);
});

test('the navigation that a script makes is followed too', () => {
  write('index.html', '');
  mkdirSync(join(site, 'assets'));
  const entries = [
    { text: 'A', children: [{ text: 'B', path: 'a/gone.html' }] },
    { text: 'I', path: 'index.html' },
  ];
  const data = deflateSync(JSON.stringify(entries)).toString('base64');
  write('assets/navigation.js', `window.navigationData = "${data}"`);
  expect(checkLinks(site)).toMatchObject({
    links: 2,
    broken: [{ href: 'a/gone.html', why: 'no such file' }],
  });
});
