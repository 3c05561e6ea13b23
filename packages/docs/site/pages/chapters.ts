import { chapters, chapterText } from '@offline-activation/spec';
import { chapterUrl, requirementsUrl, SECTION, sectionAnchor } from '../spec/places.js';
import { type Page, titled } from './page.js';

const REQUIREMENT = /<a id="([a-z]+-\d+)"><\/a>\*\*([A-Z]+-\d+)\*\*/g;

/** The specification: a page of contents, and each chapter below it. */
export function specification(): Page {
  const files = chapters();
  const all = files.map((file) => ({ file, ...titled(chapterText(file)) }));
  const list = all.map(({ file, title, text }) => {
    const sections = [...text.matchAll(SECTION)].map(
      ([heading, number = '']) => `[${heading.replace(/^#+ [\d.]+ /, '')}](${file}#${sectionAnchor(number)})`,
    );
    return `- **[${title}](${file})**${sections.length > 0 ? `  \n  ${sections.join(' · ')}` : ''}`;
  });
  return {
    path: 'spec/chapters/README.md',
    title: 'Specification',
    url: 'spec/index',
    text: `${INTRODUCTION}\n\n${list.join('\n')}\n`,
    children: all.map(({ file, title, text }, index) => ({
      path: `spec/chapters/${file}`,
      title,
      url: chapterUrl(file),
      text: withAnchors(text, file) + turning(all[index - 1], all[index + 1], index, all.length),
    })),
  };
}

const INTRODUCTION = `What a client and a server owe each other, sentence by sentence. A sentence with an id binds; click the id to see
which cases judge it, which broken implementations they were seen to fail, and which code claims to keep it. All ids are in the
[list of requirements](oap:page/requirements/index).`;

/** Anchors that do not depend on the words of a heading, and links from each id to what judges it. */
function withAnchors(text: string, file: string): string {
  return text
    .replace(SECTION, (heading, number: string) => `<a id="${sectionAnchor(number)}"></a>\n\n${heading}`)
    .replace(
      REQUIREMENT,
      (_, anchor: string, id: string) =>
        `<a id="${anchor}"></a>[**${id}**](oap:page/${requirementsUrl(file)}#${anchor} "What judges ${id}")`,
    );
}

interface Neighbour {
  readonly file: string;
  readonly title: string;
}

/** Leads on to the chapters beside this one. */
function turning(
  before: Neighbour | undefined,
  after: Neighbour | undefined,
  index: number,
  count: number,
): string {
  const links = [
    before && `← [${before.title}](${before.file})`,
    `chapter ${index + 1} of ${count}`,
    after && `[${after.title}](${after.file}) →`,
  ];
  return `\n\n---\n\n${links.filter((link) => link !== undefined).join(' · ')}\n`;
}
