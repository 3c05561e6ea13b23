import type { Places } from './places.js';

const ID = /\b([A-Z]+)-(\d+)\b/g;
const RANGE = /\b([A-Z]+)-(\d+) (?:to|–) (?:\1-)?(\d+)\b/g;
/** A section or chapter; not the number of a step or the like, and not a part of an id. */
const NUMBER = /(?<![\w.-])(?<!\b(?:step|steps|rows?|table|and|to) )(\d+(?:\.\d+)?)(?![\w-]|\.\d)/g;

/** What the text of a `@spec` tag names: numbers of sections and ids, ranges of ids spelled out. */
export function namedIn(text: string): {
  readonly sections: readonly string[];
  readonly ids: readonly string[];
} {
  const ids = new Set([...text.matchAll(ID)].map(([id]) => id));
  for (const [, prefix, first, last] of text.matchAll(RANGE))
    for (let n = Number(first); n <= Number(last); n++) ids.add(`${prefix}-${n}`);
  return { sections: [...text.matchAll(NUMBER)].map(([, number = '']) => number), ids: [...ids] };
}

/** The text of a `@spec` tag in Markdown, each section and id a link. What the specification lacks is an error. */
export function linkedCitation(text: string, places: Places): string {
  const link = (shown: string, target: string | undefined) => {
    if (target === undefined) throw new Error(`@spec names ${shown}, which the specification lacks: ${text}`);
    return `[${shown}](${target})`;
  };
  return text
    .replace(NUMBER, (number) => link(`§${number}`, places.section(number)))
    .replace(ID, (id) => link(id, places.requirement(id)));
}
