import { chapters, chapterText } from '../../src/chapter.js';
import type { Binds, Requirement } from '../../src/requirement.js';
import { blocksOf } from '../blocks.js';
import { headingAnchors } from '../plain-text.js';

/** A section of the chapters. */
export interface Section {
  /** Heading, as `11.4 Activations`. */
  readonly heading: string;
  /** Path from the folder of the specification, with anchor. */
  readonly link: string;
}

/** Every section by its number. */
export function sectionsByNumber(): ReadonlyMap<string, Section> {
  const all = chapters().flatMap((file) => {
    const headings = blocksOf(chapterText(file)).flatMap(({ kind, text }) =>
      kind === 'heading' ? [text] : [],
    );
    const anchors = headingAnchors(headings);
    return headings.map((heading, index): [string, Section] => [
      /^\d+(?:\.\d+)*/.exec(heading)?.[0] ?? heading,
      { heading, link: `chapters/${file}#${anchors[index]}` },
    ]);
  });
  return new Map(all);
}

/** Ids of the requirements on servers, or on control interfaces, in some sections, in the order of these. */
export function requirementsIn(headings: readonly string[], all: readonly Requirement[]): readonly string[] {
  return headings.flatMap((heading) =>
    all
      .filter(({ section, role, also = [] }) => section === heading && [{ role }, ...also].some(isOurs))
      .map(({ id }) => id),
  );
}

const isOurs = ({ role }: Pick<Binds, 'role'>): boolean => role === 'server' || role === 'control';
