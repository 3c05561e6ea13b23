import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { inflateSync } from 'node:zlib';

/** A link that leads nowhere. */
export interface Broken {
  /** The page that has it, relative to the site. */
  readonly page: string;
  readonly href: string;
  readonly why: 'no such file' | 'no such anchor' | 'no page here';
}

/** What a check of the links of a site found. */
export interface Checked {
  readonly pages: number;
  readonly links: number;
  readonly broken: readonly Broken[];
}

const ATTRIBUTE = /<[a-z][^<>]*?\s(href|src)="([^"]*)"/gi;
const ANCHOR = /<[a-z][^<>]*?\s(?:id|name)="([^"]*)"/gi;
const NOT_CHECKED = /^(?:https?:|mailto:|data:)/;

/**
 * Follows every link of the built pages, and of the navigation that a script makes: the file is there, and so is the
 * anchor. Links to other sites are not followed, for the network is no part of a build.
 *
 * @param site - Folder of the site.
 */
export function checkLinks(site: string): Checked {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const pages = files.filter((file) => file.endsWith('.html'));
  const texts = new Map(pages.map((page) => [page, readFileSync(posix.join(site, page), 'utf8')]));
  const anchors = new Map([...texts].map(([page, text]) => [page, anchorsOf(text)]));
  const links = [...texts].flatMap(([page, text]) => linksOf(text).map((href) => ({ page, href })));
  links.push(...navigation(site).map((href) => ({ page: 'index.html', href })));
  const broken = links.flatMap(({ page, href }): Broken[] => {
    const why = fault(site, page, href, anchors);
    return why === undefined ? [] : [{ page, href, why }];
  });
  return { pages: pages.length, links: links.length, broken };
}

function fault(
  site: string,
  page: string,
  href: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): Broken['why'] | undefined {
  if (NOT_CHECKED.test(href)) return undefined;
  if (/^[a-z]+:/i.test(href)) return 'no such file';
  const [before = '', anchor = ''] = href.split('#');
  const path = decodeURIComponent(before.split('?')[0] ?? '');
  const target = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), path));
  const file = posix.join(site, target);
  if (target.startsWith('..') || !existsSync(file)) return 'no such file';
  if (statSync(file).isDirectory()) return 'no page here';
  if (anchor === '' || !target.endsWith('.html')) return undefined;
  return anchors.get(target)?.has(decodeURIComponent(anchor)) ? undefined : 'no such anchor';
}

const linksOf = (text: string): readonly string[] =>
  [...text.matchAll(ATTRIBUTE)].map(([, , href = '']) => plain(href));

const anchorsOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(ANCHOR)].map(([, id = '']) => plain(id)));

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

interface Entry {
  readonly path?: string;
  readonly children?: readonly Entry[];
}

/** The navigation, which TypeDoc keeps compressed in a script. */
function navigation(site: string): readonly string[] {
  const file = posix.join(site, 'assets/navigation.js');
  if (!existsSync(file)) return [];
  const [, data = ''] = /"([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? [];
  const entries = JSON.parse(inflateSync(Buffer.from(data, 'base64')).toString('utf8')) as readonly Entry[];
  const paths = (entry: Entry): readonly string[] => [
    ...(entry.path === undefined ? [] : [entry.path]),
    ...(entry.children ?? []).flatMap(paths),
  ];
  return entries.flatMap(paths);
}
