import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { entryPoints } from '../entry-points.js';
import { inRepository, STAGE } from '../places.js';

const LINK = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g;
const FENCE = /^(```|~~~)[\s\S]*?^\1.*$/gm;

/**
 * Makes the links of a document of the repository work in the site: those to documents, folders and packages lead to
 * their pages, and a file that has none is taken along.
 *
 * @param pages - Address by the path in the repository, for folders and documents.
 * @throws Error for a link to nothing.
 */
export function siteLinks(text: string, path: string, pages: ReadonlyMap<string, string>): string {
  const fences: string[] = [];
  const apart = text.replace(FENCE, (fence) => `\0${fences.push(fence) - 1}\0`);
  const linked = apart.replace(LINK, (whole, image: string, shown: string, target: string) => {
    if (/^[a-z]+:/.test(target) || target.startsWith('#')) return whole;
    const to = targetOf(target, path, pages);
    return to === null ? shown : `${image}[${shown}](${to})`;
  });
  return linked.replace(/\0(\d+)\0/g, (_, index: string) => fences[Number(index)] ?? '');
}

/** Where a link leads in the site; null for a folder that has no page. */
function targetOf(target: string, path: string, pages: ReadonlyMap<string, string>): string | null {
  const [file = '', anchor] = target.split('#');
  const found = posix.normalize(posix.join(posix.dirname(path), file)).replace(/\/$/, '');
  const url = pages.get(found);
  if (url !== undefined) return `oap:page/${url}${anchor === undefined ? '' : `#${anchor}`}`;
  const module = entryPoints().find(({ folder }) => folder === found);
  if (module !== undefined) return `oap:api/${encodeURIComponent(module.specifier)}`;
  if (!existsSync(inRepository(found))) throw new Error(`${path} links to ${target}, which is nothing`);
  if (statSync(inRepository(found)).isDirectory()) return null;
  return posix.relative(posix.dirname(posix.join(STAGE, path)), inRepository(found));
}
