import { printable } from '../printable.js';

/** Text that is HTML already. Only {@link markup} makes it, so everything else is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | undefined | false | readonly Part[];

/**
 * Makes HTML of a template; whatever is put into it is escaped unless it is markup itself.
 *
 * Text from a server under test stays text: in content and in quoted attributes alike, and without characters that hide
 * or reorder what is seen.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((string, index) => string + written(parts[index])).join(''));
}

/** HTML that is known to be good: the report's own style and script. */
export const raw = (text: string): Markup => new Markup(text);

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(written).join('');
  return escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  printable(text.replaceAll('\r\n', '\n')).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** JSON that may stand inside a script element: nothing in it can end that element, hide or reorder text. */
export const embedded = (value: unknown): Markup =>
  new Markup(
    JSON.stringify(value).replace(
      /[<>&\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
