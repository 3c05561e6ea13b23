/** Writes the documents of the site as TypeDoc reads them. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { specification } from './pages/chapters.js';
import { coverage, decisions, guides } from './pages/guides.js';
import { siteLinks } from './pages/links.js';
import { flattened, type Page } from './pages/page.js';
import { requirementPages } from './pages/requirements.js';
import { own, STAGE } from './places.js';

/** What TypeDoc is given. */
export interface Staged {
  /** Documents at the top, in their order. */
  readonly documents: readonly string[];
  /** The text of the front page. */
  readonly landing: string;
}

/** Folders of the repository, and the page that stands for each. */
const FOLDERS = {
  spec: 'spec/index',
  'spec/chapters': 'spec/index',
  'spec/decisions': 'decisions/index',
  'spec/examples': 'guides/worked-examples',
  'conformance/vectors': 'vectors',
  'conformance/examples': 'guides/examples',
  'conformance/mutants': 'mutants',
  'conformance/implementations/python': 'guides/python',
};

/** @throws Error for a link to nothing. */
export function stage(): Staged {
  rmSync(STAGE, { recursive: true, force: true });
  const top = [guides(), specification(), requirementPages(), coverage(), decisions()];
  const all = flattened(top);
  const pages = new Map<string, string>([
    ...Object.entries(FOLDERS),
    ...all.map(({ path, url }) => [path, url] as const),
  ]);
  for (const page of all) write(page, pages);
  const landing = posix.join(STAGE, 'landing.md');
  writeFileSync(landing, siteLinks(readFileSync(own('pages/landing.md'), 'utf8'), 'landing.md', pages));
  return { documents: top.map(({ path }) => posix.join(STAGE, path)), landing };
}

function write({ path, title, url, text, children = [] }: Page, pages: ReadonlyMap<string, string>): void {
  const head = ['---', `title: ${JSON.stringify(title.replaceAll('`', ''))}`, `url: ${url}`];
  if (children.length > 0)
    head.push('children:', ...children.map((child) => `  - ${relative(path, child.path)}`));
  const file = posix.join(STAGE, path);
  mkdirSync(posix.dirname(file), { recursive: true });
  writeFileSync(file, `${head.join('\n')}\n---\n\n${siteLinks(text, path, pages)}`);
}

function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}
